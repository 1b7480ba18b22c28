using AgreementTracker.Record.ContextNotes;

namespace AgreementTracker.Data.Projection;

internal static class ContextNoteProjection
{
    public static ContextNote ToRow(
        this ContextNoteFact fact,
        string jurisdiction,
        int ordinal,
        CitationWriter citations
    ) =>
        citations.Cite(
            new ContextNote
            {
                Id = FactIds.Of(jurisdiction, fact.Key),
                JurisdictionId = jurisdiction,
                Ordinal = ordinal,
                Key = fact.Key,
                Topic = fact.Topic,
                Text = fact.Text,
            },
            fact
        );

    public static ContextNoteFact ToFact(this ContextNote row, CitationReader citations) =>
        new()
        {
            Key = row.Key,
            Topic = row.Topic,
            Text = row.Text,
            Citations = citations.Of(row),
        };
}
