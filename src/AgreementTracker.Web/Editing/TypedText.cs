using System.Globalization;
using System.Text.Json.Nodes;

namespace AgreementTracker.Web.Editing;

/// <summary>What was typed into a field, as the page sent it.</summary>
/// <param name="Document">The address of the document.</param>
/// <param name="Path">As the form names the field, or the part of a date.</param>
public sealed record TypedText(string Document, string Path, string Text)
{
    /// <summary>Without empty ones.</summary>
    public static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Null for what is no number: it is kept as it was typed, and the check says what is wrong with it.
    /// </summary>
    public static JsonNode? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        ) && !text.EndsWith('.')
            ? number
        : null;
}
