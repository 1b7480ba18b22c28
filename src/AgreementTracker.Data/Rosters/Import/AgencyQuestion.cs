using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.Rosters.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Rosters;

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
                            OtherName = pair.Other.Value.Agency.Name.CutTo(Organization.NameLimit),
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

internal sealed class AgencyQuestionMapping : IEntityTypeConfiguration<AgencyQuestion>
{
    public void Configure(EntityTypeBuilder<AgencyQuestion> question)
    {
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.OrganizationId).HasMaxLength(Organization.IdLimit);
        question.Property(q => q.PlaceId).HasMaxLength(Jurisdictions.Jurisdiction.IdLimit);
        question.Property(q => q.OtherId).HasMaxLength(Organization.IdLimit);
        question.Property(q => q.OtherName).HasMaxLength(Organization.NameLimit);
        question.Property(q => q.OtherState).HasMaxLength(2);
        question.HasIndex(q => q.OrganizationId);
        question.HasIndex(q => q.PlaceId);
    }
}

public static class AgencyQuestionQueries
{
    /// <summary>Of these agencies, and of the agencies of these places.</summary>
    public static async Task<IReadOnlyList<AgencyQuestion>> AgencyQuestionsAsync(
        this TrackerDbContext db,
        IReadOnlyList<string> organizations,
        IReadOnlyList<string> places,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .AgencyQuestions.Where(question =>
                organizations.Contains(question.OrganizationId) || places.Contains(question.PlaceId)
            )
            .OrderBy(question => question.Id)
            .ToListAsync(cancellationToken);
}
