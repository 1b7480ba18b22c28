using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Sources;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<ArchivedText>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.Property(s => s.Id).HasMaxLength(SourceDocument.SlugLimit);
        source.Property(s => s.Title).HasMaxLength(SourceDocument.TitleLimit);
        source.HasIndex(s => new { s.Title, s.Id });
        source.HasIndex(s => s.EarlierCaptureId).HasFilter("earlier_capture_id is not null");
        source.Property(s => s.Publisher).HasMaxLength(SourceDocument.PublisherLimit);
        source.Property(s => s.Author).HasMaxLength(SourceDocument.AuthorLimit);
        source.Property(s => s.Url).HasMaxLength(SourceDocument.UrlLimit);
        source.Property(s => s.Published).HasMaxLength(PartialDate.ValueLimit);
        source.Property(s => s.Captured).HasMaxLength(PartialDate.ValueLimit);
        source.Property(s => s.Language).HasMaxLength(SourceDocument.LanguageLimit);
        source.HasOne(s => s.Text).WithMany().HasForeignKey(s => s.TextSha256).OnDelete(DeleteBehavior.Restrict);
        source
            .HasOne(s => s.EarlierCapture)
            .WithMany(s => s.LaterCaptures)
            .HasForeignKey(s => s.EarlierCaptureId)
            .OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<ArchivedText> text)
    {
        text.HasKey(t => t.Sha256);
        text.Property(t => t.Sha256).HasMaxLength(64);
    }
}
