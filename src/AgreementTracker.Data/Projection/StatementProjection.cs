using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data.Projection;

internal static class StatementProjection
{
    public static Statement ToRow(this StatementFact fact, string jurisdiction, int ordinal, CitationWriter citations)
    {
        var row = citations.Cite(
            new Statement
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Kind = fact.Kind,
                Speaker = fact.Speaker.ToPart(),
                Stance = fact.Stance,
                Date = fact.Date.ToPart(),
                Text = citations.TextOf(fact),
            },
            fact
        );
        row.Parts.AddRange(
            fact.Parts.Select(
                (part, i) =>
                    new StatementPart
                    {
                        StatementId = row.Id,
                        Ordinal = i,
                        Kind = part.Kind,
                        PassageId = citations.PassageId(part.Passage),
                    }
            )
        );
        return row;
    }

    public static StatementFact ToFact(this Statement row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Kind = row.Kind,
            Speaker = row.Speaker.ToFact(),
            Stance = row.Stance,
            Date = row.Date.ToFact(),
            Parts =
            [
                .. row
                    .Parts.OrderBy(part => part.Ordinal)
                    .Select(part => new StatementPartFact
                    {
                        Kind = part.Kind,
                        Passage = citations.KeyOf(part.PassageId),
                    }),
            ],
            Citations = citations.Of(row),
        };
}
