using AgreementTracker.Record.Instruments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Instruments;

internal sealed class InstrumentMapping : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> instrument)
    {
        instrument.HasFactId(i => i.Id);
        instrument.Property(i => i.Title).HasMaxLength(InstrumentFact.TitleLimit);
        instrument.Property(i => i.Number).HasMaxLength(InstrumentFact.NumberLimit);
        instrument.HasAttribution(i => i.Issuer);
        instrument.HasPartialDate(i => i.Date);
        instrument.HasOne(i => i.Jurisdiction).WithMany(j => j.Instruments).HasForeignKey(i => i.JurisdictionId);
        instrument.HasIndex(i => new { i.JurisdictionId, i.Key }).IsUnique();
    }
}
