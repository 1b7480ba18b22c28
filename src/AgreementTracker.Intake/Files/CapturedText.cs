using AgreementTracker.Record;
using AgreementTracker.Record.Documents;

namespace AgreementTracker.Intake.Files;

/// <summary>What a file says, as plain text.</summary>
/// <param name="Notes">What an editor should know of how the text was got, a sentence each: what was left out, what to
/// compare.</param>
public sealed record CapturedText(string Text, SourceHints Hints, IReadOnlyList<string> Notes);

/// <summary>What a file states of itself. It fills in the form, and the editor decides.</summary>
public sealed record SourceHints
{
    public string? Title { get; init; }
    public string? Publisher { get; init; }
    public string? Author { get; init; }
    public string? Url { get; init; }
    public string? Published { get; init; }
    public string? Language { get; init; }

    /// <summary>No longer than a source can have them; half an address leads nowhere.</summary>
    internal SourceHints Fitting() =>
        this with
        {
            Title = Title?.CutTo(SourceDocument.TitleLimit),
            Publisher = Publisher?.CutTo(SourceDocument.PublisherLimit),
            Author = Author?.CutTo(SourceDocument.AuthorLimit),
            Url = Url?.Length > SourceDocument.UrlLimit ? null : Url,
            Language = Language?.Length > SourceDocument.LanguageLimit ? null : Language,
        };
}
