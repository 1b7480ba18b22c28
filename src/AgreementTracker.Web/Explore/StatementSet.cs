using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Statements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;

namespace AgreementTracker.Web.Explore;

public sealed class StatementSet : DataSet<StatementRow, StatementSort>
{
    public override string Name => "statements";

    public override string Singular => "statement";

    public override SortOrder UsualOrder => new("state");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Words or speaker"), new StateField(), new WordField<Stance>("stance", "Stance", "stance"),
        new WordField<StatementKind>("kind", "Form", "kind of statement"),
    ];

    protected override IEnumerable<Column<StatementRow, StatementSort>> DefineColumns() =>
    [
        new("speaker", "Speaker", Speaker, StatementSort.Speaker, IsGroupable: true),
        new("role", "Role", row => Cell.Of(row.Role), IsUsual: false),
        new("organization", "Organization", row => Cell.Of(row.Affiliation, row.OrganizationId is { } organization ? OrganizationPage.Url(organization) : null), IsGroupable: true),
        new("stance", "Stance", row => Cell.Of(row.Stance), StatementSort.Stance, IsGroupable: true),
        new("text", "Statement", row => Cell.Of(row.Text)),
        new("kind", "Form", row => Cell.Of(row.Kind), StatementSort.Kind, IsUsual: false, IsGroupable: true),
        new("date", "Date", row => Cell.OfDate(row.Date, row.Printed), StatementSort.Date, IsUsual: false),
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), StatementSort.Place, IsGroupable: true),
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State), StatementSort.State, IsGroupable: true),
    ];

    protected override IQueryable<StatementRow> Find(TrackerDbContext db, Filter filter, StatementSort sort, bool descending, int most)
    {
        var statements = db.Statements
            .Matching(new(Stance: filter.Word<Stance>("stance"), State: filter.Text("state"), Kind: filter.Word<StatementKind>("kind")));
        if (filter.Text("text") is { } words)
            statements = statements.WithWords(db, words);
        return statements.Ordered(sort, descending).Take(most).SelectRows(db);
    }

    protected override string AddressOf(StatementRow row) => PlacePage.Url(row.PlaceId, row.Key);

    private static Cell Speaker(StatementRow row) => row switch
    {
        { Name: { } name, PersonId: { } person } => Cell.Of(name, PersonPage.Url(person)),
        { Name: { } name } => Cell.Of(name),
        { Role: not null } or { Affiliation: not null } => Cell.Of("unnamed"),
        _ => Cell.Of((string?)null),
    };
}
