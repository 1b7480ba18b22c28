using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.PendingSources;

/// <summary>A source that an editor can cite.</summary>
/// <param name="IsPublished">False while it is on the desk alone.</param>
/// <param name="HasLater">Whether there is a later capture of it, published or on the desk.</param>
public sealed record CitableSource(string Slug, string Title, bool IsPublished, bool HasLater);

public static class CitableSourceQueries
{
    private const int MaxNewest = 50;

    /// <summary>Those on the desk, those that the draft cites, and the newest published.</summary>
    public static async Task<IReadOnlyList<CitableSource>> CitableSourcesAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> cited,
        CancellationToken cancellationToken = default
    )
    {
        var desk = (
            await db
                .PendingSources.AsNoTracking()
                .OrderByDescending(source => source.AddedAt)
                .Select(source => source.Content)
                .ToListAsync(cancellationToken)
        ).ConvertAll(DocumentJson.Read<SourceDocument>);
        var slugs = cited.ToList();
        var published = await db
            .Sources.Where(source => slugs.Contains(source.Id))
            .Select(source => new CitableSource(source.Id, source.Title, true, source.LaterCaptures.Any()))
            .ToListAsync(cancellationToken);
        var newest = await db
            .Revisions.Where(revision => revision.Document.StartsWith(DocumentAddress.Sources) && revision.Number == 1)
            .OrderByDescending(revision => revision.ChangeNumber)
            .Take(MaxNewest)
            .Select(revision => revision.Document.Substring(DocumentAddress.Sources.Length))
            .ToListAsync(cancellationToken);
        var others = await db
            .Sources.Where(source => newest.Contains(source.Id))
            .Select(source => new CitableSource(source.Id, source.Title, true, source.LaterCaptures.Any()))
            .ToListAsync(cancellationToken);
        var earlier = desk.Select(source => source.EarlierCapture).ToHashSet();
        return
        [
            .. desk.Select(source => new CitableSource(source.Slug, source.Title, false, false))
                .Concat(published)
                .Concat(others)
                .DistinctBy(source => source.Slug)
                .Select(source => source with { HasLater = source.HasLater || earlier.Contains(source.Slug) }),
        ];
    }

    /// <summary>The whole text, be the source published or on the desk; null where there is none such.</summary>
    public static async Task<string?> TextOfSourceAsync(
        this TrackerDbContext db,
        string slug,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Sources.Where(source => source.Id == slug)
            .Select(source => source.Text!.Text)
            .SingleOrDefaultAsync(cancellationToken)
        ?? await db
            .PendingSources.Where(source => source.Id == slug)
            .Select(source => source.Text)
            .SingleOrDefaultAsync(cancellationToken);
}
