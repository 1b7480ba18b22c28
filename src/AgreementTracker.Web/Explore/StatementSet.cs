using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Statements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Statements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

public sealed class StatementSet : RowSet<StatementRow>
{
    /// <summary>Stands for the word of a reader's language: the database groups by it.</summary>
    private const string Unnamed = "unnamed";

    public override string Name => "statements";

    public override string Singular => Texts.StatementSet_Singular;

    public override string Plural => Texts.StatementSet_Plural;

    public override SortOrder UsualOrder => new("state");

    protected override SortOrder AlikeOrder => new("place");

    protected override SortKey<StatementRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields =>
        [
            new TextField("text", Texts.StatementSet_WordsOrSpeaker),
            new StateField(),
            new WordField<Stance>("stance", Texts.StatementSet_Stance, Texts.StatementSet_StanceInSentence),
            new WordField<StatementKind>("kind", Texts.StatementSet_Form, Texts.StatementSet_KindInSentence),
        ];

    public override string Counted(int rows) =>
        TextFormat.Of(rows, Texts.StatementSet_Count_One, Texts.StatementSet_Count_Other);

    protected override IEnumerable<Column<StatementRow>> DefineColumns() =>
        [
            new("speaker", "Speaker", () => Texts.StatementSet_Speaker, Speaker, By(row => row.Name ?? row.Affiliation))
            {
                IsGroupable = true,
                Group = By(
                    row => row.Name ?? (row.Role != null || row.Affiliation != null ? Unnamed : null),
                    name => name == Unnamed ? Texts.StatementSet_Unnamed : name!
                ),
            },
            new("role", "Role", () => Shared.Texts.Role, row => Cell.Of(row.Role), By(row => row.Role))
            {
                IsUsual = false,
            },
            new(
                "organization",
                "Organization",
                () => Shared.Texts.Organization,
                row =>
                    Cell.Of(
                        row.Affiliation,
                        row.OrganizationId is { } organization ? OrganizationPage.Url(organization) : null
                    ),
                By(row => row.Affiliation)
            )
            {
                IsGroupable = true,
            },
            new("stance", "Stance", () => Texts.StatementSet_Stance, row => Cell.Of(row.Stance), By(row => row.Stance))
            {
                IsGroupable = true,
            },
            new("text", "Statement", () => Texts.StatementSet_Statement, row => Cell.Of(row.Text)),
            new("kind", "Form", () => Texts.StatementSet_Form, row => Cell.Of(row.Kind), By(row => row.Kind))
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new("date", "Date", () => Shared.Texts.Date, row => Cell.OfDate(row.Date, row.Printed), By(row => row.Date))
            {
                IsUsual = false,
                IsDate = true,
            },
            new(
                "place",
                "Place",
                () => Shared.Texts.Place,
                row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)),
                By(row => row.FoldedPlace)
            )
            {
                IsGroupable = true,
                Group = By(row => row.Place),
            },
            new(
                "state",
                "State",
                () => Shared.Texts.State,
                row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State),
                ByState(row => row.StateName ?? row.State)
            )
            {
                IsGroupable = true,
            },
        ];

    protected override IQueryable<StatementRow> Rows(TrackerDbContext db, Filter filter)
    {
        var statements = db.Statements.Matching(
            new(
                Stance: filter.Word<Stance>("stance"),
                State: filter.Text("state"),
                Kind: filter.Word<StatementKind>("kind")
            )
        );
        return (filter.Text("text") is { } words ? statements.WithWords(db, words) : statements).SelectRows(db);
    }

    protected override string AddressOf(StatementRow row) => PlacePage.Url(row.PlaceId, row.Key);

    private static Cell Speaker(StatementRow row) =>
        row switch
        {
            { Name: { } name, PersonId: { } person } => Cell.Of(name, PersonPage.Url(person)),
            { Name: { } name } => Cell.Of(name),
            { Role: not null } or { Affiliation: not null } => Cell.Of(Texts.StatementSet_Unnamed),
            _ => Cell.Of((string?)null),
        };
}
