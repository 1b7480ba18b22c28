using System.Text.Json.Nodes;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Entries;

/// <summary>What of an entry is another's, and whose.</summary>
/// <param name="Existing">The slug of an entry that is there, or null for a new one.</param>
/// <param name="NewName">As printed, of a new one.</param>
/// <param name="References">By <see cref="EntryReference.Id"/>.</param>
/// <param name="Names">Other names that go too.</param>
public sealed record EntrySplitChoices(
    string? Existing,
    string? NewName,
    IReadOnlyCollection<string> References,
    IReadOnlyCollection<string> Names
);

/// <summary>
/// One entry that was two people, or two bodies, to become two. Only what our own fields say of who it was changes;
/// names and words as printed stay. An entry that was merged into this one is taken out of it in the same way.
/// </summary>
public sealed class EntrySplit
{
    private readonly OpenedDocuments documents;

    private EntrySplit(
        Entry entry,
        Entry? other,
        OpenedDocuments documents,
        IReadOnlyList<EntryReference> references,
        bool isCut
    )
    {
        (Entry, Other, this.documents, References, IsCut) = (entry, other, documents, references, isCut);
        Suggested = new HashSet<string>();
    }

    public Entry Entry { get; }

    /// <summary>Whom it is split from, where that one is known already.</summary>
    public Entry? Other { get; private init; }
    public IReadOnlyList<EntryReference> References { get; }

    /// <summary>Whether there are more than are listed.</summary>
    public bool IsCut { get; }

    /// <summary>What was the other's before both were merged.</summary>
    public IReadOnlySet<string> Suggested { get; private init; }

    public IReadOnlyList<string> Names => Entry.OtherNames;

    /// <summary>The revisions that the list was made from, by document.</summary>
    public IReadOnlyDictionary<string, int> Seen =>
        documents.Roots.ToDictionary(document => document.Address, document => documents.RevisionOf(document.Address));

    internal IEnumerable<(string Address, int BasedOn, string Content)> Documents => documents.All;

    /// <exception cref="EntryRefusedException">There is no such entry to be split, or the other can't take anything
    /// from it.</exception>
    public static async Task<EntrySplit> OpenAsync(
        TrackerDbContext db,
        EntryKind kind,
        string slug,
        string? existing,
        CancellationToken cancellationToken = default
    )
    {
        var entry = await db.EntryToChangeAsync(kind, slug, cancellationToken);
        if (entry.MergedInto is { } merged)
            throw new EntryRefusedException(EntryRefusal.NothingToSplit) { Name = entry.Name, Other = merged };
        if (existing == slug)
            throw new EntryRefusedException(EntryRefusal.SameEntryToSplit);
        var other = existing is null ? null : await db.EntryToChangeAsync(kind, existing, cancellationToken);
        if (other?.MergedInto is { } further && further != slug)
            throw new EntryRefusedException(EntryRefusal.OtherWasMerged) { Name = other.Name, Other = further };
        var referrers = (await db.ReferrersAsync(kind, slug, cancellationToken))
            .Except(
                other is null ? []
                : other.MergedInto is null ? []
                : [other.Document]
            )
            .ToList();
        var documents = await OpenedDocuments.OfAsync(
            db,
            [
                entry.Document,
                .. other is null ? (string[])[] : [other.Document],
                .. referrers.Take(OpenedDocuments.Max),
            ],
            cancellationToken
        );
        List<EntryReference> references =
        [
            .. documents
                .Published.SelectMany(document => EntryReference.In(document, kind, slug))
                .Where(reference =>
                    !(
                        other?.MergedInto is not null
                        && reference.Field == "mergedInto"
                        && reference.Document == other.Document
                    )
                ),
        ];
        return new(entry, other, documents, references, referrers.Count > OpenedDocuments.Max)
        {
            Suggested = other?.MergedInto is null
                ? new HashSet<string>()
                : await BeforeTheMergeAsync(db, other, references, cancellationToken),
        };
    }

