using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Dossiers;

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

    public static async Task<KnownRecord> OfAsync(
        TrackerDbContext db,
        IReadOnlyCollection<IDocument> documents,
        IReadOnlyCollection<ArchivedText> texts,
        CancellationToken cancellationToken
    )
    {
        var known = new KnownRecord();
        var wanted = References.Of(documents);

        foreach (
            var source in await db
                .Sources.AsNoTracking()
                .Include(source => source.Text)
                .Where(source => wanted.Sources.Contains(source.Id))
                .ToListAsync(cancellationToken)
        )
        {
            known.sources[source.Id] = source.ToDocument();
            known.publishedHashes[source.Id] = source.TextSha256;
            known.texts[source.TextSha256] = source.Text!.Text;
        }
        foreach (var hash in wanted.Texts.Where(hash => !known.texts.ContainsKey(hash)))
            if (await db.ArchivedTexts.FindAsync([hash], cancellationToken) is { } text)
                known.texts[hash] = text.Text;
        foreach (
            var person in await db
                .People.Where(person => wanted.People.Contains(person.Id))
                .Select(person => new { person.Id, person.MergedIntoId })
                .ToListAsync(cancellationToken)
        )
            known.people[person.Id] = person.MergedIntoId;
        foreach (
            var organization in await db
                .Organizations.Where(organization => wanted.Organizations.Contains(organization.Id))
                .Select(organization => new
                {
                    organization.Id,
                    organization.JurisdictionId,
                    organization.MergedIntoId,
                })
                .ToListAsync(cancellationToken)
        )
            known.organizations[organization.Id] = (
                organization.JurisdictionId is { } slug
                    ? Dossier.AddressOf(slug)
                    : DirectoryEntry.AddressOfOrganization(organization.Id),
                organization.MergedIntoId
            );

        var targets = documents
            .OfType<Dossier>()
            .Select(dossier => dossier.MovedTo())
            .OfType<string>()
            .Select(Dossier.AddressOf)
            .ToList();
        if (targets.Count > 0)
            foreach (var revision in (await db.LatestRevisionsAsync(targets, cancellationToken)).Values)
                known.moved[revision.Document["dossiers/".Length..]] = DocumentJson
                    .Read<Dossier>(revision.Content)
                    .MovedTo();

        // An organization that the new revision of its dossier leaves out is there no more.
        var revised = documents.Select(document => document.Address).ToHashSet();
        foreach (var (slug, _) in known.organizations.Where(entry => revised.Contains(entry.Value.Document)).ToList())
            known.organizations.Remove(slug);

        known.Add(documents, texts);
        await AddAboveAsync(
            known.jurisdictions,
            wanted.Jurisdictions,
            slugs =>
                db.Jurisdictions.Where(place => slugs.Contains(place.Id))
                    .Select(place => KeyValuePair.Create(place.Id, place.ParentId))
        );
        await AddAboveAsync(
            known.captures,
            documents.OfType<SourceDocument>().Select(source => source.EarlierCapture).OfType<string>(),
            slugs =>
                db.Sources.Where(source => slugs.Contains(source.Id))
                    .Select(source => KeyValuePair.Create(source.Id, source.EarlierCaptureId))
        );
        return known;

        // What the documents at hand say comes first: only what they don't bring is asked for.
        async Task AddAboveAsync(
            Dictionary<string, string?> above,
            IEnumerable<string> from,
            Func<List<string>, IQueryable<KeyValuePair<string, string?>>> find
        )
        {
            var missing = from.Concat(above.Values.OfType<string>())
                .Distinct()
                .Where(slug => !above.ContainsKey(slug))
                .ToList();
            while (missing.Count > 0)
            {
                var found = await find(missing).ToListAsync(cancellationToken);
                foreach (var (slug, next) in found)
                    above[slug] = next;
                missing =
                [
                    .. found
                        .Select(entry => entry.Value)
                        .OfType<string>()
                        .Distinct()
                        .Where(slug => !above.ContainsKey(slug)),
                ];
            }
        }
    }

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
