using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Drafts;

internal sealed class DraftMapping
    : IEntityTypeConfiguration<Draft>,
        IEntityTypeConfiguration<DraftDocument>,
        IEntityTypeConfiguration<DraftNote>,
        IEntityTypeConfiguration<PendingSource>
{
    internal const int AccountLimit = 450;

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.AuthorId).HasMaxLength(AccountLimit);
        draft.Property(d => d.Author).HasMaxLength(Change.AuthorLimit);
        draft.Property(d => d.Reason).HasMaxLength(Change.ReasonLimit);
        draft.Property(d => d.Corrects).HasMaxLength(Change.CorrectsLimit);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasIndex(d => new { d.State, d.SavedAt });
        draft.HasIndex(d => new { d.AuthorId, d.SavedAt });
        draft.HasMany(d => d.Documents).WithOne().HasForeignKey(document => document.DraftId);
        draft.HasMany(d => d.Notes).WithOne().HasForeignKey(note => note.DraftId);
    }

    public void Configure(EntityTypeBuilder<DraftDocument> document)
    {
        document.ToTable("draft_documents");
        document.HasKey(d => new { d.DraftId, d.Address });
        document.Property(d => d.Address).HasMaxLength(Revision.DocumentLimit);
        document.HasIndex(d => d.Address);
    }

    public void Configure(EntityTypeBuilder<DraftNote> note)
    {
        note.ToTable("draft_notes");
        note.HasKey(n => new { n.DraftId, n.Number });
        note.Property(n => n.AuthorId).HasMaxLength(AccountLimit);
        note.Property(n => n.Author).HasMaxLength(Change.AuthorLimit);
        note.Property(n => n.Text).HasMaxLength(DraftNote.TextLimit);
        note.Property(n => n.About).HasMaxLength(DraftNote.PathLimit);
        note.Property(n => n.Salt).HasMaxLength(LedgerRow.SaltLimit);
    }

    public void Configure(EntityTypeBuilder<PendingSource> source)
    {
        source.Property(s => s.Id).HasMaxLength(SourceDocument.SlugLimit);
        source.Property(s => s.Sha256).HasMaxLength(64);
        source.Property(s => s.AuthorId).HasMaxLength(AccountLimit);
        source.Property(s => s.Author).HasMaxLength(Change.AuthorLimit);
        source.HasIndex(s => s.Sha256);
        source.HasIndex(s => s.AddedAt);
    }
}
