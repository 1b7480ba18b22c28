using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sources;

public static class LaterCaptureQueries
{
    /// <summary>The newest later capture of a published source, or null.</summary>
    public static async Task<LaterText?> LaterTextAsync(
        this TrackerDbContext db,
        string source,
        CancellationToken cancellationToken = default
    ) => (await db.LaterTextsAsync([source], cancellationToken, withDesk: false)).GetValueOrDefault(source);

    /// <summary>
    /// The newest later captures of those sources that have any, published or on the desk, by the earlier one's slug.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<string, LaterText>> LaterTextsAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> sources,
        CancellationToken cancellationToken,
        bool withDesk = true
    )
    {
        if (sources.Count == 0)
            return new Dictionary<string, LaterText>();
        var desk = !withDesk
            ? []
            : (
                await db
                    .PendingSources.AsNoTracking()
                    .Where(source => source.Content.Contains("\"earlierCapture\""))
                    .ToListAsync(cancellationToken)
            ).ConvertAll(source => (Document: DocumentJson.Read<SourceDocument>(source.Content), source.Text));
        Dictionary<string, (string Slug, string? Earlier, string? Captured)> later = [];
        var wanted = sources.ToHashSet();
        while (wanted.Count > 0)
        {
            var asked = wanted.ToList();
            var found = (
                await db
                    .Sources.Where(source => source.EarlierCaptureId != null && asked.Contains(source.EarlierCaptureId))
                    .Select(source => new
                    {
                        source.Id,
                        source.EarlierCaptureId,
                        source.Captured,
                    })
                    .ToListAsync(cancellationToken)
            ).Select(source => (source.Id, source.EarlierCaptureId, source.Captured)).Concat(desk.Where(source => source.Document.EarlierCapture is { } earlier && asked.Contains(earlier)).Select(source => (source.Document.Slug, source.Document.EarlierCapture, source.Document.Captured)));
            wanted = [.. found.Where(source => later.TryAdd(source.Item1, source)).Select(source => source.Item1)];
        }
        if (later.Count == 0)
            return new Dictionary<string, LaterText>();
        var slugs = later.Keys.ToList();
        var texts = await db
            .Sources.Where(source => slugs.Contains(source.Id))
            .Select(source => new
            {
                source.Id,
                source.Title,
                source.Text!.Text,
            })
            .ToDictionaryAsync(source => source.Id, cancellationToken);
        return LaterText.Newest(
            later.Values,
            slug =>
                texts.GetValueOrDefault(slug) is { } published ? new(slug, published.Title, published.Text)
                : desk.Find(source => source.Document.Slug == slug) is { Document: { } document } kept
                    ? new(slug, document.Title, kept.Text)
                : null
        );
    }
}
