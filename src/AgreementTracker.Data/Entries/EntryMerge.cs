using System.Text.Json.Nodes;
using AgreementTracker.Record;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Data.Entries;

/// <summary>
/// What becomes of a role that both have in the same body, but not in the same words or at the same time.
/// </summary>
public enum RoleChoice
{
    Both,
    OfStaying,
    OfGoing,
}

/// <summary>The editor's answers where both entries say different things; unasked, what stays is as it was.</summary>
/// <param name="Roles">By the place of the role in the entry that goes.</param>
public sealed record EntryMergeChoices(
    bool TakesName,
    bool TakesClassification,
    IReadOnlyDictionary<int, RoleChoice> Roles
)
{
    public static EntryMergeChoices None { get; } = new(false, false, new Dictionary<int, RoleChoice>());
}

/// <summary>Roles of both in one body.</summary>
/// <param name="Index">In the entry that goes.</param>
public sealed record RoleQuestion(int Index, string Organization, string Staying, string Going);

/// <summary>
/// Two entries of one person or body, to become one: the one that stays has all names and roles of both, everything
/// that referred to the other refers to it, and the other keeps its name and says whom it turned out to be.
/// </summary>
public sealed class EntryMerge
{
    private readonly OpenedDocuments documents;

    private EntryMerge(Entry removed, Entry kept, OpenedDocuments documents, IReadOnlyList<string> referrers)
    {
        (Removed, Kept, this.documents, Referrers) = (removed, kept, documents, referrers);
        Roles = [.. QuestionsOfRoles()];
    }

    public Entry Removed { get; }
    public Entry Kept { get; }

    /// <summary>The documents that refer to the one that goes.</summary>
    public IReadOnlyList<string> Referrers { get; }
    public bool AsksName => Removed.Name != Kept.Name;
    public bool AsksClassification =>
        Removed.Classification != Kept.Classification
        && OrganizationClassification.NotStated is var open
        && Removed.Classification != open
        && Kept.Classification != open;
    public IReadOnlyList<RoleQuestion> Roles { get; }

    /// <summary>The revisions that the editor's answers are about.</summary>
    public string Seen => $"{documents.RevisionOf(Removed.Document)} {documents.RevisionOf(Kept.Document)}";

    internal IEnumerable<(string Address, int BasedOn, string Content)> Documents => documents.All;

    /// <exception cref="EntryRefusedException">The two can't be merged, or not in this direction.</exception>
    public static async Task<EntryMerge> OpenAsync(
        TrackerDbContext db,
        EntryKind kind,
        string removed,
        string kept,
        CancellationToken cancellationToken = default
    )
    {
        var from = await db.EntryToChangeAsync(kind, removed, cancellationToken);
        if (from.MergedInto is { } already)
            throw new EntryRefusedException(EntryRefusal.MergedAlready) { Name = from.Name, Other = already };
        if (removed == kept)
            throw new EntryRefusedException(EntryRefusal.SameEntry);
        var into = await db.EntryToChangeAsync(kind, kept, cancellationToken);
        if (into.MergedInto == removed)
            throw new EntryRefusedException(EntryRefusal.WouldLeadToEachOther) { Name = into.Name };
        if (into.MergedInto is { } further)
            throw new EntryRefusedException(EntryRefusal.OtherWasMerged) { Name = into.Name, Other = further };
        var referrers = await db.ReferrersAsync(kind, removed, cancellationToken);
        if (referrers.Count > OpenedDocuments.Max)
            throw new EntryRefusedException(EntryRefusal.TooManyDocuments)
            {
                Name = from.Name,
                Number = referrers.Count,
            };
        var documents = await OpenedDocuments.OfAsync(
            db,
            [into.Document, from.Document, .. referrers],
            cancellationToken
        );
        if (
            into.PlaceId is not null
            && documents[into.Document]["withdrawals"] is JsonArray withdrawn
            && withdrawn.Any(withdrawal => withdrawal?["key"] is null)
        )
            throw new EntryRefusedException(EntryRefusal.PlaceWithdrawn) { Name = into.Name, Other = into.Place };
        if (
            kind == EntryKind.Person
            && documents
                .Roots.Select(document => VoteOfBoth(document.Root, removed, kept))
                .FirstOrDefault(vote => vote is not null)
                is { } vote
        )
            throw new EntryRefusedException(EntryRefusal.BothVoted) { Name = vote };
        return new(from, into, documents, referrers);
    }

    internal void Apply(EntryMergeChoices choices)
    {
        var (fromRoot, intoRoot) = (documents[Removed.Document], documents[Kept.Document]);
        var (from, into) = (EntryJson.Of(fromRoot, Removed), EntryJson.Of(intoRoot, Kept));
        TakeNames(from, fromRoot, into, intoRoot, choices.TakesName);
        if (
            from["classification"]?.ToString() is { } kind
            && kind != OrganizationClassification.NotStated.Word()
            && (
                into["classification"]?.ToString() == OrganizationClassification.NotStated.Word()
                || choices.TakesClassification && AsksClassification
            )
        )
        {
            into["classification"] = kind;
            (into["citations"] as JsonObject)?.Remove("classification");
            EntryJson.Cite(
                into,
                "classification",
                EntryJson.Carried(EntryJson.CitationsOf(from, "classification"), fromRoot, intoRoot)
            );
        }
        TakeRoles(from, fromRoot, into, intoRoot, choices.Roles);
        foreach (var (address, root) in documents.Roots)
            EntryJson.Refer(root, address, Removed.Kind, Removed.Slug, Kept.Slug);
        from["mergedInto"] = Kept.Slug;
        EntryJson.DropUnused(fromRoot);
        EntryJson.DropUnused(intoRoot);
    }

