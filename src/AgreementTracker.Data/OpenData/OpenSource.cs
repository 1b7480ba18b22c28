using System.ComponentModel;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>Words of a source that a document cites.</summary>
public sealed record OpenPassage
{
    [Description("The address of the document, and the key of the passage in it.")]
    public required string Id { get; init; }
    public required string Exact { get; init; }
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }

    [Description("In Unicode code points of the archived text, from 0.")]
    public required int Start { get; init; }

    [Description("The first code point after the words.")]
    public required int End { get; init; }
}

/// <summary>One capture of a source.</summary>
public sealed record OpenSource : OpenRow
{
    public required string Title { get; init; }
    public required SourceKind Kind { get; init; }
    public string? Publisher { get; init; }
    public string? Author { get; init; }

    [Description("Where it was published.")]
    public string? Address { get; init; }
    public string? Published { get; init; }
    public string? Captured { get; init; }
    public string? Language { get; init; }

    [Description("How much of the text readers may see; full, or excerpts around the cited words.")]
    public required SourceAccess Access { get; init; }

    [Description("SHA-256 of the archived text in UTF-8.")]
    public required string Sha256 { get; init; }

    [Description("The capture before this one.")]
    public string? EarlierCapture { get; init; }
    public IReadOnlyList<OpenPassage> Passages { get; init; } = [];

    public override string? Document => SourceDocument.AddressOf(Id);
}

public static class OpenSourceQueries
{
    /// <param name="isWhole">With the cited passages: a list of ICE's has thousands.</param>
    public static async Task<List<OpenSource>> OpenAsync(
        this IQueryable<Source> sources,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await sources
            .Select(source => new OpenSource
            {
                Id = source.Id,
                Title = source.Title,
                Kind = source.Kind,
                Publisher = source.Publisher,
                Author = source.Author,
                Address = source.Url,
                Published = source.Published,
                Captured = source.Captured,
                Language = source.Language,
                Access = source.Access,
                Sha256 = source.TextSha256,
                EarlierCapture = source.EarlierCaptureId,
            })
            .PageAsync(db, after, size, cancellationToken);
        if (!isWhole)
            return rows;
        var ids = rows.ConvertAll(row => row.Id);
        var passages = (
            await db
                .Passages.Where(passage => ids.Contains(passage.SourceId))
                .OrderBy(passage => passage.Start)
                .ThenBy(passage => passage.Id)
                .Select(passage => new
                {
                    passage.SourceId,
                    Passage = new OpenPassage
                    {
                        Id = passage.Id,
                        Exact = passage.Exact,
                        Prefix = passage.Prefix,
                        Suffix = passage.Suffix,
                        Start = passage.Start,
                        End = passage.End,
                    },
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(passage => passage.SourceId, passage => passage.Passage);
        return rows.ConvertAll(row => row with { Passages = [.. passages[row.Id]] });
    }
}
