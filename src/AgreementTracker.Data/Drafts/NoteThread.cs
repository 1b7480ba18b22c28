using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Data.Drafts;

/// <summary>What was said about one field of a draft, from the first comment on.</summary>
public sealed record NoteThread(string About, IReadOnlyList<DraftNote> Notes)
{
    /// <summary>Until somebody says more.</summary>
    public bool IsSettled => Notes[^1].Kind == DraftNoteKind.Settled;

    /// <summary>By the field that they are about.</summary>
    public static IReadOnlyDictionary<string, NoteThread> Of(IEnumerable<DraftNote> notes) =>
        notes
            .Where(note => note.About is not null)
            .OrderBy(note => note.Number)
            .GroupBy(note => note.About!)
            .ToDictionary(thread => thread.Key, thread => new NoteThread(thread.Key, [.. thread]));

    /// <summary>The fact with this key in a document; null where it is not there.</summary>
    public static string? AboutOf(DraftDocument document, string key)
    {
        var root = JsonNode.Parse(document.Content)!;
        return FormPath.OfKey(root, key) is { } path ? AboutOf(document.Address, root, path) : null;
    }

    /// <summary>What a comment on a field of a document is about.</summary>
    public static string AboutOf(string address, JsonNode root, string path) =>
        $"{address} {FormPath.Named(root, path)}";

    public static string AboutOf(EditedDocument document, string path) => $"{document.Address} {document.Named(path)}";
}
