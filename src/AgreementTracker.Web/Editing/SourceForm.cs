using AgreementTracker.Intake.Files;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>What is known of a source, as an editor types it.</summary>
public sealed class SourceForm
{
    public string? Title { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public string? Url { get; set; }
    public string? Published { get; set; }
    public string? Captured { get; set; }
    public string? Kind { get; set; }
    public string? Access { get; set; }
    public string? Language { get; set; }
    public string? EarlierCapture { get; set; }

    /// <summary>A source that is captured today; its rights are not ours unless the editor says so.</summary>
    public static SourceForm Of(SourceHints hints, DateOnly today) =>
        new()
        {
            Title = hints.Title,
            Publisher = hints.Publisher,
            Author = hints.Author,
            Url = hints.Url,
            Published = hints.Published,
            Captured = $"{today:yyyy-MM-dd}",
            Kind = SourceKind.NewsArticle.Word(),
            Access = SourceAccess.Excerpts.Word(),
            Language = hints.Language,
        };

    public static SourceForm Of(SourceDocument source) =>
        new()
        {
            Title = source.Title,
            Publisher = source.Publisher,
            Author = source.Author,
            Url = source.Url,
            Published = source.Published,
            Captured = source.Captured,
            Kind = source.Kind.Word(),
            Access = source.Access.Word(),
            Language = source.Language,
            EarlierCapture = source.EarlierCapture,
        };

    /// <summary>Without slug and SHA-256, which the desk gives it. Fields that are left empty are not stated.</summary>
    public SourceDocument ToDocument() =>
        new()
        {
            Slug = "",
            Title = Stated(Title) ?? "",
            Publisher = Stated(Publisher),
            Author = Stated(Author),
            Url = Stated(Url),
            Published = Stated(Published),
            Captured = Stated(Captured),
            Kind = Vocabulary.Parse<SourceKind>(Kind) ?? SourceKind.Other,
            Access = Vocabulary.Parse<SourceAccess>(Access) ?? SourceAccess.Excerpts,
            Language = Stated(Language),
            Sha256 = "",
            EarlierCapture = Stated(EarlierCapture),
        };

    /// <summary>
    /// What is wrong, a sentence for each field; under the name of no field what is wrong with the text.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Faults(IEnumerable<Problem> problems) =>
        problems
            .GroupBy(problem => problem.Path)
            .ToDictionary(
                field => field.Key.TrimStart('$', '.'),
                field =>
                    field.Key == "$.title"
                    && field.Any(problem => problem.Kind is ProblemKind.Empty or ProblemKind.MissingField)
                        ? Texts.SourceForm_NoTitle
                        : string.Join(" ", field.Select(problem => $"{problem.Message.Capitalized()}."))
            );

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
