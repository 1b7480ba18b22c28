using AgreementTracker.Record.Instruments;

namespace AgreementTracker.Data.Projection;

internal static class InstrumentProjection
{
    public static Instrument ToRow(
        this InstrumentFact fact,
        string jurisdiction,
        int ordinal,
        CitationWriter citations
    ) =>
        citations.Cite(
            new Instrument
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Kind = fact.Kind,
                Title = fact.Title,
                Number = fact.Number,
                Issuer = fact.Issuer.ToPart(),
                Date = fact.Date.ToPart(),
            },
            fact
        );

    public static InstrumentFact ToFact(this Instrument row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Kind = row.Kind,
            Title = row.Title,
            Number = row.Number,
            Issuer = row.Issuer.ToOptionalFact(),
            Date = row.Date.ToFact(),
            Citations = citations.Of(row),
        };
}
