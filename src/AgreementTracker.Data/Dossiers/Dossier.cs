using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.ContextNotes;
using AgreementTracker.Data.Events;
using AgreementTracker.Data.Figures;
using AgreementTracker.Data.Instruments;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.Statements;
using AgreementTracker.Data.VoteEvents;

namespace AgreementTracker.Data.Dossiers;

/// <summary>
/// The document of one jurisdiction, as it stands in <c>seeds/dossiers</c>, in the history and in the API.
/// What is absent is not stated by any source. docs/dossier-format.md describes it for writers.
/// </summary>
public sealed record Dossier : ICitingDocument
{
    public required JurisdictionFact Jurisdiction { get; init; }

    [Written(IdentifierFormat.Slug)]
    public IReadOnlyDictionary<string, PassageQuote> Passages { get; init; } = new Dictionary<string, PassageQuote>();
    public IReadOnlyList<OrganizationFact> Organizations { get; init; } = [];
    public IReadOnlyList<AgreementFact> Agreements { get; init; } = [];
    public IReadOnlyList<VoteEventFact> VoteEvents { get; init; } = [];
    public IReadOnlyList<StatementFact> Statements { get; init; } = [];
    public IReadOnlyList<FigureFact> Figures { get; init; } = [];
    public IReadOnlyList<EventFact> Events { get; init; } = [];
    public IReadOnlyList<InstrumentFact> Instruments { get; init; } = [];
    public IReadOnlyList<ContextNoteFact> ContextNotes { get; init; } = [];

    /// <summary>What editors were warned of and left as it is.</summary>
    public IReadOnlyList<KeptWarning> KeptWarnings { get; init; } = [];

    /// <summary>Last, so that they are found in a revision without reading the rest of it.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    string IDocument.Address => AddressOf(Jurisdiction.Slug);

    public static string AddressOf(string slug) => $"dossiers/{slug}";
}

public sealed record JurisdictionFact : Fact
{
    /// <summary>
    /// The state's postal code in small letters, then the place: <c>fl/miami</c>; a state is its code alone.
    /// </summary>
    [Written(IdentifierFormat.JurisdictionSlug), Limit(Data.Jurisdictions.Jurisdiction.IdLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(Data.Jurisdictions.Jurisdiction.NameLimit)]
    public required string Name { get; init; }

    /// <summary>What sources call it too, or called it before.</summary>
    [Printed]
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    [Cited]
    public required JurisdictionClassification Classification { get; init; }

    /// <summary>The slug of the jurisdiction this one lies in.</summary>
    [Cited, Written(IdentifierFormat.JurisdictionSlug)]
    public string? Parent { get; init; }

    /// <summary>
    /// Open Civic Data division id: an identifier, which names the place and states nothing about it.
    /// </summary>
    [Written(IdentifierFormat.Division), Limit(Data.Jurisdictions.Jurisdiction.DivisionLimit)]
    public string? Division { get; init; }

    /// <summary>
    /// US Census GEOID, two digits for a state, five for a county, seven for a place: an identifier too.
    /// </summary>
    [Written(IdentifierFormat.Geoid), Limit(Data.Jurisdictions.Jurisdiction.GeoidLimit)]
    public string? Geoid { get; init; }

    /// <summary>The GEOID of the county that it lies in: five digits.</summary>
    [Cited, Written(IdentifierFormat.County)]
    public string? County { get; init; }

    [PrintedNumber, AtLeast(0)]
    public int? Population { get; init; }
}

public sealed record AgreementFact : KeyedFact
{
    /// <summary>What the source calls it.</summary>
    [Printed, Limit(Agreement.NameLimit)]
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
    [Printed, Limit(Agreement.ScopeLimit)]
    public string? Scope { get; init; }

    /// <summary>In the order in which they happened, as far as the sources tell.</summary>
    public IReadOnlyList<AgreementEventFact> Events { get; init; } = [];
}

public sealed record AgreementEventFact : KeyedFact
{
    [Cited]
    public required AgreementEventKind Kind { get; init; }

    [Cited]
    public DateFact? Date { get; init; }

    /// <summary>Where the document of this step was published.</summary>
    [Printed, Written(IdentifierFormat.Url), Limit(AgreementEvent.UrlLimit)]
    public string? Url { get; init; }

