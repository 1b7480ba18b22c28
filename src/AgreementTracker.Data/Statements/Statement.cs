using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Statements;

public enum StatementKind
{
    /// <summary>Quoted whole: every part stands between quotation marks in the source.</summary>
    Verbatim,

    /// <summary>Quoted in part: some words are the speaker's, some the source's.</summary>
    PartialQuote,

    /// <summary>Told in the words of the source.</summary>
    Paraphrase,

    /// <summary>The speaker's own written text, which needs no quotation marks.</summary>
    Written,
}

/// <summary>Towards the agreement, where the source is explicit.</summary>
public enum Stance
{
    Supports,
    Opposes,
    Mixed,
    NoneStated,
}

/// <summary>What someone said or wrote. Its words are those of its parts, each of them a passage of a source.</summary>
public sealed class Statement : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required StatementKind Kind { get; set; }
    public required Attribution Speaker { get; set; }
    public required Stance Stance { get; set; }
    public required PartialDate Date { get; set; }

    /// <summary>Computed from the parts by <see cref="StatementText"/>.</summary>
    public required string Text { get; set; }

    public List<StatementPart> Parts { get; } = [];
}
