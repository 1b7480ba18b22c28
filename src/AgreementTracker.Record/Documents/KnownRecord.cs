using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// What documents may refer to: what is published, with the documents at hand in the place of their earlier revisions.
/// </summary>
public sealed class KnownRecord
{
    private readonly Dictionary<string, SourceDocument> sources = [];
    private readonly Dictionary<string, string> publishedHashes = [];
    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, (string Document, string? MergedInto)> organizations = [];
    private readonly Dictionary<string, string?> people = [];

    /// <summary>
    /// Each with the one that it is said to be part of, and those with the ones that they are part of in turn.
    /// </summary>
    private readonly Dictionary<string, string?> jurisdictions = [];

    /// <summary>Each with its earlier capture, and those with theirs.</summary>
    private readonly Dictionary<string, string?> captures = [];
    private readonly Dictionary<string, string?> moved = [];
    private readonly Dictionary<PassageQuote, IReadOnlyList<int>> places = [];

    /// <summary>
    /// Whether what is not known is not there. False where some documents could not be read: then a reference to an
    /// unknown one is no fault of the document that makes it.
    /// </summary>
    public bool IsComplete { get; private init; } = true;

    /// <summary>Only what is at hand: for documents that must stand by themselves, such as seeds.</summary>
    public static KnownRecord Of(
        IEnumerable<IDocument> documents,
        IEnumerable<ArchivedText> texts,
        bool complete = true
    )
    {
        var known = new KnownRecord { IsComplete = complete };
        known.Add(documents, texts);
        return known;
    }

    /// <summary>Adds a published source with its text.</summary>
    internal void AddPublished(SourceDocument source, ArchivedText text)
    {
        sources[source.Slug] = source;
        publishedHashes[source.Slug] = text.Sha256;
        texts[text.Sha256] = text.Text;
    }

    internal bool HasText(string sha256) => texts.ContainsKey(sha256);

    internal void AddText(ArchivedText text) => texts[text.Sha256] = text.Text;

    internal void AddPerson(string slug, string? mergedInto) => people[slug] = mergedInto;

    internal void AddOrganization(string slug, string document, string? mergedInto) =>
        organizations[slug] = (document, mergedInto);

    internal void AddMoved(string place, string? to) => moved[place] = to;

    /// <summary>The documents at hand come in the place of their published revisions.</summary>
    internal void Revise(IReadOnlyCollection<IDocument> documents, IReadOnlyCollection<ArchivedText> archived)
    {
        // An organization that the new revision of its dossier leaves out is there no more.
        var revised = documents.Select(document => document.Address).ToHashSet();
        foreach (var (slug, _) in organizations.Where(entry => revised.Contains(entry.Value.Document)).ToList())
            organizations.Remove(slug);
        Add(documents, archived);
    }

    /// <summary>Each known place with the one above it. What a query finds is added here.</summary>
    internal IDictionary<string, string?> Above => jurisdictions;

    /// <summary>Each known capture with the earlier one. What a query finds is added here.</summary>
    internal IDictionary<string, string?> Earlier => captures;

    public SourceDocument? Source(string slug) => sources.GetValueOrDefault(slug);

    /// <summary>The text that a source was published with, or null where it is not published yet.</summary>
    public string? PublishedHash(string slug) => publishedHashes.GetValueOrDefault(slug);

    public string? TextOf(SourceDocument source) => texts.GetValueOrDefault(source.Sha256);

    /// <summary>The address of the document that an organization stands in, or null where there is none.</summary>
    public string? DocumentOfOrganization(string slug) =>
        organizations.TryGetValue(slug, out var organization) ? organization.Document : null;

    /// <summary>
    /// Where a quote stands in its source, in UTF-16 units, at most <paramref name="most"/> times; looked up once for
    /// all who ask.
    /// </summary>
    internal IReadOnlyList<int> PlacesOf(PassageQuote quote, string text, int most)
    {
        if (!places.TryGetValue(quote, out var found))
            places[quote] = found = [.. TextQuote.Find(text, quote.Exact, quote.Prefix, quote.Suffix).Take(most)];
        return found;
    }

    public bool HasPerson(string slug) => people.ContainsKey(slug);

    public bool HasJurisdiction(string slug) => jurisdictions.ContainsKey(slug);

    /// <summary>The places by which a place would be part of itself; null where it is not.</summary>
    public IReadOnlyList<string>? PlacesAround(string slug) => LeadingBack(jurisdictions, slug);

    /// <summary>The captures by which a source would be earlier than itself; null where it is not.</summary>
    public IReadOnlyList<string>? CapturesBefore(string slug) => LeadingBack(captures, slug);

    private static List<string>? LeadingBack(Dictionary<string, string?> above, string slug)
    {
        List<string> way = [slug];
        while (above.GetValueOrDefault(way[^1]) is { } next)
            if (next == slug)
                return [.. way, next];
            else if (way.Contains(next))
                return null;
            else
                way.Add(next);
        return null;
    }

    /// <summary>Where a place has moved to that others are said to have moved to.</summary>
    public string? MovedTo(string slug) => moved.GetValueOrDefault(slug);

    /// <summary>Who a person or organization turned out to be: a fact must refer to that one.</summary>
    public string? PersonMergedInto(string slug) => people.GetValueOrDefault(slug);

    public string? OrganizationMergedInto(string slug) =>
        organizations.TryGetValue(slug, out var organization) ? organization.MergedInto : null;

    private void Add(IEnumerable<IDocument> documents, IEnumerable<ArchivedText> archived)
    {
        foreach (var text in archived)
            texts[text.Sha256] = text.Text;
        foreach (var document in documents)
            switch (document)
            {
                case SourceDocument source:
                    sources[source.Slug] = source;
                    captures[source.Slug] = source.EarlierCapture;
                    break;
                case DirectoryEntry { Person: { } person }:
                    people[person.Slug] = person.MergedInto;
                    break;
                case DirectoryEntry { Organization: { } organization }:
                    organizations.TryAdd(organization.Slug, (document.Address, organization.MergedInto));
                    break;
                case Dossier dossier:
                    jurisdictions[dossier.Jurisdiction.Slug] = dossier.Jurisdiction.Parent;
                    moved[dossier.Jurisdiction.Slug] = dossier.MovedTo();
                    foreach (var organization in dossier.Organizations)
                        organizations.TryAdd(organization.Slug, (document.Address, organization.MergedInto));
                    break;
            }
    }
}