    private static void TakeNames(
        JsonObject from,
        JsonObject fromRoot,
        JsonObject into,
        JsonObject intoRoot,
        bool takesName
    )
    {
        var name = from["name"]!.ToString();
        var cited = EntryJson.Carried(EntryJson.Supporting(EntryJson.CitationsOf(from, "name")), fromRoot, intoRoot);
        if (takesName && name != into["name"]!.ToString())
        {
            var (former, formerCited) = (
                into["name"]!.ToString(),
                EntryJson.Supporting(EntryJson.CitationsOf(into, "name"))
            );
            into["name"] = name;
            into["citations"]!.AsObject().Remove("name");
            EntryJson.Cite(into, "name", cited);
            if (
                into["otherNames"] is JsonArray others
                && others.FirstOrDefault(other => other!.ToString() == name) is { } same
            )
                others.Remove(same);
            EntryJson.AddName(into, former, formerCited.Select(citing => citing!.DeepClone()));
        }
        else
            EntryJson.AddName(into, name, cited);
        foreach (var other in (from["otherNames"] as JsonArray ?? []).Select(other => other!.ToString()))
            EntryJson.AddName(
                into,
                other,
                EntryJson.Carried(EntryJson.CitationsOf(from, "otherNames"), fromRoot, intoRoot)
            );
        if ((into["otherNames"] as JsonArray)?.Count is null or 0)
            (into["citations"] as JsonObject)?.Remove("otherNames");
    }

    private static void TakeRoles(
        JsonObject from,
        JsonObject fromRoot,
        JsonObject into,
        JsonObject intoRoot,
        IReadOnlyDictionary<int, RoleChoice> choices
    )
    {
        foreach (var (index, going) in RolesOf(from).Index())
        {
            var choice = choices.GetValueOrDefault(index);
            var same = RolesOf(into).FirstOrDefault(role => IsSame(role, going));
            if (same is null && choice == RoleChoice.OfStaying)
                continue;
            var role = same ?? going.DeepClone().AsObject();
            if (same is null)
                role["citations"] = new JsonObject();
            foreach (var (field, citings) in going["citations"] as JsonObject ?? [])
                EntryJson.Cite(role, field, EntryJson.Carried(citings, fromRoot, intoRoot));
            if (same is not null)
                continue;
            if (
                choice == RoleChoice.OfGoing
                && RolesOf(into).FirstOrDefault(other => IsOfSameBody(other, going)) is { } replaced
            )
                replaced.Parent!.AsArray().Remove(replaced);
            if (into["memberships"] is not JsonArray roles)
                into["memberships"] = roles = [];
            roles.Add(role);
        }
        from.Remove("memberships");
    }

    private IEnumerable<RoleQuestion> QuestionsOfRoles()
    {
        var staying = RolesOf(EntryJson.Of(documents[Kept.Document], Kept)).ToList();
        foreach (var (index, going) in RolesOf(EntryJson.Of(documents[Removed.Document], Removed)).Index())
            if (
                !staying.Exists(role => IsSame(role, going))
                && staying.Find(role => IsOfSameBody(role, going)) is { } other
            )
                yield return new(index, going["organization"]!.ToString(), Shown(other), Shown(going));
    }

    private static IEnumerable<JsonObject> RolesOf(JsonObject entry) =>
        (entry["memberships"] as JsonArray ?? []).OfType<JsonObject>().ToList();

    private static bool IsOfSameBody(JsonObject a, JsonObject b) =>
        a["organization"] is { } body && body.ToString() == b["organization"]?.ToString();

    private static bool IsSame(JsonObject a, JsonObject b) =>
        ((string[])["organization", "role", "start", "end"]).All(field => JsonNode.DeepEquals(a[field], b[field]));

    private static string Shown(JsonObject role)
    {
        var dates = ((string, string)[])[("from", "start"), ("until", "end")];
        return string.Join(
            ", ",
            dates
                .Select(date =>
                    role[date.Item2] is JsonObject at ? $"{date.Item1} {at["value"] ?? at["printed"]}" : null
                )
                .Prepend(role["role"]?.ToString() ?? "role not stated")
                .OfType<string>()
        );
    }

    private static string? VoteOfBoth(JsonObject dossier, string one, string other) =>
        (dossier["voteEvents"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(vote =>
            {
                var people = (vote["votes"] as JsonArray ?? []).Select(line => line?["person"]?.ToString()).ToList();
                return people.Contains(one) && people.Contains(other);
            })
            .Select(vote => $"the vote '{vote["key"]}' of {dossier["jurisdiction"]!["name"]}")
            .FirstOrDefault();
}
