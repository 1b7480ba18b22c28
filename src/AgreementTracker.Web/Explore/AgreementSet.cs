using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Explore;

public sealed class AgreementSet : RowSet<AgreementRow>
{
    public override string Name => "agreements";

    public override string Singular => Texts.AgreementSet_Singular;

    public override string Plural => Texts.AgreementSet_Plural;

    public override SortOrder UsualOrder => new("place");

    protected override SortOrder AlikeOrder => new("place");

    protected override SortKey<AgreementRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields =>
        [
            new TextField("text", Texts.AgreementSet_PlaceOrAgency),
            new StateField(),
            new WordField<JurisdictionClassification>(
                "kind",
                Texts.AgreementSet_KindOfPlace,
                Texts.AgreementSet_KindOfPlaceInSentence
            ),
            new WordField<AgreementStatus>("status", Shared.Texts.Status, Texts.AgreementSet_StatusInSentence),
            new WordField<AgreementModel>("model", Shared.Texts.Type, Texts.AgreementSet_TypeInSentence),
        ];

    public override string Counted(int rows) =>
        TextFormat.Of(rows, Texts.AgreementSet_Count_One, Texts.AgreementSet_Count_Other);

    protected override IEnumerable<Column<AgreementRow>> DefineColumns() =>
        [
            new(
                "place",
                "Place",
                () => Shared.Texts.Place,
                row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)),
                By(row => row.FoldedPlace)
            ),
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
            new("county", "County", () => Shared.Texts.County, CountyOf, By(row => row.County)) { IsUsual = false },
            new(
                "kind",
                "Kind of place",
                () => Texts.AgreementSet_KindOfPlace,
                row => Cell.Of(row.Kind),
                By(row => row.Kind)
            )
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new(
                "agency",
                "Agency",
                () => Shared.Texts.Agency,
                row => Cell.Of(row.Agency, OrganizationPage.Url(row.AgencyId)),
                By(row => row.FoldedAgency)
            ),
            new(
                "agency-kind",
                "Kind of agency",
                () => Texts.AgreementSet_KindOfAgency,
                row => Cell.Of(row.AgencyKind),
                By(row => row.AgencyKind)
            )
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new("model", "Type", () => Shared.Texts.Type, row => Cell.Of(row.Model), By(row => row.Model))
            {
                IsGroupable = true,
            },
            new("status", "Status", () => Shared.Texts.Status, row => Cell.Of(row.Status), By(row => row.Status))
            {
                IsGroupable = true,
            },
            new(
                "signed",
                "Signed",
                () => Texts.AgreementSet_Signed,
                row => Cell.OfDate(row.Signed, row.SignedPrinted),
                By(row => row.Signed)
            )
            {
                IsDate = true,
            },
            new(
                "first-listed",
                "First listed",
                () => Texts.AgreementSet_FirstListed,
                row => Cell.OfDate(row.FirstListed, row.FirstListedPrinted),
                By(row => row.FirstListed)
            )
            {
                IsUsual = false,
                IsDate = true,
            },
            new(
                "document",
                "Document",
                () => Texts.AgreementSet_Document,
                row => Cell.OfDocument(row.Document),
                By(row => row.Document)
            )
            {
                IsUsual = false,
            },
            new(
                "list",
                "Newest list",
                () => Texts.AgreementSet_NewestList,
                ListOf,
                By(row => row.ListDay, next: By(row => row.ListRow))
            )
            {
                IsDate = true,
            },
            new(
                "step",
                "Newest step",
                () => Texts.AgreementSet_NewestStep,
                row => row.Step is { } step ? Cell.Of(step) : Cell.Of((string?)null),
                By(row => row.Step)
            )
            {
                IsUsual = false,
                IsGroupable = true,
            },
            new(
                "date",
                "Date of that step",
                () => Texts.AgreementSet_StepDate,
                row => Cell.OfDate(row.StepDate, row.StepPrinted),
                By(row => row.StepDate)
            )
            {
                IsUsual = false,
                IsDate = true,
            },
        ];

    protected override IQueryable<AgreementRow> Rows(TrackerDbContext db, Filter filter) =>
        db
            .Agreements.Matching(
                new(
                    filter.Text("state"),
                    filter.Word<JurisdictionClassification>("kind"),
                    filter.Word<AgreementStatus>("status"),
                    filter.Word<AgreementModel>("model")
                )
            )
            .Called(db, filter.Text("text"))
            .SelectRows(db);

    protected override async Task<ListSum?> SumAsync(
        TrackerDbContext db,
        Filter filter,
        CancellationToken cancellationToken
    ) =>
        filter.Word<AgreementStatus>("status") == AgreementStatus.InForce
        && filter.Values.Keys.All(name => name is "status" or "state")
            ? await db.ListSumAsync(state: filter.Text("state"), cancellationToken: cancellationToken)
            : null;

    protected override string AddressOf(AgreementRow row) => PlacePage.Url(row.PlaceId, row.Key);

    private static Cell CountyOf(AgreementRow row) =>
        row switch
        {
            { Kind: JurisdictionClassification.State } => new(Texts.AgreementSet_Statewide, IsStated: false),
            { County: { } county } => Cell.Of(CountyName.Of(county) ?? county),
            { Kind: JurisdictionClassification.County } => Cell.Of(row.Place),
            _ => Cell.Of((string?)null),
        };

    /// <summary>'2025-10-27, row 12', of the newest of ICE's lists that has the agreement.</summary>
    private static Cell ListOf(AgreementRow row) =>
        row is { ListDay: { } day, ListRow: { } number, ListSource: { } source }
            ? Cell.Of(
                RowOf(row.Table == RosterTable.Pending, row.AbsentFrom is not null).With(day, number),
                SourcePage.UrlOfRow(source, number)
            )
            : new(Texts.AgreementSet_NotOnAList, IsStated: false);

    private static string RowOf(bool isRequest, bool isGone) =>
        (isRequest, isGone) switch
        {
            (false, false) => Texts.AgreementSet_Row,
            (false, true) => Texts.AgreementSet_RowGoneSince,
            (true, false) => Texts.AgreementSet_RequestRow,
            (true, true) => Texts.AgreementSet_RequestRowGoneSince,
        };
}
