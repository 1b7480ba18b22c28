using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data.Projection;

internal static class DossierProjection
{
    public static Jurisdiction ToRows(this Dossier dossier, CitationWriter citations)
    {
        var fact = dossier.Jurisdiction;
        var row = citations.Cite(
            new Jurisdiction
            {
                Id = fact.Slug,
                Name = fact.Name,
                FoldedName = Folding.Fold(fact.Name, JurisdictionFact.NameLimit),
                NameKey = PlaceKey.Of(fact.Name).CutTo(JurisdictionFact.NameLimit),
                OtherNames = [.. fact.OtherNames],
                Classification = fact.Classification,
                State = fact.Slug[..2],
                ParentId = fact.Parent,
                Division = fact.Division,
                Geoid = fact.Geoid,
                County = fact.County,
                Population = fact.Population,
            },
            fact
        );
        row.Organizations.AddRange(
            dossier.Organizations.Select((organization, i) => organization.ToRow(fact.Slug, i, citations))
        );
        row.Agreements.AddRange(dossier.Agreements.Select((agreement, i) => agreement.ToRow(fact.Slug, i, citations)));
        row.VoteEvents.AddRange(dossier.VoteEvents.Select((vote, i) => vote.ToRow(fact.Slug, i, citations)));
        row.Statements.AddRange(dossier.Statements.Select((statement, i) => statement.ToRow(fact.Slug, i, citations)));
        row.Figures.AddRange(dossier.Figures.Select((figure, i) => figure.ToRow(fact.Slug, i, citations)));
        row.Events.AddRange(dossier.Events.Select((happening, i) => happening.ToRow(fact.Slug, i, citations)));
        row.Instruments.AddRange(
            dossier.Instruments.Select((instrument, i) => instrument.ToRow(fact.Slug, i, citations))
        );
        row.ContextNotes.AddRange(dossier.ContextNotes.Select((note, i) => note.ToRow(fact.Slug, i, citations)));
        row.Facets = PlaceFacets.Of(row) | (dossier.Withdrawals is [] ? 0 : PlaceFacets.Withdrawal);
        return row;
    }

    public static Dossier ToDossier(this Jurisdiction row, IEnumerable<Passage> passages, CitationReader citations) =>
        new()
        {
            Jurisdiction = new()
            {
                Slug = row.Id,
                Name = row.Name,
                OtherNames = row.OtherNames,
                Classification = row.Classification,
                Parent = row.ParentId,
                Division = row.Division,
                Geoid = row.Geoid,
                County = row.County,
                Population = row.Population,
                Citations = citations.Of(row),
            },
            Passages = passages.ToQuotes(),
            Organizations = [.. row.Organizations.OrderBy(o => o.Ordinal).Select(o => o.ToFact(citations))],
            Agreements = [.. row.Agreements.OrderBy(a => a.Ordinal).Select(a => a.ToFact(citations))],
            VoteEvents = [.. row.VoteEvents.OrderBy(v => v.Ordinal).Select(v => v.ToFact(citations))],
            Statements = [.. row.Statements.OrderBy(s => s.Ordinal).Select(s => s.ToFact(citations))],
            Figures = [.. row.Figures.OrderBy(f => f.Ordinal).Select(f => f.ToFact(citations))],
            Events = [.. row.Events.OrderBy(e => e.Ordinal).Select(e => e.ToFact(citations))],
            Instruments = [.. row.Instruments.OrderBy(i => i.Ordinal).Select(i => i.ToFact(citations))],
            ContextNotes = [.. row.ContextNotes.OrderBy(n => n.Ordinal).Select(n => n.ToFact(citations))],
        };
}
