using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Differences;

/// <summary>
/// The value of a field in words: codes by their labels, dates as people write them, numbers in groups.
/// </summary>
internal static class FieldWords
{
    private static string Nothing => Shared.Texts.NotStated;

    /// <param name="type">Of the fact; null where documents have no such fact now.</param>
    /// <param name="named">What a reference leads to, in words; null where it is no reference.</param>
    public static string Of(Type? type, string field, JsonNode? value, Func<string, string?> named) =>
        value switch
        {
            null or JsonObject { Count: 0 } or JsonArray { Count: 0 } => Nothing,
            JsonObject date when date["printed"] is not null => Date(date),
            JsonArray texts => string.Join("; ", texts.Select(text => text?.ToString() ?? Nothing)),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => Text(
                type,
                field,
                text.GetValue<string>(),
                named
            ),
            JsonValue number when long.TryParse(number.ToString(), CultureInfo.InvariantCulture, out var whole) =>
                whole.ToString("N0", CultureInfo.InvariantCulture),
            JsonObject other => string.Join(
                "; ",
                other.Select(part => $"{FieldText.Spaced(part.Key)}: {part.Value ?? Nothing}")
            ),
            _ => value.ToString(),
        };

    private static string Text(Type? type, string field, string text, Func<string, string?> named) =>
        FieldShape.Of(type ?? typeof(object)).FirstOrDefault(shape => shape.Name == field) switch
        {
            { Kind: FieldKind.Word } shape => Vocabulary.Parse(shape.Type, text)?.Label() ?? text,
            _ when named(text) is { } name => name,
            _ when type == typeof(SourceDocument) && field is "published" or "captured" => Day(text) ?? text,
            _ => text,
        };

    /// <summary>'June 17, 2025 (derived; “Tuesday” in the source)'.</summary>
    private static string Date(JsonObject date)
    {
        var printed = date["printed"];
        if (date["value"]?.ToString() is not { } value)
            return Texts.FieldWords_DateNotGiven.With(printed);
        var basis = Vocabulary.Parse<DateBasis>(date["basis"]?.ToString());
        return basis is null or DateBasis.Printed
            ? Texts.FieldWords_Date.With(Day(value) ?? value, printed)
            : Texts.FieldWords_DateWithBasis.With(Day(value) ?? value, basis.Value.Label(), printed);
    }

    private static string? Day(string date) =>
        date.Length is 4 or 7 or 10
        && DateOnly.TryParseExact(
            $"{date}-01-01"[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        )
            ? DateWords.Of(date)
            : null;
}
