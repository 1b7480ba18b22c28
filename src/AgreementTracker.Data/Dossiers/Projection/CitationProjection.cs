using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Dossiers;

/// <summary>Gathers the passages and citations of a document while its facts become rows.</summary>
internal sealed class CitationWriter
{
    private readonly string document;
    private readonly List<Citation> citations = [];
    private readonly Dictionary<string, Passage> passages;
    private readonly IReadOnlyDictionary<string, FoundPassage> found;

    public CitationWriter(ICitingDocument document, KnownRecord known)
    {
        this.document = document.Address;
        List<Problem> problems = [];
        found = PassageRules.Find(document, known, new(new(document), problems));
        if (problems.Count == 0 && found.Count < document.Passages.Count)
            problems.Add(new(this.document, "$.passages", "can't be placed: the text of a source is not archived"));
        if (problems.Count > 0)
            throw new InvalidDocumentsException(problems);
        passages = found.Select((entry, ordinal) => ToRow(entry.Key, ordinal, entry.Value)).ToDictionary(passage => passage.Key);
    }

    public IReadOnlyList<Passage> Passages => [.. passages.Values];

    public IReadOnlyList<Citation> Citations => citations;

    public Passage Passage(string key) => passages[key];

    /// <summary>Whether words stand in the source between the end of one passage and the start of the next.</summary>
    public bool SkipsWords(string before, string after) =>
        found[before].Text.AsSpan(found[before].End..found[after].At).ContainsAnyWord();

    /// <summary>Keeps the fact's citations as the row's, and hands the row on.</summary>
    public T Cite<T>(T row, Fact fact) where T : class, IFactRow
    {
        foreach (var (field, citings) in fact.Citations)
            foreach (var citing in citings)
            {
                var citation = new Citation
                {
                    Document = document,
                    Ordinal = citations.Count,
                    Field = field,
                    PassageId = passages[citing.Passage].Id,
                    Role = citing.Role,
                    ReportedAs = citing.ReportedAs,
                };
                CitationOwner.Of(row).SetOn(citation);
                citations.Add(citation);
            }
        return row;
    }

    private Passage ToRow(string key, int ordinal, FoundPassage found)
    {
        var start = TextQuote.CodePointsBefore(found.Text, found.At);
        return new()
        {
            Id = $"{document}#{key}",
            Document = document,
            Key = key,
            Ordinal = ordinal,
            SourceId = found.Source.Slug,
            Exact = found.Quote.Exact,
            Prefix = found.Quote.Prefix,
            Suffix = found.Quote.Suffix,
            Start = start,
            End = start + TextQuote.CodePointsBefore(found.Quote.Exact, found.Quote.Exact.Length),
        };
    }
}

/// <summary>Gives facts their citations back.</summary>
internal sealed class CitationReader(IEnumerable<Citation> citations, IEnumerable<Passage> passages)
{
    private readonly ILookup<CitationOwner, Citation> byOwner =
        citations.OrderBy(citation => citation.Ordinal).ToLookup(CitationOwner.Of);

    private readonly Dictionary<string, string> keys = passages.ToDictionary(passage => passage.Id, passage => passage.Key);

    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Of(IFactRow row)
    {
        var fields = new OrderedDictionary<string, IReadOnlyList<Citing>>();
        foreach (var field in byOwner[CitationOwner.Of(row)].GroupBy(citation => citation.Field))
            fields.Add(field.Key, [.. field.Select(citation => new Citing
            {
                Passage = KeyOf(citation.PassageId),
                Role = citation.Role,
                ReportedAs = citation.ReportedAs,
            })]);
        return fields;
    }

    public string KeyOf(string passageId) => keys[passageId];
}

internal static class PassageProjection
{
    public static IReadOnlyDictionary<string, PassageQuote> ToQuotes(this IEnumerable<Passage> passages)
    {
        var quotes = new OrderedDictionary<string, PassageQuote>();
        foreach (var passage in passages.OrderBy(passage => passage.Ordinal))
            quotes.Add(passage.Key, new()
            {
                Source = passage.SourceId,
                Exact = passage.Exact,
                Prefix = passage.Prefix,
                Suffix = passage.Suffix,
            });
        return quotes;
    }
}
