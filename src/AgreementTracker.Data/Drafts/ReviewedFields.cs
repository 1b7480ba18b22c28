using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Record.Warnings;

namespace AgreementTracker.Data.Drafts;

/// <summary>Words that a field would rest on, with some of what stands around them.</summary>
public sealed record ReviewedPassage(
    CitationRole Role,
    string? ReportedAs,
    string Source,
    string Before,
    string Exact,
    string After
);

/// <summary>A field that a draft states anew or otherwise than what is published, and what it rests on.</summary>
/// <param name="About">Document and path, for a comment.</param>
public sealed record ReviewedField(
    string About,
    Type Fact,
    string Field,
    string? Value,
    IReadOnlyList<ReviewedPassage> Passages
);

/// <summary>One document of a draft for its reviewer.</summary>
/// <param name="Before">What is published, in canonical form; null for a new document.</param>
/// <param name="After">What would be.</param>
public sealed record ReviewedDocument(
    string Address,
    string? Before,
    string After,
    IReadOnlyList<ReviewedField> Fields
);

/// <summary>A draft for its reviewer, and what keeps it from being published.</summary>
public sealed record ReviewedDraft(IReadOnlyList<ReviewedDocument> Documents, IReadOnlyList<Problem> Problems)
{
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>
/// What a reviewer has to look at: what changes, field by field, each with the words that it rests on.
/// </summary>
public static class ReviewedFieldsQueries
{
    private const int LettersAround = 220;

    public static async Task<ReviewedDraft> ReviewedAsync(
        this TrackerDbContext db,
        Draft draft,
        CancellationToken cancellationToken = default
    )
    {
        var beside = await db.BesideAsync(draft, cancellationToken);
        var read = await DraftReading.ReadAsync(db, draft, cancellationToken);
        var documents = read.Documents.Select(located => located.Document).ToList();
        var names = await db.NamesForAsync(documents, cancellationToken);
        List<ReviewedDocument> reviewed = [];
        foreach (var document in documents)
        {
            var before = beside.FirstOrDefault(entry => entry.Document.Address == document.Address)?.Newest;
            reviewed.Add(
                new(
                    document.Address,
                    before?.Content,
                    DocumentJson.Write(document),
                    document is ICitingDocument citing
                        ? Changed(
                            citing,
                            before is null ? null : PublishedDocuments.Read(before) as ICitingDocument,
                            read.Known,
                            names
                        )
                        : []
                )
            );
        }
        return new(reviewed, read.Problems) { Warnings = read.Warnings };
    }

    private static List<ReviewedField> Changed(
        ICitingDocument document,
        ICitingDocument? before,
        KnownRecord known,
        IReadOnlyDictionary<string, string> names
    )
    {
        var stated = before is null ? [] : Stated(before, names).Select(field => field.Sign).ToHashSet();
        var root = JsonNode.Parse(DocumentJson.Write(document))!;
        return
        [
            .. Stated(document, names)
                .Where(field => !stated.Contains(field.Sign))
                .Select(field => new ReviewedField(
                    NoteThread.AboutOf(document.Address, root, field.Path),
                    field.Fact,
                    field.Name,
                    field.Value,
                    [
                        .. field
                            .Citings.Where(citing => document.Passages.ContainsKey(citing.Passage))
                            .Select(citing => InContext(citing, document.Passages[citing.Passage], known)),
                    ]
                )),
        ];
    }

    /// <param name="Sign">The same for the same statement on the same words, wherever in the document it
    /// stands.</param>
    private sealed record StatedField(
        string Path,
        Type Fact,
        string Name,
        string? Value,
        IReadOnlyList<Citing> Citings,
        string Sign
    );

    private static IEnumerable<StatedField> Stated(ICitingDocument document, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (fact, path) in document.Facts())
        {
            var own =
                (fact as KeyedFact)?.Key
                ?? (fact as OrganizationFact)?.Slug
                ?? (fact as PersonVoteFact)?.Voter
                ?? (fact as VoteCountFact)?.Option.Word();
            foreach (var field in CitableField.Of(fact).Where(field => field.Value is not null))
                yield return Of(
                    field.Name,
                    CitedFactWalk.Shown(fact, field, names),
                    fact.Citations.GetValueOrDefault(field.Name) ?? []
                );
            if (fact is StatementFact statement)
                yield return Of(
                    "parts",
                    null,
                    [.. statement.Parts.Select(part => new Citing { Passage = part.Passage })]
                );

            StatedField Of(string name, string? value, IReadOnlyList<Citing> citings) =>
                new(
                    FormPath.Field(path, name),
                    fact.GetType(),
                    name,
                    value,
                    citings,
                    string.Join(
                        '\u001f',
                        [
                            fact.GetType().Name,
                            own,
                            name,
                            value,
                            .. citings.SelectMany(citing =>
                                new[]
                                {
                                    citing.Role.Word(),
                                    citing.ReportedAs,
                                    document.Passages.GetValueOrDefault(citing.Passage)?.ToString(),
                                }
                            ),
                        ]
                    )
                );
        }
    }

    private static ReviewedPassage InContext(Citing citing, PassageQuote quote, KnownRecord known)
    {
        var source = known.Source(quote.Source);
        var text = source is null ? null : known.TextOf(source);
        var at = text is null ? -1 : TextQuote.Find(text, quote.Exact, quote.Prefix, quote.Suffix).Append(-1).First();
        return at < 0
            ? new(citing.Role, citing.ReportedAs, quote.Source, "", quote.Exact, "")
            : new(
                citing.Role,
                citing.ReportedAs,
                source!.Title,
                Start(text![..at]),
                quote.Exact,
                End(text[(at + quote.Exact.Length)..])
            );
    }

    /// <summary>From the beginning of a line or of a word.</summary>
    private static string Start(string before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.Length <= LettersAround ? line : "…" + line[(line.IndexOf(' ', line.Length - LettersAround) + 1)..];
    }

    private static string End(string after)
    {
        var line = after.Split('\n', 2)[0];
        return line.Length <= LettersAround ? line : line[..Math.Max(line.LastIndexOf(' ', LettersAround), 0)] + "…";
    }
}
