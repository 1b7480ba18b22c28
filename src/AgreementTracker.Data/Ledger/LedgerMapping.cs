using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Ledger;

internal sealed class LedgerMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("ledger");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.Subject).HasMaxLength(LedgerEntry.SubjectLimit);
        entry.Property(e => e.Sha256).HasMaxLength(64);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        // For the triggers that let a row go.
        entry.HasIndex(e => new { e.Kind, e.Subject }).HasFilter($"sha256 = '{LedgerRow.Nothing}'");
    }
}
