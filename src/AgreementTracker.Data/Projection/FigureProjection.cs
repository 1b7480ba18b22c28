using AgreementTracker.Record.Figures;

namespace AgreementTracker.Data.Projection;

internal static class FigureProjection
{
    public static Figure ToRow(this FigureFact fact, string jurisdiction, int ordinal, CitationWriter citations) =>
        citations.Cite(
            new Figure
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Metric = fact.Metric,
                Quantity = fact.Quantity,
                Value = fact.Value,
                Unit = fact.Unit,
                Of = fact.Of,
                OfFigureId = fact.OfFigure is { } figure ? FactIds.Of(jurisdiction, figure) : null,
                Claimant = fact.Claimant.ToPart(),
                EventId = fact.Event is { } happening ? FactIds.Of(jurisdiction, happening) : null,
            },
            fact
        );

    public static FigureFact ToFact(this Figure row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Metric = row.Metric,
            Quantity = row.Quantity,
            Value = row.Value,
            Unit = row.Unit,
            Of = row.Of,
            OfFigure = row.OfFigureId.ToKey(),
            Claimant = row.Claimant.ToOptionalFact(),
            Event = row.EventId.ToKey(),
            Citations = citations.Of(row),
        };
}
