namespace AgreementTracker.Record.Statements;

public enum StatementPartKind
{
    /// <summary>The speaker's words, between quotation marks in the source.</summary>
    Quoted,

    /// <summary>The source's own words around them.</summary>
    Narrated,
}

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
