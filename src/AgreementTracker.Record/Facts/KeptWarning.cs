namespace AgreementTracker.Record.Facts;

/// <summary>What is odd about a fact beside its neighbours. The words for it are chosen where it is shown.</summary>
public enum WarningCode
{
    /// <summary>A result that its counts do not give: passed 2–3, a tie at 3–2.</summary>
    ResultAgainstCounts,

    /// <summary>A step by a vote that decided otherwise: approved by a failed vote.</summary>
    StepAgainstVote,

    /// <summary>A step a week or more away from the vote that made it.</summary>
    StepFarFromVote,

    /// <summary>A vote by a person whose time in the body was over, or had not begun.</summary>
    VoteOutsideTerm,

    /// <summary>A date after its sources were published.</summary>
    AfterPublication,

    /// <summary>A voter's option against the words that are cited for it.</summary>
    OptionAgainstWords,

    /// <summary>A number in cited words that no field has.</summary>
    NumberUnused,

    /// <summary>A vote half a year or more before the first step of the agreement that it was on.</summary>
    VoteLongBeforeAgreement,

    /// <summary>Cited words that a later capture of the source no longer has.</summary>
    WordsGone,
}

/// <summary>
/// A warning that an editor looked at and kept, and why. It is part of the document, so that the reason is published
/// with it.
/// </summary>
public sealed record KeptWarning
{
    public const int AtLimit = 400;
    public const int FoundLimit = 300;
    public const int ReasonLimit = 1000;

    public required WarningCode Code { get; init; }

    /// <summary>As <c>Warning.At</c>.</summary>
    [Limit(AtLimit)]
    public required string At { get; init; }

    /// <summary>As <c>Warning.Found</c>.</summary>
    [Limit(FoundLimit)]
    public required string Found { get; init; }

    [Limit(ReasonLimit)]
    public required string Reason { get; init; }
}
