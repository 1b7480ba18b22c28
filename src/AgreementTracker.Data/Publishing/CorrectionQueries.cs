using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>A change that mended something, in the list of them.</summary>
/// <param name="Touched">How many documents.</param>
public sealed record CorrectionListItem(
    int Number,
    DateTime At,
    ChangeKind Kind,
    string Author,
    string? Account,
    string? ReviewedBy,
    string? ReviewerAccount,
    string Reason,
    string Corrects,
    int Touched
)
{
    /// <summary>The first of them.</summary>
    public IReadOnlyList<CorrectedDocument> Documents { get; init; } = [];
}

/// <param name="Place">The name of the place whose dossier it is; null for another document.</param>
public sealed record CorrectedDocument(string Address, string? Place);

public static class CorrectionQueries
{
    private const int MaxDocuments = 5;

    /// <summary>
    /// Of all changes of a page together: a change that mends hundreds of documents is shown by the first few.
    /// </summary>
    private const int MaxLookedAt = 1000;

    /// <summary>A page of the corrections, the newest first, after the change with this number.</summary>
    public static async Task<ListPage<CorrectionListItem>> CorrectionsAsync(
        this TrackerDbContext db,
        int? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var corrections = db.Changes.Where(change => change.Corrects != null);
        if (after is { } number)
            corrections = corrections.Where(change => change.Number < number);
        var page = Keyset.Cut(
            await corrections
                .OrderByDescending(change => change.Number)
                .Take(size + 1)
                .Select(change => new CorrectionListItem(
                    change.Number,
                    change.At,
                    change.Kind,
                    change.Author,
                    change.Account,
                    change.ReviewedBy,
                    change.ReviewerAccount,
                    change.Reason,
                    change.Corrects!,
                    change.Revisions.Count
                ))
                .ToListAsync(cancellationToken),
            size,
            change => [$"{change.Number}"]
        );
        var documents = await db.DocumentsAsync([.. page.Items.Select(change => change.Number)], cancellationToken);
        return page with
        {
            Items =
            [
                .. page.Items.Select(change =>
                    change with
                    {
                        Documents = [.. documents[change.Number].Take(MaxDocuments)],
                    }
                ),
            ],
        };
    }

    private static async Task<ILookup<int, CorrectedDocument>> DocumentsAsync(
        this TrackerDbContext db,
        List<int> changes,
        CancellationToken cancellationToken
    )
    {
        var touched = await db
            .Revisions.Where(revision => changes.Contains(revision.ChangeNumber))
            .OrderByDescending(revision => revision.ChangeNumber)
            .ThenBy(revision => revision.Document)
            .Take(MaxLookedAt)
            .Select(revision => new { revision.ChangeNumber, revision.Document })
            .ToListAsync(cancellationToken);
        var slugs = touched
            .Select(entry => DocumentAddress.Parse(entry.Document).Place)
            .OfType<string>()
            .Distinct()
            .ToList();
        var names = await db
            .Jurisdictions.Where(place => slugs.Contains(place.Id))
            .Select(place => new { place.Id, place.Name })
            .ToDictionaryAsync(place => Dossier.AddressOf(place.Id), place => place.Name, cancellationToken);
        return touched.ToLookup(
            entry => entry.ChangeNumber,
            entry => new CorrectedDocument(entry.Document, names.GetValueOrDefault(entry.Document))
        );
    }
}
