using AgreementTracker.Data.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Instruments;

internal sealed class InstrumentMapping : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> instrument)
    {
        instrument.HasFactId(i => i.Id);
        instrument.Property(i => i.Title).HasMaxLength(Instrument.TitleLimit);
        instrument.Property(i => i.Number).HasMaxLength(Instrument.NumberLimit);
        instrument.HasAttribution(i => i.Issuer);
        instrument.HasPartialDate(i => i.Date);
        instrument.HasOne(i => i.Jurisdiction).WithMany(j => j.Instruments).HasForeignKey(i => i.JurisdictionId);
        instrument.HasIndex(i => new { i.JurisdictionId, i.Key }).IsUnique();
    }
}
