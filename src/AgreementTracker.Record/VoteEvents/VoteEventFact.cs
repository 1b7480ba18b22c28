using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.VoteEvents;

public sealed record VoteEventFact : KeyedFact
{
    public const int MotionLimit = 2000;

    /// <summary>The slug of the body that voted.</summary>
    [Cited, Written(IdentifierFormat.Slug)]
    public required string Body { get; init; }

    /// <summary>The key of the agreement that was voted on.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? Agreement { get; init; }

    [Printed, Limit(MotionLimit)]
    public string? Motion { get; init; }

    /// <summary>What a yes does to the agreement.</summary>
    [Cited]
    public required VoteEffect Effect { get; init; }

    [Cited]
    public required VoteStage Stage { get; init; }

    [Cited]
    public required VoteMethod Method { get; init; }

    [Cited]
    public required VoteResult Result { get; init; }

    [Cited]
    public DateFact? Date { get; init; }

    /// <summary>Its place among the votes of the place on that day, from 1.</summary>
    [Cited, AtLeast(1)]
    public int? Order { get; init; }

    /// <summary>All seats of the body, filled or not.</summary>
    [PrintedNumber, AtLeast(1)]
    public int? Seats { get; init; }

    [PrintedNumber, AtLeast(0)]
    public int? Vacant { get; init; }

    /// <summary>How many votes the motion needed to pass.</summary>
    [PrintedNumber, AtLeast(1)]
    public int? VotesNeeded { get; init; }
    public IReadOnlyList<VoteCountFact> Counts { get; init; } = [];

    /// <summary>The roll call; empty where the sources do not report names.</summary>
    public IReadOnlyList<PersonVoteFact> Votes { get; init; } = [];

    internal int? Count(VoteOption option) => Counts.FirstOrDefault(count => count.Option == option)?.Value;

    /// <summary>The lines that the tally counts: an even tally leaves out the vote that broke the tie.</summary>
    internal IEnumerable<PersonVoteFact> CountedVotes() =>
        Count(VoteOption.Yes) is { } yes && yes == Count(VoteOption.No)
            ? Votes.Where(line => line.Capacity is null)
            : Votes;
}

public sealed record VoteCountFact : Fact
{
    public required VoteOption Option { get; init; }

    [PrintedNumber, AtLeast(0)]
    public required int Value { get; init; }
}

public sealed record PersonVoteFact : Fact
{
    public const int VoterLimit = 200;
    public const int OptionPrintedLimit = 200;

    [Printed, Limit(VoterLimit)]
    public required string Voter { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Person { get; init; }

    [Cited]
    public required VoteOption Option { get; init; }

    [Printed, Limit(OptionPrintedLimit)]
    public string? OptionPrinted { get; init; }

    /// <summary>Absent for a member as any other.</summary>
    [Cited]
    public VoterCapacity? Capacity { get; init; }
}
