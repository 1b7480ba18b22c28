using System.Runtime.CompilerServices;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.PendingSources;

public enum Similarity
{
    /// <summary>To the letter.</summary>
    SameText,
    SameAddress,

    /// <summary>Much of it stands in the other.</summary>
    LikeText,
}

/// <summary>A source that may be the one at hand, or an earlier capture of it.</summary>
/// <param name="IsPublished">Else it is on the desk.</param>
public sealed record DuplicateSource(string Id, string Title, bool IsPublished, Similarity Similarity);

public static class DuplicateSources
{
    private const int Max = 5;

    /// <summary>
    /// Of each text its beginning and its middle are compared: a page's own beginning may be its menus.
    /// </summary>
    private const int Sample = 1500;

    /// <summary>Of the known sources, those that are most like this text or have this address.</summary>
    public static async Task<IReadOnlyList<DuplicateSource>> DuplicatesAsync(
        this TrackerDbContext db,
        string text,
        string? url,
        CancellationToken cancellationToken = default
    )
    {
        var hash = ArchivedText.HashOf(text);
        var shingles = new Shingles(text);
        var address = WebAddress.Plain(url);
        List<DuplicateSource> alike = [];
        await foreach (var known in KnownAsync(db, cancellationToken))
            if (SimilarityOf(known) is { } likeness)
                alike.Add(new(known.Id, known.Title, known.IsPublished, likeness));
        return
        [
            .. alike.OrderBy(source => source.Similarity).ThenBy(source => source.Id, StringComparer.Ordinal).Take(Max),
        ];

        Similarity? SimilarityOf(Known known) =>
            known.Sha256 == hash ? Similarity.SameText
            : address is not null && WebAddress.Plain(known.Url) == address ? Similarity.SameAddress
            : shingles.HasMuchOf(known.Beginning) || shingles.HasMuchOf(known.Middle) ? Similarity.LikeText
            : null;
    }

    private static async IAsyncEnumerable<Known> KnownAsync(
        TrackerDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var published = db.Sources.Select(source => new Known(
            source.Id,
            source.Title,
            source.Url,
            source.TextSha256,
            source.Text!.Text.Substring(0, Sample),
            source.Text.Text.Substring(source.Text.Text.Length / 2, Sample),
            true
        ));
        await foreach (var known in published.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return known;
        var kept = db
            .PendingSources.NotPublished(db)
            .Select(source => new
            {
                source.Id,
                source.Content,
                source.Sha256,
                Beginning = source.Text.Substring(0, Sample),
                Middle = source.Text.Substring(source.Text.Length / 2, Sample),
            });
        await foreach (var source in kept.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var document = DocumentJson.Read<SourceDocument>(source.Content);
            yield return new(
                source.Id,
                document.Title,
                document.Url,
                source.Sha256,
                source.Beginning,
                source.Middle,
                false
            );
        }
    }

    private sealed record Known(
        string Id,
        string Title,
        string? Url,
        string Sha256,
        string Beginning,
        string Middle,
        bool IsPublished
    );
}
