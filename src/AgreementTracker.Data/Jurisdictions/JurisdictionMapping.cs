using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Jurisdictions;

internal sealed class JurisdictionMapping : IEntityTypeConfiguration<Jurisdiction>
{
    public void Configure(EntityTypeBuilder<Jurisdiction> jurisdiction)
    {
        jurisdiction.Property(j => j.Id).HasMaxLength(JurisdictionFact.SlugLimit);
        jurisdiction.Property(j => j.Name).HasMaxLength(JurisdictionFact.NameLimit);
        jurisdiction.Property(j => j.FoldedName).HasMaxLength(JurisdictionFact.NameLimit);
        jurisdiction.Property(j => j.NameKey).HasMaxLength(JurisdictionFact.NameLimit);
        jurisdiction.Property(j => j.State).HasMaxLength(2);
        jurisdiction.Property(j => j.Division).HasMaxLength(JurisdictionFact.DivisionLimit);
        jurisdiction.Property(j => j.Geoid).HasMaxLength(JurisdictionFact.GeoidLimit);
        jurisdiction.Property(j => j.County).HasMaxLength(JurisdictionFact.CountyLimit);
        jurisdiction.HasOne(j => j.Parent).WithMany().HasForeignKey(j => j.ParentId).OnDelete(DeleteBehavior.NoAction);
        jurisdiction.HasIndex(j => new
        {
            j.State,
            j.FoldedName,
            j.Id,
            j.Facets,
            j.NameKey,
        });
        jurisdiction.HasIndex(j => new
        {
            j.FoldedName,
            j.Id,
            j.Facets,
            j.NameKey,
        });
        jurisdiction
            .HasIndex(j => j.FoldedName)
            .HasFilter("classification = 'state'")
            .HasDatabaseName("ix_jurisdictions_states");
        // Most places have no number, most agreements no partner, most sources no earlier capture: with all of them in
        // the index, SQLite would take it for useless, and read the whole table.
        jurisdiction.HasIndex(j => j.Geoid).HasFilter("geoid is not null");
        jurisdiction.ToTable(table => table.HasCheckConstraint("ck_jurisdictions_population", "population >= 0"));
    }
}
