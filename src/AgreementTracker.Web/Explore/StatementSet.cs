using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Statements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;

namespace AgreementTracker.Web.Explore;

public sealed class StatementSet : RowSet<StatementRow>
{
    private const string Unnamed = "unnamed";

    public override string Name => "statements";

    public override string Singular => "statement";

    public override SortOrder UsualOrder => new("state");

    protected override SortOrder AlikeOrder => new("place");

    protected override SortKey<StatementRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Words or speaker"), new StateField(),
        new WordField<Stance>("stance", "Stance", "stance"),
        new WordField<StatementKind>("kind", "Form", "kind of statement"),
    ];

    protected override IEnumerable<Column<StatementRow>> DefineColumns() =>
    [
        new("speaker", "Speaker", Speaker, By(row => row.Name ?? row.Affiliation))
        {
            IsGroupable = true,
            Group = By(row => row.Name ?? (row.Role != null || row.Affiliation != null ? Unnamed : null)),
        },
        new("role", "Role", row => Cell.Of(row.Role), By(row => row.Role)) { IsUsual = false },
        new("organization", "Organization", row => Cell.Of(row.Affiliation,
            row.OrganizationId is { } organization ? OrganizationPage.Url(organization) : null),
            By(row => row.Affiliation)) { IsGroupable = true },
        new("stance", "Stance", row => Cell.Of(row.Stance), By(row => row.Stance)) { IsGroupable = true },
        new("text", "Statement", row => Cell.Of(row.Text)),
        new("kind", "Form", row => Cell.Of(row.Kind), By(row => row.Kind)) { IsUsual = false, IsGroupable = true },
        new("date", "Date", row => Cell.OfDate(row.Date, row.Printed), By(row => row.Date))
            { IsUsual = false, IsDate = true },
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), By(row => row.FoldedPlace))
            { IsGroupable = true, Group = By(row => row.Place) },
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State),
            ByState(row => row.StateName ?? row.State)) { IsGroupable = true },
    ];

    protected override IQueryable<StatementRow> Rows(TrackerDbContext db, Filter filter)
    {
        var statements = db.Statements
            .Matching(new(Stance: filter.Word<Stance>("stance"), State: filter.Text("state"),
                Kind: filter.Word<StatementKind>("kind")));
        return (filter.Text("text") is { } words ? statements.WithWords(db, words) : statements).SelectRows(db);
    }

    protected override string AddressOf(StatementRow row) => PlacePage.Url(row.PlaceId, row.Key);

    private static Cell Speaker(StatementRow row) => row switch
    {
        { Name: { } name, PersonId: { } person } => Cell.Of(name, PersonPage.Url(person)),
        { Name: { } name } => Cell.Of(name),
        { Role: not null } or { Affiliation: not null } => Cell.Of(Unnamed),
        _ => Cell.Of((string?)null),
    };
}
