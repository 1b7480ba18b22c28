using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>A document as a change left it.</summary>
public sealed record OpenRevision(
    [property: Description("The address of the document.")] string Document,
    [property: Description("Counted from 1 for each document.")] int Revision,
    [property: Description("SHA-256 of the document in its canonical form, in UTF-8.")] string Sha256
);

/// <summary>One act of publishing.</summary>
public sealed record OpenChange : OpenRow
{
    public required ChangeKind Kind { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }
    public string? ReviewedBy { get; init; }

    [Description("What was wrong before, where the change fixes an error.")]
    public string? Corrects { get; init; }

    [Description("How many documents it touched.")]
    public required int Documents { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }

    /// <summary>It is about several.</summary>
    [JsonIgnore]
    public override string? Document => null;
    public IReadOnlyList<OpenRevision> Revisions { get; init; } = [];
}

public static class OpenChangeQueries
{
    /// <summary>In the order of their numbers, so that a program can go on where it ended.</summary>
    /// <param name="isWhole">With the documents that each touched.</param>
    public static async Task<List<OpenChange>> OpenAsync(
        this IQueryable<Change> changes,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        if (after is not null && int.TryParse(after, CultureInfo.InvariantCulture, out var number))
            changes = changes.Where(change => change.Number > number);
        var rows = (
            await changes
                .OrderBy(change => change.Number)
                .Take(size)
                .Select(change => new
                {
                    change.Number,
                    change.At,
                    change.Kind,
                    change.Author,
                    change.Reason,
                    change.ReviewedBy,
                    change.Corrects,
                    change.PreviousHash,
                    change.Hash,
                    Documents = change.Revisions.Count,
                })
                .ToListAsync(cancellationToken)
        ).ConvertAll(change => new OpenChange
        {
            Id = change.Number.ToString(CultureInfo.InvariantCulture),
            Kind = change.Kind,
            Author = change.Author,
            Reason = change.Reason,
            ReviewedBy = change.ReviewedBy,
            Corrects = change.Corrects,
            Documents = change.Documents,
            PreviousHash = change.PreviousHash,
            Hash = change.Hash,
            Change = change.Number,
            Updated = DateTime.SpecifyKind(change.At, DateTimeKind.Utc),
        });
        if (!isWhole)
            return rows;
        var numbers = rows.ConvertAll(row => row.Change);
        var revisions = (
            await db
                .Revisions.Where(revision => numbers.Contains(revision.ChangeNumber))
                .OrderBy(revision => revision.Document)
                .Select(revision => new
                {
                    revision.ChangeNumber,
                    Revision = new OpenRevision(revision.Document, revision.Number, revision.Sha256),
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(revision => revision.ChangeNumber, revision => revision.Revision);
        return rows.ConvertAll(row => row with { Revisions = [.. revisions[row.Change]] });
    }
}
