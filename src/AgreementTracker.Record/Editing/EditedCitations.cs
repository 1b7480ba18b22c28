using System.Text.Json.Nodes;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Editing;

/// <summary>A citation of a field as it stands in an edited document.</summary>
/// <param name="Index">Its place in the list of the field's citations.</param>
public sealed record EditedCiting(
    int Index,
    string Passage,
    CitationRole Role,
    string? ReportedAs,
    PassageQuote? Quote
);

/// <summary>Citing words for a field, and taking that back.</summary>
public static class EditedCitations
{
    public static IReadOnlyList<EditedCiting> CitationsOf(this EditedDocument document, string fact, string field)
    {
        if (document.Find(ListOf(fact, field)) is not JsonArray citings)
            return [];
        return
        [
            .. citings.Select(
                (citing, index) =>
                    new EditedCiting(
                        index,
                        PassageUse.KeyOf(citing) ?? "",
                        Vocabulary.Parse<CitationRole>((citing as JsonObject)?["role"]?.ToString())
                            ?? CitationRole.Supports,
                        (citing as JsonObject)?["reportedAs"]?.ToString(),
                        document.QuoteOf(PassageUse.KeyOf(citing) ?? "")
                    )
            ),
        ];
    }

    public static PassageQuote? QuoteOf(this EditedDocument document, string passage) =>
        document.Passage(passage) is JsonObject quote && quote["source"] is { } source && quote["exact"] is { } exact
            ? new()
            {
                Source = source.ToString(),
                Exact = exact.ToString(),
                Prefix = quote["prefix"]?.ToString(),
                Suffix = quote["suffix"]?.ToString(),
            }
            : null;

    /// <summary>Lets a field rest on these words of a source; the same words are not cited twice for it.</summary>
    public static void Cite(
        this EditedDocument document,
        string fact,
        string field,
        SelectedWords words,
        CitationRole role = CitationRole.Supports,
        string? reportedAs = null
    )
    {
        var key = document.KeyOf(words);
        if (document.CitationsOf(fact, field).Any(citing => citing.Passage == key && citing.Role == role))
            return;
        var citings = document.Find(ListOf(fact, field))?.DeepClone() as JsonArray ?? [];
        citings.Add(
            role == CitationRole.Supports
                ? JsonValue.Create(key)
                : new JsonObject
                {
                    ["passage"] = key,
                    ["role"] = role.Word(),
                    ["reportedAs"] = reportedAs,
                }
        );
        document.Take([(FormPath.Of("$.passages", key), Written(words), true), (ListOf(fact, field), citings, true)]);
    }

    public static void Uncite(this EditedDocument document, string fact, string field, int index)
    {
        var citings = (JsonArray)document.Find(ListOf(fact, field))!.DeepClone();
        citings.RemoveAt(index);
        document.Take([(ListOf(fact, field), citings, citings.Count > 0)]);
    }

    /// <summary>Says that no source states a field: what it rested on goes.</summary>
    public static void SetNotStated(this EditedDocument document, string fact, string field) =>
        document.Take([(FormPath.Field(fact, field), null, true), (ListOf(fact, field), null, false)]);

    /// <summary>Appends these words to a statement, as quoted or as narrated by the source.</summary>
    public static void AddPart(this EditedDocument document, string statement, string kind, SelectedWords words)
    {
        var list = FormPath.Of(statement, "parts");
        var key = document.KeyOf(words);
        var parts = document.Find(list)?.DeepClone() as JsonArray ?? [];
        parts.Add(new JsonObject { ["kind"] = kind, ["passage"] = key });
        document.Take([(FormPath.Of("$.passages", key), Written(words), true), (list, parts, true)]);
    }

    /// <summary>The passage with these words, or the key that they will have.</summary>
    private static string KeyOf(this EditedDocument document, SelectedWords words)
    {
        var quote = words.Quote;
        foreach (var key in document.Passages)
            if (document.QuoteOf(key) == quote)
                return key;
        return words.Key;
    }

    private static JsonObject Written(SelectedWords words)
    {
        var written = new JsonObject { ["source"] = words.Quote.Source, ["exact"] = words.Quote.Exact };
        if (words.Quote.Prefix is { } prefix)
            written["prefix"] = prefix;
        if (words.Quote.Suffix is { } suffix)
            written["suffix"] = suffix;
        return written;
    }

    private static string ListOf(string fact, string field) => FormPath.Of(FormPath.Of(fact, "citations"), field);
}
