using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Agreements;

public sealed record AgreementFact : KeyedFact
{
    public const int NameLimit = 300;
    public const int ScopeLimit = 1000;

    /// <summary>What the source calls it.</summary>
    [Printed, Limit(NameLimit)]
    public string? Name { get; init; }

    /// <summary>The slug of the local agency that takes part.</summary>
    [Cited, Written(IdentifierFormat.Slug)]
    public required string Agency { get; init; }

    /// <summary>The slug of the federal agency on the other side.</summary>
    [Cited, Written(IdentifierFormat.Slug)]
    public string? Partner { get; init; }

    [Cited]
    public required AgreementModel Model { get; init; }

    /// <summary>What it allows or asks for, in the words of the source.</summary>
    [Printed, Limit(ScopeLimit)]
    public string? Scope { get; init; }

    /// <summary>In the order in which they happened, as far as the sources tell.</summary>
    public IReadOnlyList<AgreementEventFact> Events { get; init; } = [];
}

public sealed record AgreementEventFact : KeyedFact
{
    public const int UrlLimit = 2000;

    [Cited]
    public required AgreementEventKind Kind { get; init; }

    [Cited]
    public DateFact? Date { get; init; }

    /// <summary>Where the document of this step was published.</summary>
    [Printed, Written(IdentifierFormat.Url), Limit(UrlLimit)]
    public string? Url { get; init; }

    /// <summary>The key of the vote by which it came about.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? VoteEvent { get; init; }
}
