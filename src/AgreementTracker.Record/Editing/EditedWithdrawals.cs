using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>Taking back what was published: it leaves the dossier, and its address says that it did, and why.</summary>
public static class EditedWithdrawals
{
    private const string List = "$.withdrawals";

    /// <summary>Facts of a dossier that are found by a key; its organizations are others' facts too and stay.</summary>
    private static readonly string[] Facts =
    [
        "agreements",
        "voteEvents",
        "statements",
        "figures",
        "events",
        "instruments",
        "contextNotes",
    ];
    private static readonly string[] Links = ["agreement", "voteEvent", "event", "ofFigure"];

    /// <summary>Withdraws one fact, with the links to it and the passages that it alone rested on.</summary>
    public static void Withdraw(this EditedDocument document, string fact, string reason)
    {
        var key =
            document.Text(FormPath.Of(fact, "key")) ?? throw new ArgumentException($"{fact} has no key", nameof(fact));
        List<(string, JsonNode?, bool)> changed =
        [
            (List, With(document, new() { ["key"] = key, ["reason"] = reason }), true),
        ];
        foreach (var list in Facts)
            if (document.Find($"$.{list}") is JsonArray items)
            {
                foreach (var gone in items.OfType<JsonObject>().Where(item => item["key"]?.ToString() == key).ToList())
                    items.Remove(gone);
                Unlink(items, key);
                changed.Add(($"$.{list}", items, true));
            }
        document.Take(changed);
    }

    /// <summary>Withdraws all that is told of the place; its name and its organizations stay.</summary>
    public static void WithdrawAll(this EditedDocument document, string reason) =>
        document.Take([
            (List, With(document, new() { ["reason"] = reason }), true),
            .. Facts.Select(list => ($"$.{list}", (JsonNode?)null, false)),
        ]);

    private static JsonArray With(EditedDocument document, JsonObject withdrawal)
    {
        var withdrawals = document.Find(List)?.DeepClone() as JsonArray ?? [];
        withdrawals.Add(withdrawal);
        return withdrawals;
    }

    private static void Unlink(JsonNode? node, string key)
    {
        switch (node)
        {
            case JsonObject fact:
                foreach (var (name, value) in fact.ToList())
                    if (value is JsonValue && Links.Contains(name) && value.ToString() == key)
                        fact.Remove(name);
                    else
                        Unlink(value, key);
                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonObject>().ToList())
                    if (item["key"]?.ToString() == key)
                        items.Remove(item);
                    else
                        Unlink(item, key);
                break;
        }
    }
}
