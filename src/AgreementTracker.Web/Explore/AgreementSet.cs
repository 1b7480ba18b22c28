using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Explore;

public sealed class AgreementSet : DataSet<AgreementRow, AgreementSort>
{
    public override string Name => "agreements";

    public override string Singular => "agreement";

    public override SortOrder UsualOrder => new("place");

    public override IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("text", "Place or agency"), new StateField(), new WordField<JurisdictionClassification>("kind", "Kind of place", "kind of place"),
        new WordField<AgreementStatus>("status", "Status", "status"), new WordField<AgreementModel>("model", "Model", "model"),
    ];

    protected override IEnumerable<Column<AgreementRow, AgreementSort>> DefineColumns() =>
    [
        new("place", "Place", row => Cell.Of(row.Place, PlacePage.Url(row.PlaceId)), AgreementSort.Place),
        new("state", "State", row => Cell.Of(StateName.Of(row.State, row.StateName) ?? row.State), AgreementSort.State, IsGroupable: true),
        new("kind", "Kind of place", row => Cell.Of(row.Kind), IsUsual: false, IsGroupable: true),
        new("agency", "Agency", row => Cell.Of(row.Agency, OrganizationPage.Url(row.AgencyId)), AgreementSort.Agency),
        new("model", "Model", row => Cell.Of(row.Model), AgreementSort.Model, IsGroupable: true),
        new("status", "Status", row => Cell.Of(row.Status), AgreementSort.Status, IsGroupable: true),
        new("step", "Newest step", row => row.Step is { } step ? Cell.Of(step) : Cell.Of((string?)null), IsGroupable: true, IsUsual: false),
        new("date", "Date of that step", row => Cell.OfDate(row.StepDate, row.StepPrinted), IsUsual: false),
    ];

    protected override IQueryable<AgreementRow> Find(TrackerDbContext db, Filter filter, AgreementSort sort, bool descending, int most) =>
        db.Agreements.Matching(Asked(filter)).Called(db, filter.Text("text")).Ordered(sort, descending).Take(most).SelectRows(db);

    private static AgreementFilter Asked(Filter filter) => new(
        filter.Text("state"), filter.Word<JurisdictionClassification>("kind"), filter.Word<AgreementStatus>("status"),
        filter.Word<AgreementModel>("model"));

    public override async Task<int?> CountAsync(TrackerDbContext db, Filter filter, CancellationToken cancellation) =>
        await db.Agreements.Matching(Asked(filter)).Called(db, filter.Text("text")).Take(CappedCount.Enough).CountAsync(cancellation);

    public override async Task<ListSum?> SumAsync(TrackerDbContext db, Filter filter, CancellationToken cancellation) =>
        filter.Word<AgreementStatus>("status") == AgreementStatus.InForce && filter.Values.Keys.All(name => name is "status" or "state")
            ? await db.ListSumAsync(state: filter.Text("state"), cancellation: cancellation) : null;

    protected override string AddressOf(AgreementRow row) => PlacePage.Url(row.PlaceId, row.Key);
}
