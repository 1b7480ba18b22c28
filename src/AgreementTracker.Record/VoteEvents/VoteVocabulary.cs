namespace AgreementTracker.Record.VoteEvents;

public enum VoterCapacity
{
    /// <summary>The chair, who votes because of the tie.</summary>
    CastingVote,
}

public enum VoteOption
{
    Yes,
    No,
    Abstain,
    Absent,
    Excused,
    Recused,
    Present,
    NotVoting,
    Paired,
    Other,
}

/// <summary>What a yes does to the agreement: in 'a motion to end failed 3-2' a yes ends, and it failed.</summary>
public enum VoteEffect
{
    Adopt,
    End,
    Keep,
    Reject,
    Defer,
    Other,
    NotStated,
}

public enum VoteStage
{
    Committee,
    FirstReading,
    SecondReading,
    Final,
    Reconsideration,
    Other,
    NotStated,
}

public enum VoteMethod
{
    RollCall,

    /// <summary>A roll was called, but the source does not give the votes by name.</summary>
    RollCallNotItemized,
    Voice,
    ShowOfHands,

    /// <summary>The source calls the vote unanimous, with or without a number.</summary>
    UnanimousAsStated,
    ConsentAgenda,
    UnanimousConsent,
    NotStated,
}

/// <summary>Which way the chair broke a tie is told by the casting vote in the roll.</summary>
public enum VoteResult
{
    Pass,
    Fail,
    TieFails,
    TieBrokenByChair,
    Tabled,
    Withdrawn,
    NoSecond,
    NotStated,
}
