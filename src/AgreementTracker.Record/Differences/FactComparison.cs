using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Record.Differences;

/// <summary>Two versions of a fact, field by field. What is within it is matched by name, not by position.</summary>
internal static class FactComparison
{
    /// <returns>Null where both are alike.</returns>
    public static ChangedFact? Of(string list, string id, Type? type, JsonObject? before, JsonObject? after)
    {
        if (JsonNode.DeepEquals(before, after))
            return null;
        var (was, now) = (FactMembers.Of(before, type), FactMembers.Of(after, type));
        var (citations, reorderedCitations) = CitationComparison.Of(was.Citations, now.Citations);
        List<ChangedFact?> parts = [];
        List<string> reordered = [.. reorderedCitations];
        foreach (var name in now.Facts.Keys.Union(was.Facts.Keys))
        {
            var (left, right) = (was.Facts.GetValueOrDefault(name), now.Facts.GetValueOrDefault(name));
            parts.Add(Of(name, "", right.Type ?? left.Type, left.Fact, right.Fact));
        }
        foreach (var name in now.Lists.Keys.Union(was.Lists.Keys))
        {
            var (left, right) = (was.Lists.GetValueOrDefault(name), now.Lists.GetValueOrDefault(name));
            var (changed, moved) = Items(name, right.Type ?? left.Type, left.Items ?? [], right.Items ?? []);
            parts.AddRange(changed);
            if (moved)
                reordered.Add(name);
        }
        return new(list, id, type, before, after)
        {
            Fields = [.. Fields(was, now)],
            Citations = citations,
            Parts = [.. parts.OfType<ChangedFact>()],
            Reordered = reordered,
        };
    }

    private static IEnumerable<ChangedField> Fields(FactMembers was, FactMembers now)
    {
        foreach (var name in now.Fields.Keys.Union(was.Fields.Keys))
        {
            var (left, right) = (was.Fields.GetValueOrDefault(name), now.Fields.GetValueOrDefault(name));
            var isInBoth = was.Fields.ContainsKey(name) && now.Fields.ContainsKey(name);
            // Nothing in it on one side and something on the other: what is in it is reported.
            if (
                (isInBoth && JsonNode.DeepEquals(left, right))
                || IsFilled(name, was, left)
                || IsFilled(name, now, right)
            )
                continue;
            yield return new(name, left, right);
        }
    }

    private static bool IsFilled(string name, FactMembers members, JsonNode? value) =>
        value is null && members.Fields.Keys.Any(field => field.StartsWith($"{name}.", StringComparison.Ordinal));

    private static (List<ChangedFact?> Changed, bool Moved) Items(
        string list,
        Type? type,
        JsonArray before,
        JsonArray after
    )
    {
        var (was, now) = (ById(before), ById(after));
        List<ChangedFact?> changed =
        [
            .. now.Select(item => Of(list, item.Key.Id, type, was.GetValueOrDefault(item.Key), item.Value)),
            .. was.Where(item => !now.ContainsKey(item.Key))
                .Select(item => Of(list, item.Key.Id, type, item.Value, null)),
        ];
        return (changed, !was.Keys.Where(now.ContainsKey).SequenceEqual(now.Keys.Where(was.ContainsKey)));
    }

    /// <summary>
    /// Several of one name are matched in their order: the second 'Smith' of a roll call with the second.
    /// </summary>
    private static OrderedDictionary<(string Id, int Time), JsonObject> ById(JsonArray items)
    {
        OrderedDictionary<(string, int), JsonObject> byId = [];
        Dictionary<string, int> times = [];
        foreach (var item in items.OfType<JsonObject>())
        {
            var id = IdOf(item);
            times[id] = times.GetValueOrDefault(id) + 1;
            byId.Add((id, times[id]), item);
        }
        return byId;
    }

    private static string IdOf(JsonObject item) =>
        item switch
        {
            _ when item["passage"] is JsonObject quote => $"{quote["source"]} {quote["exact"]}",
            _ when item["code"] is { } code => $"{code} {item["at"]}",
            _ => FormPath.IdOf(item) ?? (item["organization"] ?? item["role"])?.ToString() ?? "",
        };
}
