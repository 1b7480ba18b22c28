using AgreementTracker.Data.Shared;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Rosters;

internal sealed class ListedAgreementMapping : IEntityTypeConfiguration<ListedAgreement>
{
    public void Configure(EntityTypeBuilder<ListedAgreement> row)
    {
        row.HasFactId(r => r.AgreementId);
        row.HasKey(r => new { r.AgreementId, r.Table });
        // Both engines have a use of their own for the words 'table' and 'row'.
        row.Property(r => r.Table).HasColumnName("roster");
        row.Property(r => r.Row).HasColumnName("row_number");
        row.Property(r => r.SourceId).HasMaxLength(Source.IdLimit);
        row.HasOne(r => r.List).WithMany().HasForeignKey(r => r.ListId).OnDelete(DeleteBehavior.Cascade);
    }
}
