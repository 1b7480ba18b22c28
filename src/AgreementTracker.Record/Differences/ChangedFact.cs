using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Differences;

/// <summary>What happened to a fact between two versions of its document.</summary>
public enum Alteration
{
    Added,
    Removed,
    Changed,
}

/// <summary>A fact that two versions of a document do not state alike.</summary>
/// <param name="List">The field of its holder that has it: <c>voteEvents</c>; empty for the document itself.</param>
/// <param name="Id">What tells it from others in its list; empty where it has nothing of the kind.</param>
/// <param name="Type">Null where documents have no such field now: a fact of an older form.</param>
/// <param name="Before">Null where it was added. Passages stand in it in place of their keys.</param>
/// <param name="After">Null where it was removed.</param>
public sealed record ChangedFact(string List, string Id, Type? Type, JsonObject? Before, JsonObject? After)
{
    /// <summary>Its own fields, each with its value before and after.</summary>
    public IReadOnlyList<ChangedField> Fields { get; init; } = [];

    /// <summary>The passages that it no longer rests on, and those that it rests on now.</summary>
    public IReadOnlyList<ChangedCitation> Citations { get; init; } = [];

    /// <summary>The facts within it that differ: steps of an agreement, counts of a vote.</summary>
    public IReadOnlyList<ChangedFact> Parts { get; init; } = [];

    /// <summary>
    /// Its lists whose items have another order, <c>citations.result</c> where citations of a field do.
    /// </summary>
    public IReadOnlyList<string> Reordered { get; init; } = [];

    /// <summary>Whether it is new, gone, or stated otherwise.</summary>
    public Alteration Alteration =>
        Before is null ? Alteration.Added
        : After is null ? Alteration.Removed
        : Alteration.Changed;

    /// <summary>As it is now, or as it was where it is gone.</summary>
    public JsonObject Newest => After ?? Before!;

    /// <summary>It and all facts within it.</summary>
    public IEnumerable<ChangedFact> All() => Parts.SelectMany(part => part.All()).Prepend(this);
}

/// <summary>A field of a fact that was stated, is stated, or both.</summary>
/// <param name="Name">As citations name it: <c>result</c>, <c>speaker.role</c>.</param>
public sealed record ChangedField(string Name, JsonNode? Before, JsonNode? After);

/// <summary>A passage that fields of a fact rest on in one of two versions alone.</summary>
/// <param name="Fields">As citations name them.</param>
/// <param name="Role">A word of the roles of citations.</param>
/// <param name="ReportedAs">What a contradicting source says instead.</param>
/// <param name="Quote">The passage; its key where the document has no such passage.</param>
public sealed record ChangedCitation(
    IReadOnlyList<string> Fields,
    string Role,
    string? ReportedAs,
    JsonNode? Quote,
    bool IsAdded
);
