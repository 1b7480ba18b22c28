namespace AgreementTracker.Record.Sources;

public enum SourceKind
{
    NewsArticle,
    OfficialRecord,
    OfficialList,
    PressRelease,
    Transcript,
    Report,
    Other,
}

/// <summary>
/// How much of the archived text readers may see; editors, hashes and verification always have all of it.
/// </summary>
public enum SourceAccess
{
    Full,

    /// <summary>The cited passages, each with the sentences around it: the rights to the text are not ours.</summary>
    Excerpts,
}
