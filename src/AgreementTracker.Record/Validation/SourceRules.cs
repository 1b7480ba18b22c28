using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Validation;

internal static class SourceRules
{
    public static void Check(SourceDocument source, KnownRecord known, Report report)
    {
        switch (known.TextOf(source))
        {
            case null when !known.IsComplete:
                break;
            case null:
                report.Add($"{report.Root}.sha256", "no archived text has this SHA-256");
                break;
            case { Length: 0 }:
                report.Add($"{report.Root}.sha256", "the archived text is empty");
                break;
            case { Length: > ArchivedText.TextLimit }:
                report.Add(
                    $"{report.Root}.sha256",
                    $"the archived text is longer than {ArchivedText.TextLimit:N0} characters"
                );
                break;
            case var text when text.Contains('\0'):
                report.Add(
                    $"{report.Root}.sha256",
                    "the archived text holds the character U+0000, which can't be kept"
                );
                break;
        }

        if (known.PublishedHash(source.Slug) is { } published && published != source.Sha256)
            report.Add(
                $"{report.Root}.sha256",
                "the text of a published source never changes: another capture is a separate source, with earlierCapture"
            );

        if (source.EarlierCapture == source.Slug)
            report.Add($"{report.Root}.earlierCapture", "is the source itself");
        else if (source.EarlierCapture is { } earlier && known.Source(earlier) is null && known.IsComplete)
            report.Add($"{report.Root}.earlierCapture", $"there is no source '{earlier}'", ProblemKind.NoSuchThing);
        else if (known.CapturesBefore(source.Slug) is { } captures)
            report.Add(
                $"{report.Root}.earlierCapture",
                $"leads back to the source itself: {string.Join(" → ", captures)}"
            );
    }
}
