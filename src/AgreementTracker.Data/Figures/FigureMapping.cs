using AgreementTracker.Record.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Figures;

internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.HasFactId(f => f.Id);
        figure.Property(f => f.Metric).HasMaxLength(FigureFact.MetricLimit);
        figure.Property(f => f.Quantity).HasMaxLength(FigureFact.QuantityLimit);
        figure.Property(f => f.Unit).HasMaxLength(FigureFact.UnitLimit);
        figure.Property(f => f.Of).HasMaxLength(FigureFact.OfLimit);
        figure.HasAttribution(f => f.Claimant);
        figure.HasOne(f => f.Jurisdiction).WithMany(j => j.Figures).HasForeignKey(f => f.JurisdictionId);
        figure.HasOne(f => f.OfFigure).WithMany().HasForeignKey(f => f.OfFigureId).OnDelete(DeleteBehavior.NoAction);
        figure.HasOne(f => f.Event).WithMany().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Restrict);
        figure.HasIndex(f => new { f.JurisdictionId, f.Key }).IsUnique();
    }
}