    /// <summary>The key of the vote by which it came about.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? VoteEvent { get; init; }
}

public sealed record VoteEventFact : KeyedFact
{
    /// <summary>The slug of the body that voted.</summary>
    [Cited, Written(IdentifierFormat.Slug)]
    public required string Body { get; init; }

    /// <summary>The key of the agreement that was voted on.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? Agreement { get; init; }

    [Printed, Limit(VoteEvent.MotionLimit)]
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
    [Printed, Limit(PersonVote.VoterLimit)]
    public required string Voter { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Person { get; init; }

    [Cited]
    public required VoteOption Option { get; init; }

    [Printed, Limit(PersonVote.OptionPrintedLimit)]
    public string? OptionPrinted { get; init; }

    /// <summary>Absent for a member as any other.</summary>
    [Cited]
    public VoterCapacity? Capacity { get; init; }
}

public sealed record StatementFact : KeyedFact
{
    public required StatementKind Kind { get; init; }
    public required AttributionFact Speaker { get; init; }

    /// <summary>Towards the agreement, and only where the source is explicit.</summary>
    [Cited]
    public required Stance Stance { get; init; }

    [Cited]
    public DateFact? Date { get; init; }

    /// <summary>In the order of the text; the statement's words are computed from them.</summary>
    [AtLeast(1)]
    public required IReadOnlyList<StatementPartFact> Parts { get; init; }
}

/// <summary>A passage is its own citation, so a part needs no other.</summary>
public sealed record StatementPartFact
{
    public required StatementPartKind Kind { get; init; }

    [Written(IdentifierFormat.Slug)]
    public required string Passage { get; init; }
}

public sealed record FigureFact : KeyedFact
{
    /// <summary>What is counted, in our words.</summary>
    [Cited, Limit(Figure.MetricLimit)]
    public required string Metric { get; init; }

    /// <summary>The amount as printed: '1,120', '63%', 'more than half', 'many'.</summary>
    [Printed, Limit(Figure.QuantityLimit)]
    public required string Quantity { get; init; }

    /// <summary>Absent where the source gives no number: nothing is derived from 'half' or 'many'.</summary>
    [PrintedNumber]
    public decimal? Value { get; init; }

    [Cited, Limit(Figure.UnitLimit)]
    public string? Unit { get; init; }

    /// <summary>The denominator as printed: 'of whom', 'of our residents'.</summary>
    [Printed, Limit(Figure.OfLimit)]
    public string? Of { get; init; }

    /// <summary>The key of the figure that the denominator is.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? OfFigure { get; init; }
    public AttributionFact? Claimant { get; init; }

    /// <summary>The key of the event it is about.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? Event { get; init; }
}

public sealed record EventFact : KeyedFact
{
    [Cited]
    public required EventKind Kind { get; init; }

    [Printed, Limit(Event.NameLimit)]
    public required string Name { get; init; }

    [Cited]
    public DateFact? Date { get; init; }
    public IReadOnlyList<EventParticipantFact> Participants { get; init; } = [];
}

public sealed record EventParticipantFact : Fact
{
    [Printed, Limit(EventParticipant.NameLimit)]
    public required string Name { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }
}

public sealed record InstrumentFact : KeyedFact
{
    [Cited]
    public required InstrumentKind Kind { get; init; }

    /// <summary>What the source calls it.</summary>
    [Printed, Limit(Instrument.TitleLimit)]
    public required string Title { get; init; }

    [Printed, Limit(Instrument.NumberLimit)]
    public string? Number { get; init; }
    public AttributionFact? Issuer { get; init; }

    [Cited]
    public DateFact? Date { get; init; }
}

public sealed record ContextNoteFact : KeyedFact
{
    public required ContextTopic Topic { get; init; }

    /// <summary>One neutral sentence of ours that says no more than its passages.</summary>
    [Cited, Limit(ContextNote.TextLimit)]
    public required string Text { get; init; }
}

public sealed record OrganizationFact : Fact
{
    [Written(IdentifierFormat.Slug), Limit(Organization.IdLimit)]
    public required string Slug { get; init; }

    [Printed, Limit(Organization.NameLimit)]
    public required string Name { get; init; }

    [Printed]
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    [Cited]
    public required OrganizationClassification Classification { get; init; }

    /// <summary>The slug of the organization this one turned out to be; its address then leads there.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? MergedInto { get; init; }
}