    /// <returns>The other's slug.</returns>
    internal async Task<string> ApplyAsync(
        TrackerDbContext db,
        EntrySplitChoices choices,
        CancellationToken cancellationToken
    )
    {
        var chosen = References.Where(reference => choices.References.Contains(reference.Id)).ToList();
        if (chosen.Count < choices.References.Count)
            throw new EntryRefusedException(EntryRefusal.ChosenHasMoved);
        var names = Entry.OtherNames.Where(choices.Names.Contains).ToList();
        if (chosen.Count == 0 && names.Count == 0 && Other?.MergedInto is null)
            throw new EntryRefusedException(EntryRefusal.NothingChosen);

        var (entryRoot, entry) = (documents[Entry.Document], EntryJson.Of(documents[Entry.Document], Entry));
        var (address, slug) = Other is not null
            ? (Other.Document, Other.Slug)
            : await BeginAsync(db, choices.NewName?.Trim() ?? "", chosen, cancellationToken);
        var (otherRoot, other) = (documents[address], EntryJson.Of(documents[address], slug));
        other.Remove("mergedInto");
        foreach (var reference in chosen.Where(reference => !IsOwnRole(reference)))
            EntryJson.Set(documents[reference.Document], reference.Path, slug);
        MoveRoles(chosen.Where(IsOwnRole).Select(reference => reference.Path), other, otherRoot);
        foreach (var name in names)
            MoveName(name, entry, entryRoot, other, otherRoot);
        EntryJson.DropUnused(entryRoot);
        EntryJson.DropUnused(otherRoot);
        return slug;
    }

    private bool IsOwnRole(EntryReference reference) =>
        reference.Document == Entry.Document
        && reference.Fact == typeof(MembershipFact)
        && Entry.Kind == EntryKind.Person;

