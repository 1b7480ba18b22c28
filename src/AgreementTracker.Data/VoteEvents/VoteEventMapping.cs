using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.VoteEvents;

internal sealed class VoteEventMapping
    : IEntityTypeConfiguration<VoteEvent>,
        IEntityTypeConfiguration<VoteCount>,
        IEntityTypeConfiguration<PersonVote>
{
    public void Configure(EntityTypeBuilder<VoteEvent> vote)
    {
        vote.HasFactId(v => v.Id);
        vote.Property(v => v.Motion).HasMaxLength(VoteEventFact.MotionLimit);
        vote.HasPartialDate(v => v.Date);
        vote.HasOne(v => v.Jurisdiction).WithMany(j => j.VoteEvents).HasForeignKey(v => v.JurisdictionId);
        vote.HasOne(v => v.Body).WithMany().HasForeignKey(v => v.BodyId).OnDelete(DeleteBehavior.Restrict);
        vote.HasOne(v => v.Agreement).WithMany().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Restrict);
        vote.Property(v => v.SortDate).HasMaxLength(PartialDate.ValueLimit);
        vote.HasIndex(v => new { v.JurisdictionId, v.Key }).IsUnique();
        vote.HasIndex(v => new
            {
                v.SortDate,
                v.DayOrder,
                v.Id,
            })
            .IsDescending(true, true, false);
        vote.HasIndex(v => new
            {
                v.Result,
                v.SortDate,
                v.DayOrder,
                v.Id,
            })
            .IsDescending(false, true, true, false);
        vote.HasIndex(v => new
            {
                v.BodyId,
                v.SortDate,
                v.DayOrder,
                v.Id,
            })
            .IsDescending(false, true, true, false);
    }

    public void Configure(EntityTypeBuilder<VoteCount> count)
    {
        count.HasFactId(c => c.Id);
        count.HasOne(c => c.VoteEvent).WithMany(v => v.Counts).HasForeignKey(c => c.VoteEventId);
        count.HasIndex(c => new { c.VoteEventId, c.Option }).IsUnique();
        count.ToTable(table => table.HasCheckConstraint("ck_vote_counts_value", "value >= 0"));
    }

    public void Configure(EntityTypeBuilder<PersonVote> vote)
    {
        vote.HasFactId(v => v.Id);
        vote.Property(v => v.Voter).HasMaxLength(PersonVoteFact.VoterLimit);
        vote.Property(v => v.OptionPrinted).HasMaxLength(PersonVoteFact.OptionPrintedLimit);
        vote.HasOne(v => v.VoteEvent).WithMany(v => v.Votes).HasForeignKey(v => v.VoteEventId);
        vote.HasOne(v => v.Person).WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Restrict);
        vote.HasIndex(v => new { v.VoteEventId, v.Ordinal }).IsUnique();
        // A person votes once in a vote; voters who were not resolved are not told apart by name.
        vote.HasIndex(v => new { v.VoteEventId, v.PersonId }).IsUnique();
    }
}
