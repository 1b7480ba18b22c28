using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.Validation;

namespace AgreementTracker.Data.Projection;

/// <summary>Gathers the citations of a document while its facts become rows.</summary>
internal abstract class CitationWriter(string document)
{
    protected string Document => document;

    protected List<(CitationOwner Owner, string Field, Citing Citing)> Gathered { get; } = [];

    /// <summary>Keeps the fact's citations as the row's, and hands the row on.</summary>
    public T Cite<T>(T row, Fact fact)
        where T : class, IFactRow
    {
        foreach (var (field, citings) in fact.Citations)
        foreach (var citing in citings)
            Gathered.Add((CitationOwner.Of(row), field, citing));
        return row;
    }

    public string PassageId(string key) => $"{document}#{key}";

    public abstract string TextOf(StatementFact statement);
}

/// <summary>The citations of a document whose passages are looked up in their sources.</summary>
internal sealed class NewCitations : CitationWriter
{
    private readonly IReadOnlyDictionary<string, FoundPassage> found;

    /// <exception cref="InvalidDocumentsException">A passage is not in its source.</exception>
    public NewCitations(ICitingDocument document, KnownRecord known)
        : base(document.Address)
    {
        List<Problem> problems = [];
        found = PassageRules.Find(document, known, new(new(document), problems));
        if (problems.Count == 0 && found.Count < document.Passages.Count)
            problems.Add(new(Document, "$.passages", "can't be placed: the text of a source is not archived"));
        if (problems.Count > 0)
            throw new InvalidDocumentsException(problems);
    }

    public IReadOnlyList<Passage> Passages =>
        [.. found.Select((entry, ordinal) => ToRow(entry.Key, ordinal, entry.Value))];

    public IReadOnlyList<Citation> Citations =>
        [.. Gathered.Select((entry, ordinal) => ToRow(entry.Owner, entry.Field, entry.Citing, ordinal))];

    public override string TextOf(StatementFact statement) =>
        StatementText.Of(
            statement.Kind,
            statement.Parts.Select(
                (part, i) =>
                    new StatementWords(
                        part.Kind,
                        found[part.Passage].Quote.Exact,
                        i > 0 && SkipsWords(statement.Parts[i - 1].Passage, part.Passage)
                    )
            )
        );

    /// <summary>Whether words stand in the source between the end of one passage and the start of the next.</summary>
    private bool SkipsWords(string before, string after) =>
        found[before].Text.AsSpan(found[before].End..found[after].At).ContainsAnyWord();

    private Citation ToRow(CitationOwner owner, string field, Citing citing, int ordinal)
    {
        var citation = new Citation
        {
            Document = Document,
            Ordinal = ordinal,
            Field = field,
            PassageId = PassageId(citing.Passage),
            Role = citing.Role,
            ReportedAs = citing.ReportedAs,
        };
        owner.SetOn(citation);
        return citation;
    }

    private Passage ToRow(string key, int ordinal, FoundPassage found)
    {
        var start = TextQuote.CodePointsBefore(found.Text, found.At);
        return new()
        {
            Id = PassageId(key),
            Document = Document,
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
    private readonly ILookup<CitationOwner, Citation> byOwner = citations
        .OrderBy(citation => citation.Ordinal)
        .ToLookup(CitationOwner.Of);

    private readonly Dictionary<string, string> keys = passages.ToDictionary(
        passage => passage.Id,
        passage => passage.Key
    );

    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Of(IFactRow row)
    {
        var fields = new OrderedDictionary<string, IReadOnlyList<Citing>>();
        foreach (var field in byOwner[CitationOwner.Of(row)].GroupBy(citation => citation.Field))
            fields.Add(
                field.Key,
                [
                    .. field.Select(citation => new Citing
                    {
                        Passage = KeyOf(citation.PassageId),
                        Role = citation.Role,
                        ReportedAs = citation.ReportedAs,
                    }),
                ]
            );
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
            quotes.Add(
                passage.Key,
                new()
                {
                    Source = passage.SourceId,
                    Exact = passage.Exact,
                    Prefix = passage.Prefix,
                    Suffix = passage.Suffix,
                }
            );
        return quotes;
    }
}
