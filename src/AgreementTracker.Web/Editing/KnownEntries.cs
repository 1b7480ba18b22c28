using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// Somebody or something that a field can refer to, with a few words that tell it from others of its name.
/// </summary>
internal sealed record KnownEntry(string Slug, string Name, string? Detail);

internal static class KnownEntries
{
    /// <summary>What the draft itself brings, and is found by no search yet.</summary>
    public static IEnumerable<KnownEntry> InDraft(DraftSession session, SearchKind kind, string typed)
    {
        var words = Folding.Fold(typed);
        foreach (var document in session.Documents)
        foreach (var (slug, names) in Of(document, kind))
            if (names.Find(name => Folding.Fold(name).Contains(words, StringComparison.Ordinal)) is { } found)
                yield return new(
                    slug,
                    names[0],
                    found == names[0] ? Texts.KnownEntries_InDraft : Texts.KnownEntries_InDraftPrintedAs.With(found)
                );
    }

    private static IEnumerable<(string Slug, List<string> Names)> Of(EditedDocument document, SearchKind kind)
    {
        var entries = kind switch
        {
            SearchKind.Person => [document.Find("$.person")],
            SearchKind.Organization => (document.Find("$.organizations") as JsonArray ?? []).Append(
                document.Find("$.organization")
            ),
            _ => [document.Find("$.jurisdiction")],
        };
        foreach (var entry in entries.OfType<JsonObject>())
            if (entry["slug"]?.ToString() is { } slug)
                yield return (
                    slug,
                    [
                        entry["name"]?.ToString() ?? slug,
                        .. (entry["otherNames"] as JsonArray ?? []).Select(other => other!.ToString()),
                    ]
                );
    }
}
