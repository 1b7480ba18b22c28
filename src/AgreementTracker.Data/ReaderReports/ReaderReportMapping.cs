using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.ReaderReports;

internal sealed class ReaderReportMapping : IEntityTypeConfiguration<ReaderReport>
{
    public void Configure(EntityTypeBuilder<ReaderReport> report)
    {
        report.ToTable("reports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.About).HasMaxLength(Revision.DocumentLimit);
        report.Property(r => r.FactKey).HasMaxLength(KeyedFact.KeyLimit);
        report.Property(r => r.Text).HasMaxLength(ReaderReport.TextLimit);
        report.Property(r => r.Source).HasMaxLength(ReaderReport.SourceLimit);
        report.Property(r => r.HandledById).HasMaxLength(DraftMapping.AccountLimit);
        report.Property(r => r.HandledBy).HasMaxLength(Change.AuthorLimit);
        report.Property(r => r.Answer).HasMaxLength(ReaderReport.AnswerLimit);
        report.HasOne(r => r.Draft).WithMany().HasForeignKey(r => r.DraftId);
        report.Ignore(r => r.IsAboutADocument);
        report.HasIndex(r => new
        {
            r.State,
            r.At,
            r.Id,
        });
    }
}
