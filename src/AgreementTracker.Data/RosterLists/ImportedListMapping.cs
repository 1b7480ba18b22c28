using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.RosterLists;

internal sealed class ImportedListMapping : IEntityTypeConfiguration<ImportedList>
{
    public void Configure(EntityTypeBuilder<ImportedList> list)
    {
        list.Property(l => l.Id).ValueGeneratedNever();
        // Both engines have a use of their own for the word 'table'.
        list.Property(l => l.Table).HasColumnName("roster");
        list.Property(l => l.Day).HasMaxLength(10);
        list.Property(l => l.FileName).HasMaxLength(ImportedList.FileNameLimit);
        list.Property(l => l.Sha256).HasMaxLength(64);
        list.Property(l => l.SourceId).HasMaxLength(SourceDocument.SlugLimit);
        list.Property(l => l.Overridden).HasMaxLength(Change.ReasonLimit);
        list.HasOne(l => l.Change).WithMany().HasForeignKey(l => l.ChangeNumber).OnDelete(DeleteBehavior.Restrict);
        list.HasIndex(l => new { l.Table, l.Day });
        // Not unique: a file that comes again on a later day is a list of its own.
        list.HasIndex(l => l.Sha256);
    }
}
