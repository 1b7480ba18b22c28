using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using AgreementTracker.Record.Warnings;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>The documents of a draft as they would be published, with the sources on the desk that they cite.</summary>
/// <param name="Documents">Those that could be read; a fact that is not finished is left out of them.</param>
/// <param name="Problems">All that keeps the draft from being published, by the paths of the form.</param>
internal sealed record ReadDraft(
    IReadOnlyList<LocatedDocument> Documents,
    KnownRecord Known,
    IReadOnlyList<PendingSource> PendingSources,
    IReadOnlyList<Problem> Problems
)
{
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>
/// Reads and checks a draft as the publisher would, and goes on where the publisher stops: what is not finished hides
/// nothing that is wrong elsewhere.
/// </summary>
internal static partial class DraftReading
{
    public static Task<ReadDraft> ReadAsync(TrackerDbContext db, Draft draft, CancellationToken cancellationToken) =>
        ReadAsync(
            db,
            [.. draft.Documents.Select(document => (document.Address, JsonNode.Parse(document.Content)!.AsObject()))],
            cancellationToken
        );

    public static async Task<ReadDraft> ReadAsync(
        TrackerDbContext db,
        IReadOnlyCollection<(string Address, JsonObject Root)> drafts,
        CancellationToken cancellationToken
    )
    {
        List<Problem> problems = [];
        List<(LocatedDocument Document, LeftOut LeftOut)> read = [];
        foreach (var (address, root) in drafts)
        {
            var before = problems.Count;
            var (document, leftOut) = Read(address, root, problems);
            if (document is not null)
                read.Add((new(document), leftOut));
            // What the reader misses already need not be asked for as well.
            var missed = problems.Skip(before).Select(problem => problem.Path).ToHashSet();
            foreach (var path in DraftJson.Unanswered(address, root).Where(path => !missed.Contains(path)))
                problems.Add(
                    new(address, path, "is empty: say what a source states, or that none states it")
                    {
                        Kind = ProblemKind.Empty,
                    }
                );
        }

        var documents = read.ConvertAll(entry => entry.Document);
        var desk = await PendingSourcesAsync(db, documents.Select(located => located.Document), cancellationToken);
        List<LocatedDocument> all = [.. desk.Select(source => new LocatedDocument(SourceOf(source))), .. documents];
        var known = await db.KnownRecordAsync(
            [.. all.Select(located => located.Document)],
            [.. desk.Select(source => new ArchivedText { Sha256 = source.Sha256, Text = source.Text })],
            cancellationToken
        );
        var leftOuts = read.ToDictionary(entry => entry.Document.Address, entry => entry.LeftOut);
        foreach (var problem in DossierValidator.Validate(all, known))
            if (!leftOuts.TryGetValue(problem.Document, out var leftOut))
                problems.Add(problem);
            else if (leftOut.PathInForm(problem) is { } path)
                problems.Add(problem with { Path = path });
        var addresses = drafts.Select(draft => draft.Address).ToList();
        foreach (
            var (entry, document) in await db.LeftBehindAsync(
                MergedEntries.In(drafts.Select(draft => KeyValuePair.Create(draft.Address, draft.Root))),
                addresses,
                cancellationToken
            )
        )
            problems.Add(
                new(
                    entry.SaidIn,
                    entry.Path,
                    $"{document} refers to '{entry.Slug}' too, and is not in this draft: bring it in"
                )
            );
        List<Warning> warnings = [];
        foreach (var warning in await WarningCheck.FindAsync(db, all, known, cancellationToken))
            if (
                leftOuts
                    .GetValueOrDefault(warning.Document, LeftOut.Nothing)
                    .PathInForm(new(warning.Document, warning.Path, "")) is
                { } path
            )
                warnings.Add(warning with { Path = path });
        return new(all, known, desk, problems) { Warnings = warnings };
    }

    /// <summary>The sources on the desk that are cited, and those that these name as earlier captures.</summary>
    private static async Task<IReadOnlyList<PendingSource>> PendingSourcesAsync(
        TrackerDbContext db,
        IEnumerable<IDocument> documents,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, PendingSource> found = [];
        var wanted = References.Of(documents).Sources;
        while (wanted.Count > 0)
        {
            var slugs = wanted.ToList();
            wanted.Clear();
            foreach (
                var source in await db
                    .PendingSources.AsNoTracking()
                    .Where(source =>
                        slugs.Contains(source.Id) && !db.Sources.Any(published => published.Id == source.Id)
                    )
                    .ToListAsync(cancellationToken)
            )
                if (found.TryAdd(source.Id, source) && SourceOf(source).EarlierCapture is { } earlier)
                    wanted.Add(earlier);
        }
        return [.. found.Values];
    }

    internal static SourceDocument SourceOf(PendingSource source) => DocumentJson.Read<SourceDocument>(source.Content);

    private static (IDocument? Document, LeftOut LeftOut) Read(string address, JsonObject root, List<Problem> problems)
    {
        List<Problem> found = [];
        var content = DraftJson.Publishable(root);
        var document = PublishedDocuments.Read(address, content, new(address, found));
        problems.AddRange(found.Select(AtItsField));
        if (document is not null)
            return (document.Address == address ? document : Misplaced(address, document, problems), LeftOut.Nothing);

        var leftOut = LeftOut.Of(found);
        if (leftOut is null)
            return (null, LeftOut.Nothing);
        return (PublishedDocuments.Read(address, leftOut.Without(content), new(address, [])), leftOut);
    }

    private static IDocument? Misplaced(string address, IDocument document, List<Problem> problems)
    {
        problems.Add(
            new(address, "$", $"would have the address {document.Address}: what names it can't be changed here")
        );
        return null;
    }

    /// <summary>A form shows what is missing where it is to be written.</summary>
    private static Problem AtItsField(Problem problem) =>
        problem is { Kind: ProblemKind.MissingField, Field: { } field }
            ? problem with
            {
                Path = FormPath.Of(problem.Path, field),
                Message = "is needed",
            }
            : problem;

    /// <summary>The facts of a document that can't be read yet, by list and place.</summary>
    private sealed partial class LeftOut(IReadOnlyDictionary<string, SortedSet<int>> facts)
    {
        public static readonly LeftOut Nothing = new(new Dictionary<string, SortedSet<int>>());

        /// <summary>
        /// Null where something is wrong outside of all lists of facts: then nothing can be left out.
        /// </summary>
        public static LeftOut? Of(IEnumerable<Problem> problems)
        {
            Dictionary<string, SortedSet<int>> facts = [];
            foreach (var problem in problems)
            {
                if (InList.Match(problem.Path) is not { Success: true } place)
                    return null;
                var list = place.Groups["list"].Value;
                if (!facts.TryGetValue(list, out var places))
                    facts.Add(list, places = []);
                places.Add(int.Parse(place.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture));
            }
            return new(facts);
        }

        public string Without(string content)
        {
            var root = JsonNode.Parse(content)!.AsObject();
            foreach (var (list, places) in facts)
            foreach (var index in places.Reverse())
                root[list]!.AsArray().RemoveAt(index);
            foreach (var key in PassageUse.Unused(root))
                root["passages"]!.AsObject().Remove(key);
            return root.ToJsonString(DraftJson.Options);
        }

        /// <summary>Where a problem stands in the whole document, or null where there is none in the whole.</summary>
        public string? PathInForm(Problem problem)
        {
            if (facts.Count == 0)
                return problem.Path;
            // The vote, agreement or organization that a fact refers to may be one of those left out.
            if (problem.Kind == ProblemKind.NoSuchThing)
                return null;
            if (
                InList.Match(problem.Path) is not { Success: true } place
                || !facts.TryGetValue(place.Groups["list"].Value, out var places)
            )
                return problem.Path;
            var index = int.Parse(place.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture);
            foreach (var left in places)
                if (left <= index)
                    index++;
            return $"$.{place.Groups["list"].Value}[{index}]{problem.Path[place.Length..]}";
        }

        [GeneratedRegex(@"^\$\.(?<list>\w+)\[(?<index>\d+)\]")]
        private static partial Regex InList { get; }
    }
}
