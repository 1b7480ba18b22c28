using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.RosterLists;

internal sealed class AgencyQuestionMapping : IEntityTypeConfiguration<AgencyQuestion>
{
    public void Configure(EntityTypeBuilder<AgencyQuestion> question)
    {
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.OrganizationId).HasMaxLength(OrganizationFact.SlugLimit);
        question.Property(q => q.PlaceId).HasMaxLength(JurisdictionFact.SlugLimit);
        question.Property(q => q.OtherId).HasMaxLength(OrganizationFact.SlugLimit);
        question.Property(q => q.OtherName).HasMaxLength(OrganizationFact.NameLimit);
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
