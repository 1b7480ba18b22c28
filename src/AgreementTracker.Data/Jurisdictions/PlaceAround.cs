using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Shared;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>A county or state around a place, with the agreements of its own agencies that are in force or asked for.</summary>
/// <param name="IsOnRecord">Something is told of it: else its page has nothing to read.</param>
public sealed record PlaceAround(string Id, string Name, JurisdictionClassification Kind, bool IsOnRecord, IReadOnlyList<AgreementAround> Agreements);

public sealed record AgreementAround(string Key, string Agency, AgreementModel Model, AgreementStatus Status);

public static class PlaceAroundQueries
{
    private static readonly CompiledQuery<List<string>, Row> Around = new((db, wanted) =>
        from place in db.Jurisdictions
        where wanted.Contains(place.Id) || wanted.Contains(place.Geoid!)
        from agreement in place.Agreements.Where(agreement => agreement.Status == AgreementStatus.InForce || agreement.Status == AgreementStatus.Requested).DefaultIfEmpty()
        orderby place.Id descending, agreement.Agency!.FoldedName, agreement.Id
        select new Row(place.Id, place.Name, place.Classification, place.Facets,
            agreement == null ? null : agreement.Key, agreement.Agency!.Name, agreement == null ? null : agreement.Model, agreement == null ? null : agreement.Status));

    /// <summary>The county before the state; in one query.</summary>
    /// <param name="county">The number or the slug of the county that the place lies in, where it is known.</param>
    public static async Task<IReadOnlyList<PlaceAround>> AroundAsync(this TrackerDbContext db, string state, string? county, CancellationToken cancellation = default) =>
        [.. (await Around.ListAsync(db, county is null ? [state] : [state, county], cancellation)).GroupBy(row => row.Id).Select(place => new PlaceAround(
            place.Key, place.First().Name, place.First().Kind, (place.First().Facets & PlaceFacets.Record) != 0,
            [.. place.Where(row => row.Key is not null).Select(row => new AgreementAround(row.Key!, row.Agency!, row.Model!.Value, row.Status!.Value))]))];

    private sealed record Row(
        string Id, string Name, JurisdictionClassification Kind, int Facets, string? Key, string? Agency, AgreementModel? Model, AgreementStatus? Status);
}