    /// <summary>A new entry: beside the one that it is split from, if that stands in the dossier of a place.</summary>
    private async Task<(string Address, string Slug)> BeginAsync(
        TrackerDbContext db,
        string name,
        IEnumerable<EntryReference> chosen,
        CancellationToken cancellationToken
    )
    {
        var limit = Entry.Kind == EntryKind.Person ? PersonFact.NameLimit : OrganizationFact.NameLimit;
        var begin = Slug.Of(Entry.Place is null ? name : $"{Entry.Place} {name}", OrganizationFact.SlugLimit - 4);
        if (name.Length == 0 || name.Length > limit || begin.Length == 0)
            throw new EntryRefusedException(EntryRefusal.NoName) { Number = limit };
        var taken =
            Entry.Kind == EntryKind.Person
                ? await db
                    .People.Where(person => person.Id.StartsWith(begin))
                    .Select(person => person.Id)
                    .ToListAsync(cancellationToken)
                : await db
                    .Organizations.Where(organization => organization.Id.StartsWith(begin))
                    .Select(organization => organization.Id)
                    .ToListAsync(cancellationToken);
        var slug = Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? begin : $"{begin}-{number}")
            .First(slug => !taken.Contains(slug));
        var fact = new JsonObject { ["slug"] = slug, ["name"] = name };
        if (Entry.Kind == EntryKind.Organization)
            fact["classification"] = OrganizationClassification.NotStated.Word();
        var address = Entry with { Slug = slug } is var made ? made.Document : "";
        if (Entry.PlaceId is null)
            documents.Add(address, new() { [Entry.Kind == EntryKind.Person ? "person" : "organization"] = fact });
        else
            documents[address]["organizations"]!.AsArray().Add(fact);
        foreach (var reference in chosen)
            if (Printing(name, documents[reference.Document], reference.Path) is { } citing)
            {
                EntryJson.Cite(
                    fact,
                    "name",
                    EntryJson.Carried(new JsonArray(citing), documents[reference.Document], documents[address])
                );
                break;
            }
        return (address, slug);
    }

    /// <summary>A passage that the fact rests on and that prints the name.</summary>
    private static JsonNode? Printing(string name, JsonObject root, string path)
    {
        for (var at = path; at != "$"; at = FormPath.Split(at).Parent)
            if ((FormPath.Find(root, at) as JsonObject)?["citations"] is JsonObject citations)
                return citations
                    .SelectMany(field => field.Value as JsonArray ?? [])
                    .Select(PassageUse.KeyOf)
                    .OfType<string>()
                    .FirstOrDefault(key =>
                        root["passages"]?[key]?["exact"]?.ToString().Contains(name, StringComparison.Ordinal) is true
                    );
        return null;
    }

    private void MoveRoles(IEnumerable<string> paths, JsonObject other, JsonObject otherRoot)
    {
        var root = documents[Entry.Document];
        foreach (var role in paths.Select(path => FormPath.Find(root, path)!.AsObject()).ToList())
        {
            role.Parent!.AsArray().Remove(role);
            foreach (var (field, citings) in (role["citations"] as JsonObject ?? []).ToList())
                role["citations"]![field] = new JsonArray([.. EntryJson.Carried(citings, root, otherRoot)]);
            if (other["memberships"] is not JsonArray roles)
                other["memberships"] = roles = [];
            roles.Add(role);
        }
    }

    /// <summary>With what prints it; what prints no other name goes with it.</summary>
    private static void MoveName(
        string name,
        JsonObject entry,
        JsonObject entryRoot,
        JsonObject other,
        JsonObject otherRoot
    )
    {
        var left = entry["otherNames"]!.AsArray();
        left.Remove(left.First(one => one!.ToString() == name));
        var citings = EntryJson.CitationsOf(entry, "otherNames") ?? [];
        EntryJson.AddName(
            other,
            name,
            EntryJson.Carried(
                new JsonArray([.. citings.Where(citing => Prints(citing, name)).Select(citing => citing!.DeepClone())]),
                entryRoot,
                otherRoot
            )
        );
        foreach (var citing in citings.Where(citing => !left.Any(one => Prints(citing, one!.ToString()))).ToList())
            citings.Remove(citing);
        if (left.Count == 0)
            (entry["citations"] as JsonObject)?.Remove("otherNames");

        bool Prints(JsonNode? citing, string text) =>
            PassageUse.KeyOf(citing) is { } key
            && entryRoot["passages"]?[key]?["exact"]?.ToString().Contains(text, StringComparison.Ordinal) is true;
    }

    /// <summary>What referred to the other in the revisions before those that merged it.</summary>
    private static async Task<IReadOnlySet<string>> BeforeTheMergeAsync(
        TrackerDbContext db,
        Entry other,
        IReadOnlyList<EntryReference> references,
        CancellationToken cancellationToken
    )
    {
        var change = 0;
        foreach (
            var revision in await db
                .Revisions.AsNoTracking()
                .Where(revision => revision.Document == other.Document)
                .OrderByDescending(revision => revision.Number)
                .ToListAsync(cancellationToken)
        )
            if (MergedInto(revision.Content) is not null)
                change = revision.ChangeNumber;
            else
                break;
        var before = await db
            .Revisions.AsNoTracking()
            .Where(revision =>
                db.Revisions.Any(later =>
                    later.ChangeNumber == change
                    && later.Document == revision.Document
                    && later.Number == revision.Number + 1
                )
            )
            .ToListAsync(cancellationToken);
        var were = before
            .Where(revision => !DocumentAddress.Is(revision.Document, DocumentKind.Source))
            .SelectMany(revision =>
                EntryReference.In(DocumentJson.ReadCiting(revision.Document, revision.Content), other.Kind, other.Slug)
            )
            .ToList();
        return references.Where(reference => were.Exists(reference.IsAs)).Select(reference => reference.Id).ToHashSet();

        string? MergedInto(string content) =>
            EntryJson.Of(JsonNode.Parse(content)!.AsObject(), other)["mergedInto"]?.ToString();
    }
}
