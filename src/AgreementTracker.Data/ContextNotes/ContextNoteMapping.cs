using AgreementTracker.Record.ContextNotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.ContextNotes;

internal sealed class ContextNoteMapping : IEntityTypeConfiguration<ContextNote>
{
    public void Configure(EntityTypeBuilder<ContextNote> note)
    {
        note.HasFactId(n => n.Id);
        note.Property(n => n.Text).HasMaxLength(ContextNoteFact.TextLimit);
        note.HasOne(n => n.Jurisdiction).WithMany(j => j.ContextNotes).HasForeignKey(n => n.JurisdictionId);
        note.HasIndex(n => new { n.JurisdictionId, n.Key }).IsUnique();
    }
}
