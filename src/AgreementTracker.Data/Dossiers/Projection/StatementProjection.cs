using AgreementTracker.Data.Statements;

namespace AgreementTracker.Data.Dossiers;

internal static class StatementProjection
{
    public static Statement ToRow(this StatementFact fact, string jurisdiction, int ordinal, CitationWriter citations)
    {
        var row = citations.Cite(new Statement
        {
            Id = FactIds.Of(jurisdiction, fact.Key),
            JurisdictionId = jurisdiction,
            Ordinal = ordinal,
            Key = fact.Key,
            Kind = fact.Kind,
            Speaker = fact.Speaker.ToPart(),
            Stance = fact.Stance,
            Date = fact.Date.ToPart(),
            Text = StatementText.Of(fact.Kind, fact.Parts.Select((part, i) => new StatementWords(
                part.Kind, citations.Passage(part.Passage).Exact,
                i > 0 && citations.SkipsWords(fact.Parts[i - 1].Passage, part.Passage)))),
        }, fact);
        row.Parts.AddRange(fact.Parts.Select((part, i) => new StatementPart
        {
            StatementId = row.Id,
            Ordinal = i,
            Kind = part.Kind,
            PassageId = citations.Passage(part.Passage).Id,
        }));
        return row;
    }

    public static StatementFact ToFact(this Statement row, CitationReader citations) => new()
    {
        Key = row.Key,
        Kind = row.Kind,
        Speaker = row.Speaker.ToFact(),
        Stance = row.Stance,
        Date = row.Date.ToFact(),
        Parts = [.. row.Parts.OrderBy(part => part.Ordinal).Select(part => new StatementPartFact
        {
            Kind = part.Kind,
            Passage = citations.KeyOf(part.PassageId),
        })],
        Citations = citations.Of(row),
    };
}
