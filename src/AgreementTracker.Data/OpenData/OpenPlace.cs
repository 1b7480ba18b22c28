using System.ComponentModel;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>A place in a list; what is on record of it is its dossier.</summary>
public sealed record OpenPlace : OpenRow
{
    public required string Name { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public required JurisdictionClassification Kind { get; init; }

    [Description("The postal code in small letters.")]
    public required string State { get; init; }

    [Description("The id of the place around it.")]
    public string? Parent { get; init; }

    [Description("Open Civic Data's id.")]
    public string? Division { get; init; }
    public string? Geoid { get; init; }

    [Description("The GEOID of the county that it is in.")]
    public string? County { get; init; }
    public int? Population { get; init; }
    public required int Agreements { get; init; }
    public required int AgreementsInForce { get; init; }
    public required int Votes { get; init; }
    public required int Statements { get; init; }

    public override string? Document => Dossier.AddressOf(Id);
}

public static class OpenPlaceQueries
{
    public static Task<List<OpenPlace>> OpenAsync(
        this IQueryable<Jurisdiction> places,
        TrackerDbContext db,
        string? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        return places
            .Select(place => new OpenPlace
            {
                Id = place.Id,
                Name = place.Name,
                OtherNames = place.OtherNames,
                Kind = place.Classification,
                State = place.State,
                Parent = place.ParentId,
                Division = place.Division,
                Geoid = place.Geoid,
                County = place.County,
                Population = place.Population,
                Agreements = place.Agreements.Count,
                AgreementsInForce = place.Agreements.Count(agreement => agreement.Status == AgreementStatus.InForce),
                Votes = place.VoteEvents.Count,
                Statements = place.Statements.Count,
            })
            .PageAsync(db, after, size, cancellationToken);
    }
}
