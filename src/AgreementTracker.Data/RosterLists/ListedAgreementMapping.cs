using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.RosterLists;

internal sealed class ListedAgreementMapping : IEntityTypeConfiguration<ListedAgreement>
{
    public void Configure(EntityTypeBuilder<ListedAgreement> row)
    {
        row.HasFactId(r => r.AgreementId);
        row.HasKey(r => new { r.AgreementId, r.Table });
        // Both engines have a use of their own for the words 'table' and 'row'.
        row.Property(r => r.Table).HasColumnName("roster");
        row.Property(r => r.Row).HasColumnName("row_number");
        row.Property(r => r.SourceId).HasMaxLength(SourceDocument.SlugLimit);
        row.HasOne(r => r.List).WithMany().HasForeignKey(r => r.ListId).OnDelete(DeleteBehavior.Cascade);
    }
}
