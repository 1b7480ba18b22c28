using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.Warnings;

namespace AgreementTracker.Web.Editing;

/// <param name="Documents">Those that were written or came in, and how far they were edited by then.</param>
/// <param name="Gone">The addresses of those that were taken out.</param>
/// <param name="Typed">What was typed by then.</param>
internal sealed record UnkeptWork(
    IReadOnlyList<(EditedDocument Document, int Edits)> Documents,
    IReadOnlyList<string> Gone,
    IReadOnlyList<TypedText> Typed
);

/// <summary>A draft while somebody works on it: its documents, what of it is shown, and what is at hand.</summary>
public sealed class DraftSession(
    Draft draft,
    IReadOnlyDictionary<string, string> names,
    IReadOnlySet<(string Document, string Key)> published
)
{
    private readonly Dictionary<string, string> names = new(names);
    private string? sought;

    /// <summary>How far documents had been edited when the draft last kept them.</summary>
    private readonly Dictionary<EditedDocument, int> kept = [];
    private readonly List<string> gone = [];

    /// <summary>What was typed since the draft was last kept, the last of each field.</summary>
    private readonly Dictionary<(string Document, string Path), TypedText> typed = [];
    private readonly List<TypedText> saved = [];

    /// <summary>The keys and slugs that published documents had when the draft was opened.</summary>
    private readonly IReadOnlySet<(string Document, string Key)> published = published;

    public Guid Id { get; } = draft.Id;
    public int Version { get; private set; } = draft.Version;
    public List<EditedDocument> Documents { get; } =
    [
        .. draft
            .Documents.OrderBy(document => document.Address, StringComparer.Ordinal)
            .Select(document => new EditedDocument(document.Address, document.BasedOn, document.Content)),
    ];
    private IReadOnlyDictionary<string, NoteThread> threads = NoteThread.Of(draft.Notes);

    public EditedDocument Document { get; private set; } = null!;

    /// <summary>The path of the fact that the form shows.</summary>
    public string Fact { get; private set; } = "$.jurisdiction";
    public Type FactType { get; private set; } = typeof(JurisdictionFact);
    public FieldContext? Field { get; private set; }
    public SelectedWords? Selected { get; private set; }
    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    public IReadOnlyList<Warning> Warnings { get; private set; } = [];

    /// <summary>
    /// Grows with each thing that is shown otherwise; letters that are typed are shown where they are typed alone.
    /// </summary>
    public int Showing { get; private set; }

    /// <summary>Something was written that must be kept.</summary>
    public event Action? Written;

    /// <summary>Another part of the page has something else to show now.</summary>
    public event Action? Shown;

    /// <summary>Somebody is to go on at the field of this path.</summary>
    public event Action<string>? FocusRequested;

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
        var path = Documents.Find(document => document.Address == address) is { } document
            ? FormPath.Numbered(document.Tree(), named)
            : null;
        Show(address ?? Documents[0].Address, path ?? "$");
        return path == Fact ? null : path;
    }

    /// <summary>What was said about a field of the current document.</summary>
    public NoteThread? ThreadOn(string path) =>
        threads.Count == 0 ? null : threads.GetValueOrDefault(NoteThread.AboutOf(Document, path));

    public void Said(DraftNote note) =>
        threads = NoteThread.Of([.. threads.Values.SelectMany(thread => thread.Notes), note]);

    /// <summary>What was done to the current document is to be kept, and may be seen elsewhere on the page.</summary>
    public void Wrote()
    {
        Written?.Invoke();
        ShowAnew();
    }

    /// <summary>
    /// What the draft does not keep yet. A draft may have hundreds of documents, of which one is at work on.
    /// </summary>
    internal UnkeptWork Unkept =>
        new(
            [
                .. Documents
                    .Where(document => document.Edits != kept.GetValueOrDefault(document))
                    .Select(document => (document, document.Edits)),
            ],
            [.. gone],
            [.. typed.Values]
        );

    internal void Kept(UnkeptWork work, int version)
    {
        Version = version;
        foreach (var (document, edits) in work.Documents)
            kept[document] = edits;
        gone.RemoveRange(0, work.Gone.Count);
        foreach (var text in work.Typed)
            if (typed.TryGetValue((text.Document, text.Path), out var last) && last == text)
                typed.Remove((text.Document, text.Path));
        saved.AddRange(work.Typed);
    }

    /// <summary>
    /// What the draft was saved with since this was last asked: until it hears so, the browser holds it too.
    /// </summary>
    internal IReadOnlyList<TypedText> TakeSaved()
    {
        List<TypedText> taken = [.. saved];
        saved.Clear();
        return taken;
    }

    /// <summary>The browser could not be told: it will be, with what is saved next.</summary>
    internal void Untold(IReadOnlyList<TypedText> texts) => saved.InsertRange(0, texts);

    /// <summary>What the check has found. Most times it is what it found before.</summary>
    public void Found(IReadOnlyList<Problem> problems, params IReadOnlyList<Warning> warnings)
    {
        if (problems.SequenceEqual(Problems) && warnings.SequenceEqual(Warnings))
            return;
        (Problems, Warnings) = (problems, warnings);
        Showing++;
    }

    /// <summary>
    /// Letters were typed into a field of the current document: to be kept, but seen so far where they were typed
    /// alone.
    /// </summary>
    /// <param name="part">Of a date.</param>
    public void Type(FieldContext field, string? part, string text) => Type(Document, field, part, text);

    internal void Type(EditedDocument document, FieldContext field, string? part, string text)
    {
        SetText(document, field, part, text);
        // As the form names it, where the words of a date have the path of the date.
        var path = part == "printed" ? field.Path : PathOf(field, part);
        typed[(document.Address, path)] = new(document.Address, path, text);
        Written?.Invoke();
    }

    public void Take(FieldContext field)
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
        FocusRequested?.Invoke(path);
        ShowAnew();
    }

    /// <summary>
    /// Whether somebody went on at this fact, or at something in it: of a long list, that one alone is shown with its
    /// fields.
    /// </summary>
    public bool IsSought(string fact) => sought is not null && Under(sought, fact);

    public void Select(SelectedWords? words)
    {
        Selected = words;
        ShowAnew();
    }

    /// <summary>Sets a field as it is typed or chosen; null says that no source states it.</summary>
    public void Set(FieldContext field, JsonNode? value) => Set(Document, field, value);

    private void Set(EditedDocument document, FieldContext field, JsonNode? value)
    {
        if (field.Shape.Name == "name" && field.Type == typeof(OrganizationFact))
            SlugFrom(document, field.Fact, value?.ToString() ?? "");
        document.Set(field.Path, value);
    }

    /// <summary>The same from letters; from none it is as if nobody had said anything of it.</summary>
    public void SetText(FieldContext field, string text) => SetText(Document, field, null, text);

    private void SetText(EditedDocument document, FieldContext field, string? part, string text)
    {
        if (part is not null)
        {
            if (text.Length > 0)
                document.Set(PathOf(field, part), text);
            else
                document.Clear(PathOf(field, part));
            if (document.Find(field.Path) is JsonObject { Count: 0 })
                document.Clear(field.Path);
        }
        else if (field.Shape.Kind == FieldKind.Texts)
            Set(document, field, new JsonArray([.. TypedText.Lines(text).Select(line => JsonValue.Create(line))]));
        else if (text.Length == 0)
            document.Clear(field.Path);
        else
            Set(
                document,
                field,
                field.Shape.Kind == FieldKind.Number && TypedText.Number(text) is { } number ? number : text
            );
    }

    private static string PathOf(FieldContext field, string? part) =>
        part is null ? field.Path : FormPath.Of(field.Path, part);

    /// <summary>What the form shows in a field.</summary>
    internal static string TextOf(EditedDocument document, FieldContext field, string? part) =>
        field.Shape.Kind == FieldKind.Texts
            ? string.Join('\n', (document.Find(field.Path) as JsonArray ?? []).Select(line => line?.ToString()))
            : document.Text(PathOf(field, part)) ?? "";

    /// <summary>What names a published fact stays as it is.</summary>
    internal bool IsFixed(EditedDocument document, FieldContext field) =>
        field.Shape.Name == "slug" && field.Type != typeof(OrganizationFact)
        || field.Shape.IsIdentity && IsPublished(document, document.Text(field.Path));

    /// <summary>
    /// An organization that is not published yet gets its address from the names of the place and its own.
    /// </summary>
    private void SlugFrom(EditedDocument document, string organization, string name)
    {
        var path = FormPath.Of(organization, "slug");
        var slug = document.Text(path);
        var place = document.Text("$.jurisdiction.name") ?? "";
        if (
            slug is null
            || !names.ContainsKey(slug) && slug == SlugOf(document.Text(FormPath.Of(organization, "name")) ?? "")
        )
            document.Set(path, SlugOf(name));

        string SlugOf(string own) =>
            Record.Slug.Of(
                own.StartsWith(place, StringComparison.OrdinalIgnoreCase) ? own : $"{place} {own}",
                OrganizationFact.SlugLimit
            );
    }

    /// <summary>Shows cited words where they stand in their source.</summary>
    public void Reveal(PassageQuote? quote)
    {
        if (quote is not null)
            Revealed?.Invoke(quote);
    }

    /// <summary>
    /// Lets the field rest on the selected words; where it keeps the words of the source and is empty, it takes them.
    /// </summary>
    public void Cite(FieldContext field, CitationRole role = CitationRole.Supports, string? reportedAs = null)
    {
        if (Selected is not { } words)
            return;
        if (
            role == CitationRole.Supports
            && Document.Find(field.Path) is null
            && ValueOf(field.Shape, words.Quote.Exact) is { } value
        )
            Set(field, value);
        Document.Cite(field.Fact, field.Shape.Name, words, role, reportedAs);
        Wrote();
    }

    /// <summary>What an empty field takes from the words that it is cited to.</summary>
    private static JsonNode? ValueOf(FieldShape field, string words) =>
        field switch
        {
            { Kind: FieldKind.Text, IsPrinted: true } when words.Length <= (field.Limit ?? int.MaxValue) => words,
            { Kind: FieldKind.Date } when words.Length <= Record.PartialDate.PrintedLimit => new JsonObject
            {
                ["printed"] = words,
            },
            { Kind: FieldKind.Number }
                when int.TryParse(
                    words.Replace(",", ""),
                    System.Globalization.NumberStyles.None,
                    null,
                    out var number
                ) => number,
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
        Warnings =
        [
            .. Warnings.Select(other =>
                other == warning ? warning with { Reason = reason.Trim() is { Length: > 0 } why ? why : null } : other
            ),
        ];
        Wrote();
    }

    public static bool Under(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal)
        && (path.Length == above.Length || path[above.Length] is '.' or '[');

    public string NameOf(string slug) =>
        Documents.Select(document => NameIn(document, slug)).FirstOrDefault(name => name is not null)
        ?? names.GetValueOrDefault(slug, slug);

    /// <summary>Whether this key or slug is that of a published fact, which is found by it for ever.</summary>
    public bool IsPublished(string fact, string? key) => IsPublished(Document, key);

    private bool IsPublished(EditedDocument document, string? key) =>
        key is not null && document.BasedOn > 0 && published.Contains((document.Address, key));

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
        if (document.Address == DirectoryEntry.AddressOfPerson(slug))
            return document.Text("$.person.name");
        if (document.Address == DirectoryEntry.AddressOfOrganization(slug))
            return document.Text("$.organization.name");
        return (document.Find("$.organizations") as JsonArray ?? [])
            .OfType<JsonObject>()
            .FirstOrDefault(organization => organization["slug"]?.ToString() == slug)
            ?["name"]?.ToString();
    }
}
