using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data.Projection;

/// <summary>Where a passage of a published document stands.</summary>
/// <param name="Revision">The number of the document's newest revision when this was read.</param>
internal sealed record PlacedPassage(string Key, int Start, int End, SourceListItem Source, int Revision);

/// <summary>The citations of a published document, whose passages and texts are known from the tables.</summary>
internal sealed class PublishedCitations(string document, IReadOnlyDictionary<string, string> textsOfStatements)
    : CitationWriter(document)
{
    private readonly string facts = FactIds.Of(DocumentAddress.Parse(document).Slug, "");

    public override string TextOf(StatementFact statement) => textsOfStatements[facts + statement.Key];

    /// <summary>To be called when all facts of the dossier have become rows.</summary>
    public CitationIndex IndexOf(
        Dossier dossier,
        IEnumerable<PlacedPassage> passages,
        IReadOnlyDictionary<string, LaterText> later
    )
    {
        var placed = passages.ToDictionary(passage => passage.Key);
        return new(
            dossier
                .Statements.SelectMany(
                    statement => statement.Parts,
                    (statement, part) =>
                        Words(
                            new(typeof(Statement), facts + statement.Key),
                            CitationIndex.Words,
                            new() { Passage = part.Passage }
                        )
                )
                .Concat(Gathered.Select(entry => Words(entry.Owner, entry.Field, entry.Citing)))
        );

        CitedWords Words(CitationOwner owner, string field, Citing citing)
        {
            var (passage, source, quote) = (
                placed[citing.Passage],
                placed[citing.Passage].Source,
                dossier.Passages[citing.Passage]
            );
            return new CitedWords(
                owner,
                field,
                citing.Role,
                citing.ReportedAs,
                quote.Exact,
                passage.Start,
                passage.End,
                source.Id,
                source.Title
            )
                .From(source)
                .With(later.GetValueOrDefault(source.Id), quote.Prefix, quote.Suffix);
        }
    }
}
