using AgreementTracker.Record.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<EventParticipant>
{
    public void Configure(EntityTypeBuilder<Event> happening)
    {
        happening.HasFactId(e => e.Id);
        happening.Property(e => e.Name).HasMaxLength(EventFact.NameLimit);
        happening.HasPartialDate(e => e.Date);
        happening.HasOne(e => e.Jurisdiction).WithMany(j => j.Events).HasForeignKey(e => e.JurisdictionId);
        happening.HasIndex(e => new { e.JurisdictionId, e.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EventParticipant> participant)
    {
        participant.HasFactId(p => p.Id);
        participant.Property(p => p.Name).HasMaxLength(EventParticipantFact.NameLimit);
        participant.HasOne(p => p.Event).WithMany(e => e.Participants).HasForeignKey(p => p.EventId);
        participant
            .HasOne(p => p.Organization)
            .WithMany()
            .HasForeignKey(p => p.OrganizationId)
            .OnDelete(DeleteBehavior.Restrict);
        participant.HasIndex(p => new { p.EventId, p.Ordinal }).IsUnique();
    }
}
