using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>A field that two editors changed, each in their own way.</summary>
/// <param name="Path">With the keys of facts for their places: <c>$.voteEvents['approval'].result</c>.</param>
public sealed record MergeConflict(string Path, JsonNode? Base, JsonNode? Theirs, JsonNode? Mine);

/// <param name="Conflicts">Where both changed the same; what is taken there is what was chosen, or theirs until
/// then.</param>
public sealed record MergedDocument(JsonObject Root, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>
/// Brings together two documents that came of one. What only one of them changed is taken from that one; facts are
/// known by their keys, wherever they stand in their lists.
/// </summary>
public static class DocumentMerge
{
    /// <summary>What belongs together and is taken whole: a date with its words, a passage.</summary>
    private static readonly HashSet<string> Whole = ["date", "start", "end"];

    /// <param name="minePaths">The conflicts in which mine is chosen.</param>
    public static MergedDocument Merge(
        JsonObject origin,
        JsonObject theirs,
        JsonObject mine,
        IReadOnlySet<string>? minePaths = null
    )
    {
        List<MergeConflict> conflicts = [];
        var merged = Merge(
            new("$", Slot.Of(origin), Slot.Of(theirs), Slot.Of(mine)),
            minePaths ?? new HashSet<string>(),
            conflicts
        );
        var root = merged.Node!.DeepClone().AsObject();
        KeepPassages(root, [mine, theirs, origin]);
        return new(root, conflicts);
    }

    /// <summary>One may have taken out the last citation of a passage that the other cites anew.</summary>
    private static void KeepPassages(JsonObject merged, JsonObject[] from)
    {
        foreach (var key in PassageUse.Unused(merged))
            merged["passages"]!.AsObject().Remove(key);
        foreach (var key in PassageUse.Missing(merged))
            if (
                from.Select(document => document["passages"]?[key]).FirstOrDefault(quote => quote is not null) is
                { } quote
            )
                (merged["passages"] ??= new JsonObject())[key] = quote.DeepClone();
    }

    private static Slot Merge(Three three, IReadOnlySet<string> minePaths, List<MergeConflict> conflicts)
    {
        var (path, origin, theirs, mine) = three;
        if (theirs.Equals(mine) || mine.Equals(origin))
            return theirs;
        if (theirs.Equals(origin))
            return mine;
        if (!three.IsWhole && theirs.Node is JsonObject left && mine.Node is JsonObject right)
            return new(true, Merge(path, origin.Node as JsonObject ?? [], left, right, minePaths, conflicts));
        if (
            Items(theirs, origin) is { } theirItems
            && Items(mine, origin) is { } myItems
            && Merge(path, origin.Node as JsonArray ?? [], theirItems, myItems, minePaths, conflicts) is { } items
        )
            return new(true, items);
        conflicts.Add(new(path, origin.Node, theirs.Node, mine.Node));
        return minePaths.Contains(path) ? mine : theirs;
    }

    /// <summary>
    /// A list whose last fact was removed is gone: it counts as empty, and as no other answer.
    /// </summary>
    private static JsonArray? Items(Slot slot, Slot origin) =>
        slot.Node as JsonArray ?? (slot.Node is null && origin.Node is JsonArray and [JsonObject, ..] ? [] : null);

    private static JsonObject Merge(
        string path,
        JsonObject origin,
        JsonObject theirs,
        JsonObject mine,
        IReadOnlySet<string> minePaths,
        List<MergeConflict> conflicts
    )
    {
        var merged = new JsonObject();
        foreach (var name in theirs.Select(field => field.Key).Union(mine.Select(field => field.Key)))
        {
            var field = new Three(
                FormPath.Of(path, name),
                Slot.Of(origin, name),
                Slot.Of(theirs, name),
                Slot.Of(mine, name)
            )
            {
                IsWhole = Whole.Contains(name) || path == "$.passages",
            };
            if (Merge(field, minePaths, conflicts) is { IsThere: true } taken)
                merged[name] = taken.Node?.DeepClone();
        }
        return merged;
    }

    /// <returns>Null where items can't be told apart.</returns>
    private static JsonArray? Merge(
        string path,
        JsonArray origin,
        JsonArray theirs,
        JsonArray mine,
        IReadOnlySet<string> minePaths,
        List<MergeConflict> conflicts
    )
    {
        if (ById(origin) is not { } was || ById(theirs) is not { } left || ById(mine) is not { } right)
            return null;
        var merged = new JsonArray();
        foreach (var id in Order(left.Keys, right.Keys))
        {
            var item = new Three(FormPath.Of(path, id), Slot.Of(was, id), Slot.Of(left, id), Slot.Of(right, id));
            if (Merge(item, minePaths, conflicts) is { IsThere: true } taken)
                merged.Add(taken.Node?.DeepClone());
        }
        return merged;
    }

    /// <summary>Theirs, with what only mine has after the one that it follows there.</summary>
    private static List<string> Order(IEnumerable<string> theirs, IEnumerable<string> mine)
    {
        List<string> order = [.. theirs];
        string? before = null;
        foreach (var id in mine)
        {
            if (!order.Contains(id))
                order.Insert(before is null ? 0 : order.IndexOf(before) + 1, id);
            before = id;
        }
        return order;
    }

    private static OrderedDictionary<string, JsonNode?>? ById(JsonArray items)
    {
        OrderedDictionary<string, JsonNode?> byId = [];
        foreach (var item in items)
            if (FormPath.IdOf(item) is not { } id || !byId.TryAdd(id, item))
                return null;
        return byId;
    }

    private readonly record struct Three(string Path, Slot Origin, Slot Theirs, Slot Mine)
    {
        public bool IsWhole { get; init; }
    }

    /// <summary>A field or item that may be there or not, and that may be there as null.</summary>
    private readonly record struct Slot(bool IsThere, JsonNode? Node)
    {
        public static Slot Of(JsonNode node) => new(true, node);

        public static Slot Of(JsonObject holder, string name) => new(holder.ContainsKey(name), holder[name]);

        public static Slot Of(OrderedDictionary<string, JsonNode?> items, string id) =>
            new(items.ContainsKey(id), items.GetValueOrDefault(id));

        public bool Equals(Slot other) => IsThere == other.IsThere && JsonNode.DeepEquals(Node, other.Node);

        public override int GetHashCode() => IsThere.GetHashCode();
    }
}
