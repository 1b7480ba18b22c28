using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Differences;

/// <summary>
/// What two versions of a document do not state alike, fact by fact. Its words are chosen where it is shown. Nothing
/// that differs is left out, be it of a kind that nobody thought of.
/// </summary>
/// <param name="Before">Null for a new document. Passages stand in it in place of their keys.</param>
/// <param name="After">As <paramref name="Before"/>.</param>
/// <param name="Facts">The document itself where it has changed fields, then its facts in their order.</param>
public sealed record DocumentDifference(
    string Address,
    JsonObject? Before,
    JsonObject After,
    IReadOnlyList<ChangedFact> Facts
)
{
    /// <summary>Lists of the document whose facts have another order.</summary>
    public IReadOnlyList<string> Reordered { get; init; } = [];

    /// <summary>Whether both are written otherwise and state the same, in the same order.</summary>
    public bool IsOfForm { get; init; }

    /// <summary>Whether both are the same, to the letter.</summary>
    public bool IsEmpty => Facts is [] && Reordered is [] && !IsOfForm;

    /// <param name="before">As JSON; null for a new document.</param>
    public static DocumentDifference Of(string address, string? before, string after)
    {
        var (was, now) = (before is null ? null : QuotedDocument.Of(before), QuotedDocument.Of(after));
        var root = FactComparison.Of("", "", DraftJson.TypeOf(address), Unquoted(was), Unquoted(now)!);
        List<ChangedFact> facts = [.. root?.Parts ?? []];
        if (root is { Fields: [_, ..] } or { Citations: [_, ..] })
            facts.Insert(0, root with { Parts = [], Reordered = [] });
        facts.AddRange(Passages(was, now, facts));
        var reordered = root?.Reordered ?? [];
        return new(address, was, now, facts)
        {
            Reordered = reordered,
            IsOfForm = facts is [] && reordered is [] && before != after,
        };
    }

    private static JsonObject? Unquoted(JsonObject? document)
    {
        var root = document?.DeepClone().AsObject();
        root?.Remove("passages");
        return root;
    }

    /// <summary>Passages that no changed citation shows: one with another key, or one that nothing cites.</summary>
    private static IEnumerable<ChangedFact> Passages(
        JsonObject? before,
        JsonObject after,
        IReadOnlyList<ChangedFact> facts
    )
    {
        var (was, now) = (Named(before), Named(after));
        var (gone, come) = (Quotes(facts, isAdded: false), Quotes(facts, isAdded: true));
        foreach (var key in now.Select(passage => passage.Key).Union(was.Select(passage => passage.Key)))
        {
            var (left, right) = (was[key], now[key]);
            var isSaid =
                (left is null || gone.Contains(left.ToJsonString()))
                && (right is null || come.Contains(right.ToJsonString()));
            if (
                !isSaid
                && FactComparison.Of("passages", key, typeof(PassageQuote), Held(left), Held(right)) is { } changed
            )
                yield return changed;
        }
    }

    private static JsonObject Named(JsonObject? document) => document?["passages"] as JsonObject ?? [];

    private static JsonObject? Held(JsonNode? passage) =>
        passage as JsonObject ?? (passage is null ? null : new() { ["exact"] = passage.DeepClone() });

    private static HashSet<string> Quotes(IEnumerable<ChangedFact> facts, bool isAdded)
    {
        var all = facts.SelectMany(fact => fact.All()).ToList();
        return
        [
            .. all.SelectMany(fact => fact.Citations)
                .Where(citation => citation.IsAdded == isAdded)
                .Select(citation => citation.Quote)
                .OfType<JsonObject>()
                .Select(quote => quote.ToJsonString()),
            .. all.SelectMany(fact => fact.Fields)
                .Select(field => isAdded ? field.After : field.Before)
                .OfType<JsonObject>()
                .Select(value => value.ToJsonString()),
        ];
    }
}
