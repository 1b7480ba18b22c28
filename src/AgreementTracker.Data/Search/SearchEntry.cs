using AgreementTracker.Record;

namespace AgreementTracker.Data;

/// <summary>What a reader can find; in the order in which kinds are shown.</summary>
public enum SearchKind
{
    Place,
    Organization,
    Person,
    Vote,
    Source,
    Statement,
}

/// <summary>A thing that can be found, projected from its document with the words it is found by.</summary>
public sealed class SearchEntry
{
    public const int TargetLimit = 320;
    public const int NameLimit = 600;
    public const int DetailLimit = 400;

    public int Number { get; init; }
    public required string Document { get; init; }
    public required SearchKind Kind { get; init; }

    /// <summary>What leads to its page: a slug, a vote's id, a place's slug with a fact's key after <c>#</c>.</summary>
    public required string Target { get; init; }
    public required string Name { get; init; }

    /// <summary>
    /// A few words more for the list of hits, where there are any; of a place the other name by which it was found.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>The words of its names, by <see cref="SearchWords"/>.</summary>
    public required string NameWords { get; init; }

    /// <summary>
    /// Of a place: its name, or another that it has, by <see cref="Jurisdictions.PlaceKey"/>; of all else empty.
    /// </summary>
    public string NameKey { get; init; } = "";
    public required string BodyWords { get; init; }
}
