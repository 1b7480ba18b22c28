using AgreementTracker.Record.Documents;

namespace AgreementTracker.Data.Projection;

internal static class SourceProjection
{
    public static Source ToRow(this SourceDocument source) =>
        new()
        {
            Id = source.Slug,
            Title = source.Title,
            Publisher = source.Publisher,
            Author = source.Author,
            Url = source.Url,
            Published = source.Published,
            Captured = source.Captured,
            Kind = source.Kind,
            Access = source.Access,
            Language = source.Language,
            TextSha256 = source.Sha256,
            EarlierCaptureId = source.EarlierCapture,
        };

    public static SourceDocument ToDocument(this Source source) =>
        new()
        {
            Slug = source.Id,
            Title = source.Title,
            Publisher = source.Publisher,
            Author = source.Author,
            Url = source.Url,
            Published = source.Published,
            Captured = source.Captured,
            Kind = source.Kind,
            Access = source.Access,
            Language = source.Language,
            Sha256 = source.TextSha256,
            EarlierCapture = source.EarlierCaptureId,
        };
}
