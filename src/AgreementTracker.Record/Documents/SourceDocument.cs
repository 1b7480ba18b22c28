using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// What is known of one capture of a source. The text itself is archived beside it under its SHA-256 and never changes;
/// a correction by the publisher is a new capture, which names the earlier one.
/// </summary>
public sealed record SourceDocument : IDocument
{
    public const int SlugLimit = 120;
    public const int TitleLimit = 500;
    public const int PublisherLimit = 300;
    public const int AuthorLimit = 300;
    public const int UrlLimit = 2000;
    public const int LanguageLimit = 35;

    [Written(IdentifierFormat.Slug), Limit(SlugLimit)]
    public required string Slug { get; init; }

    [Limit(TitleLimit)]
    public required string Title { get; init; }

    [Limit(PublisherLimit)]
    public string? Publisher { get; init; }

    [Limit(AuthorLimit)]
    public string? Author { get; init; }

    /// <summary>Where it was published: an http or https address.</summary>
    [Written(IdentifierFormat.Url), Limit(UrlLimit)]
    public string? Url { get; init; }

    /// <summary>The day of publication, as far as known (EDTF).</summary>
    [Written(IdentifierFormat.Edtf)]
    public string? Published { get; init; }

    /// <summary>The day on which this text was captured (EDTF).</summary>
    [Written(IdentifierFormat.Edtf)]
    public string? Captured { get; init; }
    public required SourceKind Kind { get; init; }

    /// <summary>How much of the text readers may see.</summary>
    public required SourceAccess Access { get; init; }

    /// <summary>BCP 47, such as <c>en</c>.</summary>
    [Written(IdentifierFormat.Language), Limit(LanguageLimit)]
    public string? Language { get; init; }

    /// <summary>SHA-256 of the archived text's UTF-8 bytes, 64 small hexadecimal digits.</summary>
    [Written(IdentifierFormat.Sha256)]
    public required string Sha256 { get; init; }

    /// <summary>The slug of the earlier capture of the same source, where there is one.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? EarlierCapture { get; init; }

    string IDocument.Address => AddressOf(Slug);

    public static string AddressOf(string slug) => DocumentAddress.Sources + slug;
}
