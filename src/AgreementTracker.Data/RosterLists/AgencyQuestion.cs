using AgreementTracker.Record;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>
/// A published agency that may be the same as another; a person has not decided yet. It is kept beside the documents,
/// since it is nothing that a source states, and follows from the open questions of the newest <see
/// cref="RosterState"/>.
/// </summary>
public sealed class AgencyQuestion
{
    public required int Id { get; init; }
    public required string OrganizationId { get; init; }
    public required string PlaceId { get; init; }

    /// <summary>The agency that it may be.</summary>
    public required string OtherId { get; init; }
    public required string OtherName { get; init; }

    /// <summary>The other's postal code.</summary>
    public required string OtherState { get; init; }

    /// <summary>Both agencies of each question, each with the other.</summary>
    public static IReadOnlyList<AgencyQuestion> Of(RosterState state)
    {
        var sides = state
            .History.Questions.SelectMany(question =>
                question.Candidates.Select(candidate => (question.AgencyId, Other: candidate.AgencyId))
            )
            .SelectMany(pair => new[] { pair, (AgencyId: pair.Other, Other: pair.AgencyId) })
            .Distinct();
        return
        [
            .. sides
                .Select(pair => (One: Published(state, pair.AgencyId), Other: Published(state, pair.Other)))
                .Where(pair =>
                    pair.One is not null && pair.Other is not null && pair.One.Value.Slug != pair.Other.Value.Slug
                )
                .Select(
                    (pair, i) =>
                        new AgencyQuestion
                        {
                            Id = i + 1,
                            OrganizationId = pair.One!.Value.Slug,
                            PlaceId = pair.One.Value.Place,
                            OtherId = pair.Other!.Value.Slug,
                            OtherName = pair.Other.Value.Agency.Name.CutTo(OrganizationFact.NameLimit),
                            OtherState = pair.Other.Value.Agency.State,
                        }
                ),
        ];
    }

    private static (KnownAgency Agency, string Slug, string Place)? Published(RosterState state, int id)
    {
        var agency = state.History.LivingAgency(id);
        return
            state.Placement.Agencies.TryGetValue(agency.Id, out var slug)
            && state.Placement.Places.TryGetValue(agency.JurisdictionId, out var place)
            ? (agency, slug, place)
            : null;
    }

    /// <summary>Within the transaction that keeps the state.</summary>
    internal static async Task ReplaceAsync(TrackerDbContext db, RosterState state, CancellationToken cancellationToken)
    {
        await db.AgencyQuestions.ExecuteDeleteAsync(cancellationToken);
        db.AgencyQuestions.AddRange(Of(state));
        await db.SaveChangesAsync(cancellationToken);
    }
}
