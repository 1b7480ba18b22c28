using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;

namespace AgreementTracker.Data.Entries;

/// <summary>An entry that documents say was merged, and where they say so.</summary>
internal sealed record MergedEntry(EntryKind Kind, string Slug, string Into, string SaidIn, string Path);

/// <summary>A document that still refers to a merged entry.</summary>
internal sealed record LeftBehind(MergedEntry Entry, string Document);

/// <summary>
/// What refers to an entry goes with it when it is merged. A reference that is published while the merge waits for
/// review is found here; one that slips through between the last look and publishing leads on to the entry that stays.
/// </summary>
public static class MergedEntries
{
    internal static IEnumerable<MergedEntry> In(IEnumerable<KeyValuePair<string, JsonObject>> documents)
    {
        List<MergedEntry> merged = [];
        foreach (var (address, root) in documents)
            DraftJson.Walk(
                root,
                DraftJson.TypeOf(address),
                (fact, type) =>
                {
                    if (
                        (type == typeof(PersonFact) || type == typeof(OrganizationFact))
                        && fact["slug"]?.ToString() is { } slug
                        && fact["mergedInto"]?.ToString() is { Length: > 0 } into
                    )
                        merged.Add(
                            new(
                                type == typeof(PersonFact) ? EntryKind.Person : EntryKind.Organization,
                                slug,
                                into,
                                address,
                                PathOf(root, fact)
                            )
                        );
                }
            );
        return merged;
    }

    /// <summary>
    /// The addresses of published documents that refer to what a draft merges, and that it does not hold.
    /// </summary>
    public static async Task<IReadOnlyList<string>> LateReferencesAsync(
        this TrackerDbContext db,
        Draft draft,
        CancellationToken cancellationToken = default
    )
    {
        var roots = draft.Documents.ToDictionary(
            document => document.Address,
            document => JsonNode.Parse(document.Content)!.AsObject()
        );
        return
        [
            .. (await db.LeftBehindAsync(In(roots), roots.Keys, cancellationToken))
                .Select(left => left.Document)
                .Distinct(),
        ];
    }

    /// <summary>Published documents beside those of a draft that refer to what it merges.</summary>
    internal static async Task<IReadOnlyList<LeftBehind>> LeftBehindAsync(
        this TrackerDbContext db,
        IEnumerable<MergedEntry> merged,
        IReadOnlyCollection<string> draft,
        CancellationToken cancellationToken
    )
    {
        List<LeftBehind> left = [];
        foreach (var entry in merged)
            left.AddRange(
                (await db.ReferrersAsync(entry.Kind, entry.Slug, cancellationToken))
                    .Except(draft)
                    .Select(document => new LeftBehind(entry, document))
            );
        return left;
    }

    private static string PathOf(JsonObject root, JsonObject fact) =>
        $"${fact.GetPath()[root.GetPath().Length..]}.mergedInto";
}
