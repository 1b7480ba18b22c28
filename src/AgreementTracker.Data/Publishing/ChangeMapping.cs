using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Publishing;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasKey(c => c.Number);
        change.HasIndex(c => c.Number).HasFilter("corrects is not null").HasDatabaseName("ix_changes_corrections");
        change.Property(c => c.Number).ValueGeneratedNever();
        change.Property(c => c.Author).HasMaxLength(Change.AuthorLimit);
        change.Property(c => c.Reason).HasMaxLength(Change.ReasonLimit);
        change.Property(c => c.Account).HasMaxLength(Change.AccountLimit);
        change.Property(c => c.ReviewedBy).HasMaxLength(Change.AuthorLimit);
        change.Property(c => c.ReviewerAccount).HasMaxLength(Change.AccountLimit);
        change.Property(c => c.Corrects).HasMaxLength(Change.CorrectsLimit);
        change.Property(c => c.PreviousHash).HasMaxLength(64);
        change.Property(c => c.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasKey(r => new { r.Document, r.Number });
        revision.Property(r => r.Document).HasMaxLength(Revision.DocumentLimit);
        revision.Property(r => r.Sha256).HasMaxLength(64);
        revision
            .HasOne(r => r.Change)
            .WithMany(c => c.Revisions)
            .HasForeignKey(r => r.ChangeNumber)
            .OnDelete(DeleteBehavior.Restrict);
        // A change publishes a document once.
        revision.HasIndex(r => new { r.ChangeNumber, r.Document }).IsUnique();
        revision.ToTable(table => table.HasCheckConstraint("ck_revisions_number", "number >= 1"));
    }
}
