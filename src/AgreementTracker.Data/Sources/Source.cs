namespace AgreementTracker.Data.Sources;

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

/// <summary>One capture of a source.</summary>
public sealed class Source
{
    public const int IdLimit = 120;
    public const int TitleLimit = 500;
    public const int PublisherLimit = 300;
    public const int AuthorLimit = 300;
    public const int UrlLimit = 2000;
    public const int LanguageLimit = 35;

    public required string Id { get; init; }
    public required string Title { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public string? Url { get; set; }

    /// <summary>EDTF level 0, as <see cref="PartialDate.Value"/>.</summary>
    public string? Published { get; set; }
    public string? Captured { get; set; }
    public required SourceKind Kind { get; set; }
    public required SourceAccess Access { get; set; }
    public string? Language { get; set; }
    public required string TextSha256 { get; set; }
    public ArchivedText? Text { get; set; }
    public string? EarlierCaptureId { get; set; }
    public Source? EarlierCapture { get; set; }
    public List<Source> LaterCaptures { get; } = [];
}
