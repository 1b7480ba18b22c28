using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Explore;

public sealed class AgreementSet : RowSet<AgreementRow>
{
    public override string Name => "agreements";

    public override string Singular => "agreement";

    public override SortOrder UsualOrder => new("place");

    protected override SortOrder AlikeOrder => new("place");

    protected override SortKey<AgreementRow> Unique { get; } = By(row => row.Id);

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Place or agency"), new StateField(),
        new WordField<JurisdictionClassification>("kind", "Kind of place", "kind of place"),
        new WordField<AgreementStatus>("status", "Status", "status"),
        new WordField<AgreementModel>("model", "Type", "type"),
    ];

    protected override IEnumerable<Column<AgreementRow>> DefineColumns() =>
    [
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), By(row => row.FoldedPlace)),
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State),
            ByState(row => row.StateName ?? row.State)) { IsGroupable = true },
        new("county", "County", CountyOf, By(row => row.County)) { IsUsual = false },
        new("kind", "Kind of place", row => Cell.Of(row.Kind), By(row => row.Kind))
            { IsUsual = false, IsGroupable = true },
        new("agency", "Agency", row => Cell.Of(row.Agency, OrganizationPage.Url(row.AgencyId)),
            By(row => row.FoldedAgency)),
        new("agency-kind", "Kind of agency", row => Cell.Of(row.AgencyKind), By(row => row.AgencyKind))
            { IsUsual = false, IsGroupable = true },
        new("model", "Type", row => Cell.Of(row.Model), By(row => row.Model)) { IsGroupable = true },
        new("status", "Status", row => Cell.Of(row.Status), By(row => row.Status)) { IsGroupable = true },
        new("signed", "Signed", row => Cell.OfDate(row.Signed, row.SignedPrinted), By(row => row.Signed))
            { IsDate = true },
        new("first-listed", "First listed", row => Cell.OfDate(row.FirstListed, row.FirstListedPrinted),
            By(row => row.FirstListed)) { IsUsual = false, IsDate = true },
        new("document", "Document", row => Cell.OfDocument(row.Document), By(row => row.Document))
            { IsUsual = false },
        new("list", "Newest list", ListOf, By(row => row.ListDay, next: By(row => row.ListRow))) { IsDate = true },
        new("step", "Newest step", row => row.Step is { } step ? Cell.Of(step) : Cell.Of((string?)null),
            By(row => row.Step)) { IsUsual = false, IsGroupable = true },
        new("date", "Date of that step", row => Cell.OfDate(row.StepDate, row.StepPrinted), By(row => row.StepDate))
            { IsUsual = false, IsDate = true },
    ];

    protected override IQueryable<AgreementRow> Rows(TrackerDbContext db, Filter filter) =>
        db.Agreements.Matching(new(filter.Text("state"), filter.Word<JurisdictionClassification>("kind"),
            filter.Word<AgreementStatus>("status"), filter.Word<AgreementModel>("model")))
            .Called(db, filter.Text("text")).SelectRows(db);

    protected override async Task<ListSum?> SumAsync(
        TrackerDbContext db, Filter filter, CancellationToken cancellation) =>
        filter.Word<AgreementStatus>("status") == AgreementStatus.InForce
            && filter.Values.Keys.All(name => name is "status" or "state")
            ? await db.ListSumAsync(state: filter.Text("state"), cancellation: cancellation) : null;

    protected override string AddressOf(AgreementRow row) => PlacePage.Url(row.PlaceId, row.Key);

    private static Cell CountyOf(AgreementRow row) => row switch
    {
        { Kind: JurisdictionClassification.State } => new("statewide", IsStated: false),
        { County: { } county } => Cell.Of(CountyName.Of(county) ?? county),
        { Kind: JurisdictionClassification.County } => Cell.Of(row.Place),
        _ => Cell.Of((string?)null),
    };

    /// <summary>'2025-10-27, row 12', of the newest of ICE's lists that has the agreement.</summary>
    private static Cell ListOf(AgreementRow row) =>
        row is { ListDay: { } day, ListRow: { } number, ListSource: { } source }
        ? Cell.Of($"{(row.Table == RosterTable.Pending ? "requests, " : "")}{day}, row {number}"
            + (row.AbsentFrom is null ? "" : "; not on the list since"), SourcePage.UrlOfRow(source, number))
        : new("not on a list", IsStated: false);
}
