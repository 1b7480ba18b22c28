using System.Text.Json.Nodes;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Warnings;

namespace AgreementTracker.Record.Editing;

/// <summary>A draft has warnings that are neither mended nor kept with a reason.</summary>
public sealed class UnkeptWarningsException(IReadOnlyList<Warning> warnings)
    : Exception($"{warnings.Count} warning(s) are neither fixed nor kept with a reason.")
{
    public IReadOnlyList<Warning> Warnings => warnings;

    internal static void ThrowIfAny(IEnumerable<Warning> warnings)
    {
        if (warnings.Where(warning => !warning.IsKept).ToList() is { Count: > 0 } unkept)
            throw new UnkeptWarningsException(unkept);
    }
}

/// <summary>Keeping a warning with a reason, in the document that it is about.</summary>
public static class EditedWarnings
{
    private const string List = "$.keptWarnings";

    /// <summary>In the place of what was kept there before of the same kind; an empty reason takes it back.</summary>
    public static void Keep(this EditedDocument document, Warning warning, string reason)
    {
        var code = warning.Code.Word();
        var kept = new JsonArray([
            .. (document.Find(List) as JsonArray ?? [])
                .OfType<JsonObject>()
                .Where(item =>
                    (item["code"]?.ToString(), item["at"]?.ToString()) != (code, warning.At)
                    || IsAnotherNumber(item, warning)
                )
                .Select(item => item.DeepClone()),
        ]);
        if (reason.Trim() is { Length: > 0 } why)
            kept.Add(
                new JsonObject
                {
                    ["code"] = code,
                    ["at"] = warning.At,
                    ["found"] = warning.Found,
                    ["reason"] = why,
                }
            );
        if (kept.Count == 0)
            document.Clear(List);
        else
            document.Set(List, kept);
    }

    /// <summary>One passage may have several numbers that no field has.</summary>
    private static bool IsAnotherNumber(JsonObject item, Warning warning) =>
        warning.Code == WarningCode.NumberUnused && item["found"]?.ToString() != warning.Found;
}
