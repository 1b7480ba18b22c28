using AgreementTracker.Record.Agreements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Agreements;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<AgreementEvent>
{
    public void Configure(EntityTypeBuilder<Agreement> agreement)
    {
        agreement.HasFactId(a => a.Id);
        agreement.Ignore(a => a.Listed);
        agreement.Property(a => a.Name).HasMaxLength(AgreementFact.NameLimit);
        agreement.Property(a => a.Scope).HasMaxLength(AgreementFact.ScopeLimit);
        agreement.HasOne(a => a.Jurisdiction).WithMany(j => j.Agreements).HasForeignKey(a => a.JurisdictionId);
        agreement.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasOne(a => a.Partner).WithMany().HasForeignKey(a => a.PartnerId).OnDelete(DeleteBehavior.Restrict);
        agreement.HasIndex(a => new { a.JurisdictionId, a.Key }).IsUnique();
        agreement.HasIndex(a => new { a.Status, a.JurisdictionId });
        agreement.HasIndex(a => new { a.AgencyId, a.Id });
        agreement.HasIndex(a => new { a.PartnerId, a.Id }).HasFilter("partner_id is not null");
    }

    public void Configure(EntityTypeBuilder<AgreementEvent> step)
    {
        step.HasFactId(s => s.Id);
        step.HasPartialDate(s => s.Date);
        step.Property(s => s.Url).HasMaxLength(AgreementEventFact.UrlLimit);
        step.HasOne(s => s.Agreement).WithMany(a => a.Events).HasForeignKey(s => s.AgreementId);
        step.HasOne(s => s.VoteEvent).WithMany().HasForeignKey(s => s.VoteEventId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(s => new { s.AgreementId, s.Ordinal }).IsUnique();
    }
}
