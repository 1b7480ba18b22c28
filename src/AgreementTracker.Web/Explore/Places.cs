using AgreementTracker.Data;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Explore;

/// <summary>The states that the record has, to choose from.</summary>
public sealed record Places(IReadOnlyList<(string Id, string Name)> States)
{
    public static async Task<Places> ReadAsync(TrackerDbContext db, CancellationToken cancellationToken = default) =>
        new(
            (
                await db
                    .Jurisdictions.Where(place => place.Classification == JurisdictionClassification.State)
                    .ByName()
                    .Select(place => new { place.Id, place.Name })
                    .ToListAsync(cancellationToken)
            ).ConvertAll(place => (place.Id, place.Name))
        );
}
