using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Organizations;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Id).HasMaxLength(OrganizationFact.SlugLimit);
        organization.Property(o => o.Name).HasMaxLength(OrganizationFact.NameLimit);
        organization.Property(o => o.FoldedName).HasMaxLength(OrganizationFact.NameLimit);
        organization
            .HasOne(o => o.Jurisdiction)
            .WithMany(j => j.Organizations)
            .HasForeignKey(o => o.JurisdictionId)
            .OnDelete(DeleteBehavior.Restrict);
        organization
            .HasOne(o => o.MergedInto)
            .WithMany()
            .HasForeignKey(o => o.MergedIntoId)
            .OnDelete(DeleteBehavior.NoAction);
        organization.HasIndex(o => new { o.FoldedName, o.Id });
    }
}
