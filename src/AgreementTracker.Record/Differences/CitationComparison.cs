using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Differences;

/// <summary>What fields of a fact rest on in one of two versions alone.</summary>
internal static class CitationComparison
{
    public static (IReadOnlyList<ChangedCitation> Changed, IReadOnlyList<string> Reordered) Of(
        Dictionary<string, JsonArray> before,
        Dictionary<string, JsonArray> after
    )
    {
        List<(string Field, string Citing, bool IsAdded)> changed = [];
        List<string> reordered = [];
        foreach (var field in after.Keys.Union(before.Keys))
        {
            var (was, now) = (Texts(before.GetValueOrDefault(field)), Texts(after.GetValueOrDefault(field)));
            var (gone, come) = (Without(was, now), Without(now, was));
            changed.AddRange(
                gone.Select(citing => (field, citing, false)).Concat(come.Select(citing => (field, citing, true)))
            );
            if (gone is [] && come is [] && !was.SequenceEqual(now))
                reordered.Add($"citations.{field}");
        }
        // One passage often is cited for many fields of a fact: it is said once.
        return ([.. changed.GroupBy(one => (one.Citing, one.IsAdded), one => one.Field).Select(Changed)], reordered);
    }

    private static ChangedCitation Changed(IGrouping<(string Citing, bool IsAdded), string> fields)
    {
        var citing = JsonNode.Parse(fields.Key.Citing) as JsonObject ?? [];
        return new(
            [.. fields.Distinct()],
            citing["role"]?.ToString() ?? "supports",
            citing["reportedAs"]?.ToString(),
            citing["passage"],
            fields.Key.IsAdded
        );
    }

    private static List<string> Texts(JsonArray? citings) =>
        [.. (citings ?? []).Select(citing => citing?.ToJsonString() ?? "null")];

    /// <summary>As often as it is there more often than in the others.</summary>
    private static List<string> Without(List<string> citings, List<string> others)
    {
        List<string> left = [.. citings];
        foreach (var other in others)
            left.Remove(other);
        return left;
    }
}
