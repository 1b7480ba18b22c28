using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data;

/// <summary>A decision by vote of a body (Popolo: vote event).</summary>
public sealed class VoteEvent : IFactRow
{
    /// <summary>The jurisdiction's slug with dots, and the key: <c>fl.miami.approval</c>.</summary>
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required string BodyId { get; set; }
    public Organization? Body { get; set; }
    public string? AgreementId { get; set; }
    public Agreement? Agreement { get; set; }
    public string? Motion { get; set; }
    public required VoteEffect Effect { get; set; }
    public required VoteStage Stage { get; set; }
    public required VoteMethod Method { get; set; }
    public required VoteResult Result { get; set; }
    public required PartialDate Date { get; set; }

    /// <summary>The date's value for sorting, empty where there is none.</summary>
    public required string SortDate { get; set; }

    /// <summary>Its place among the votes of its day, from 1; 0 where no source tells it.</summary>
    public int DayOrder { get; set; }

    /// <summary>All seats of the body, filled or not.</summary>
    public int? Seats { get; set; }
    public int? Vacant { get; set; }

    /// <summary>How many votes the motion needed to pass.</summary>
    public int? VotesNeeded { get; set; }

    /// <summary>How the chair broke the tie, from the roll.</summary>
    public VoteOption? CastingVote { get; set; }

    /// <summary>How far yes and no are apart, where both are counted.</summary>
    public int? Margin { get; set; }
    public required TallyCheck TallyCheck { get; set; }

    public List<VoteCount> Counts { get; } = [];
    public List<PersonVote> Votes { get; } = [];
}
