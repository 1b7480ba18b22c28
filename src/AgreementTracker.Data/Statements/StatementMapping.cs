using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Statements;

internal sealed class StatementMapping : IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<StatementPart>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.HasFactId(s => s.Id);
        statement.HasAttribution(s => s.Speaker);
        statement.HasPartialDate(s => s.Date);
        statement.HasOne(s => s.Jurisdiction).WithMany(j => j.Statements).HasForeignKey(s => s.JurisdictionId);
        statement.HasIndex(s => new { s.JurisdictionId, s.Key }).IsUnique();
        statement.HasIndex(s => new { s.Stance, s.Id });
    }

    public void Configure(EntityTypeBuilder<StatementPart> part)
    {
        part.HasKey(p => new { p.StatementId, p.Ordinal });
        part.HasOne<Statement>().WithMany(s => s.Parts).HasForeignKey(p => p.StatementId);
        part.HasOne(p => p.Passage).WithMany().HasForeignKey(p => p.PassageId).OnDelete(DeleteBehavior.Restrict);
    }
}
