using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;

namespace AgreementTracker.Web.Editing;

/// <summary>The field that words would be cited for.</summary>
public sealed record FieldAtHand(string Fact, Type Type, FieldShape Shape)
{
    public string Path => FormPath.Field(Fact, Shape.Name);
    public string Label => FieldText.Label(Type, Shape.Name);
}

/// <param name="Documents">Those that were written or came in, and how far they were edited by then.</param>
/// <param name="Gone">The addresses of those that were taken out.</param>
internal sealed record UnkeptWork(IReadOnlyList<(EditedDocument Document, int Edits)> Documents, IReadOnlyList<string> Gone);

/// <summary>A draft while somebody works on it: its documents, what of it is shown, and what is at hand.</summary>
public sealed class DraftSession(
    Draft draft, IReadOnlyDictionary<string, string> names, IReadOnlySet<(string Document, string Key)> published)
{
    private readonly Dictionary<string, string> names = new(names);
    private string? sought;
    /// <summary>How far documents had been edited when the draft last kept them.</summary>
    private readonly Dictionary<EditedDocument, int> kept = [];
    private readonly List<string> gone = [];
    /// <summary>The keys and slugs that published documents had when the draft was opened.</summary>
    private readonly IReadOnlySet<(string Document, string Key)> published = published;

    public Guid Id { get; } = draft.Id;
    public int Version { get; private set; } = draft.Version;
    public List<EditedDocument> Documents { get; } =
        [.. draft.Documents.OrderBy(document => document.Address, StringComparer.Ordinal).Select(document => new EditedDocument(document.Address, document.BasedOn, document.Content))];
    private IReadOnlyDictionary<string, NoteThread> threads = NoteThread.Of(draft.Notes);

    public EditedDocument Document { get; private set; } = null!;
    /// <summary>The path of the fact that the form shows.</summary>
    public string Fact { get; private set; } = "$.jurisdiction";
    public Type FactType { get; private set; } = typeof(JurisdictionFact);
    public FieldAtHand? Field { get; private set; }
    public SelectedWords? Selected { get; private set; }
    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    public IReadOnlyList<Warning> Warnings { get; private set; } = [];

    /// <summary>Grows with each thing that is shown otherwise; letters that are typed are shown where they are typed alone.</summary>
    public int Showing { get; private set; }

    /// <summary>Something was written that must be kept.</summary>
    public event Action? Written;

    /// <summary>Another part of the page has something else to show now.</summary>
    public event Action? Shown;

    /// <summary>Somebody is to go on at the field of this path.</summary>
    public event Action<string>? Sought;

    /// <summary>Words are to be shown in their source.</summary>
    public event Action<PassageQuote>? Revealed;

    public void Show(string address, string path)
    {
        Document = Documents.Find(document => document.Address == address) ?? Documents[0];
        (Fact, FactType) = FactKind.At(Document.Address, path);
        if (Document.Find(Fact) is null && Fact != "$.jurisdiction")
            (Fact, FactType) = FactKind.At(Document.Address, "$");
        (Field, sought) = (null, null);
        Document.EndTyping();
        ShowAnew();
    }

    /// <summary>Shows what a note is about, and the first fact where it is about nothing that is there.</summary>
    /// <returns>The path of the field, or null where it is about a fact as a whole.</returns>
    public string? ShowAt(string? about)
    {
        var (address, named) = about?.Split(' ', 2) is [var first, var second] ? (first, second) : (null, "");
        var path = Documents.Find(document => document.Address == address) is { } document ? FormPath.Numbered(document.Tree(), named) : null;
        Show(address ?? Documents[0].Address, path ?? "$");
        return path == Fact ? null : path;
    }

    /// <summary>What was said about a field of the current document.</summary>
    public NoteThread? ThreadOn(string path) =>
        threads.Count == 0 ? null : threads.GetValueOrDefault(NoteThread.AboutOf(Document, path));

    public void Said(DraftNote note) => threads = NoteThread.Of([.. threads.Values.SelectMany(thread => thread.Notes), note]);

    /// <summary>What was done to the current document is to be kept, and may be seen elsewhere on the page.</summary>
    public void Wrote()
    {
        Written?.Invoke();
        ShowAnew();
    }

    /// <summary>What the draft does not keep yet. A draft may have hundreds of documents, of which one is at work on.</summary>
    internal UnkeptWork Unkept => new([.. Documents.Where(document => document.Edits != kept.GetValueOrDefault(document)).Select(document => (document, document.Edits))], [.. gone]);

    internal void Kept(UnkeptWork work, int version)
    {
        Version = version;
        foreach (var (document, edits) in work.Documents)
            kept[document] = edits;
        gone.RemoveRange(0, work.Gone.Count);
    }

    /// <summary>What the check has found. Most times it is what it found before.</summary>
    public void Found(IReadOnlyList<Problem> problems, params IReadOnlyList<Warning> warnings)
    {
        if (problems.SequenceEqual(Problems) && warnings.SequenceEqual(Warnings))
            return;
        (Problems, Warnings) = (problems, warnings);
        Showing++;
    }

    /// <summary>Letters were typed: to be kept, but seen so far where they were typed alone.</summary>
    public void Typed() => Written?.Invoke();

    public void Take(FieldAtHand field)
    {
        if (Field?.Path == field.Path)
            return;
        Field = field;
        Document.EndTyping();
        ShowAnew();
    }

    /// <summary>Leads to a field, or to what is nearest above it.</summary>
    public void GoTo(string path)
    {
        sought = path;
        Sought?.Invoke(path);
        ShowAnew();
    }

    /// <summary>Whether somebody went on at this fact, or at something in it: of a long list, that one alone is shown with its fields.</summary>
    public bool IsSought(string fact) => sought is not null && Under(sought, fact);

    public void Select(SelectedWords? words)
    {
        Selected = words;
        ShowAnew();
    }

    /// <summary>Sets a field as it is typed or chosen; null says that no source states it.</summary>
    public void Set(FieldAtHand field, JsonNode? value)
    {
        if (field.Shape.Name == "name" && field.Type == typeof(OrganizationFact))
            SlugFrom(field.Fact, value?.ToString() ?? "");
        Document.Set(field.Path, value);
    }

    /// <summary>An organization that is not published yet gets its address from the names of the place and its own.</summary>
    private void SlugFrom(string organization, string name)
    {
        var path = FormPath.Of(organization, "slug");
        var slug = Document.Text(path);
        var place = Document.Text("$.jurisdiction.name") ?? "";
        if (slug is null || !names.ContainsKey(slug) && slug == SlugOf(Document.Text(FormPath.Of(organization, "name")) ?? ""))
            Document.Set(path, SlugOf(name));

        string SlugOf(string own) => Data.Slug.Of(own.StartsWith(place, StringComparison.OrdinalIgnoreCase) ? own : $"{place} {own}", Data.Organizations.Organization.IdLimit);
    }

    /// <summary>Shows cited words where they stand in their source.</summary>
    public void Reveal(PassageQuote? quote)
    {
        if (quote is not null)
            Revealed?.Invoke(quote);
    }

    /// <summary>Lets the field rest on the selected words; where it keeps the words of the source and is empty, it takes them.</summary>
    public void Cite(FieldAtHand field, Data.Sources.CitationRole role = Data.Sources.CitationRole.Supports, string? reportedAs = null)
    {
        if (Selected is not { } words)
            return;
        if (role == Data.Sources.CitationRole.Supports && Document.Find(field.Path) is null && ValueOf(field.Shape, words.Quote.Exact) is { } value)
            Set(field, value);
        Document.Cite(field.Fact, field.Shape.Name, words, role, reportedAs);
        Wrote();
    }

    /// <summary>What an empty field takes from the words that it is cited to.</summary>
    private static JsonNode? ValueOf(FieldShape field, string words) => field switch
    {
        { Kind: FieldKind.Text, IsPrinted: true } when words.Length <= (field.Limit ?? int.MaxValue) => words,
        { Kind: FieldKind.Date } when words.Length <= Data.PartialDate.PrintedLimit => new JsonObject { ["printed"] = words },
        { Kind: FieldKind.Number } when int.TryParse(words.Replace(",", ""), System.Globalization.NumberStyles.None, null, out var number) => number,
        _ => null,
    };

    public IReadOnlyList<Problem> ProblemsAt(string path) =>
        [.. Problems.Where(problem => problem.Document == Document.Address && Under(problem.Path, path))];

    /// <summary>Keeps a warning with a reason, or with none no longer.</summary>
    public void Keep(Warning warning, string reason)
    {
        if (Documents.Find(document => document.Address == warning.Document) is not { } document)
            return;
        document.Keep(warning, reason);
        Warnings = [.. Warnings.Select(other => other == warning ? warning with { Reason = reason.Trim() is { Length: > 0 } why ? why : null } : other)];
        Wrote();
    }

    public static bool Under(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] is '.' or '[');

    public string NameOf(string slug) => Documents.Select(document => NameIn(document, slug)).FirstOrDefault(name => name is not null)
        ?? names.GetValueOrDefault(slug, slug);

    /// <summary>Whether this key or slug is that of a published fact, which is found by it for ever.</summary>
    public bool IsPublished(string fact, string? key) => key is not null && Document.BasedOn > 0 && published.Contains((Document.Address, key));

    public void Learn(string slug, string name) => names[slug] = name;

    /// <summary>A document that comes into the draft beside the others.</summary>
    public void Add(EditedDocument document)
    {
        Documents.Add(document);
        kept[document] = -1;
        Wrote();
    }

    public void Remove(EditedDocument document)
    {
        Documents.Remove(document);
        gone.Add(document.Address);
        if (Document == document)
            Show(Documents[0].Address, "$");
        Wrote();
    }

    private void ShowAnew()
    {
        Showing++;
        Shown?.Invoke();
    }

    private static string? NameIn(EditedDocument document, string slug)
    {
        if (document.Address == $"people/{slug}")
            return document.Text("$.person.name");
        if (document.Address == $"organizations/{slug}")
            return document.Text("$.organization.name");
        return (document.Find("$.organizations") as JsonArray ?? []).OfType<JsonObject>()
            .FirstOrDefault(organization => organization["slug"]?.ToString() == slug)?["name"]?.ToString();
    }
}
