using System.Text.Json;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>What a dossier has taken back, and the revision and change by which it did.</summary>
/// <param name="Key">Null where it is all that was told of the place.</param>
public sealed record PublishedWithdrawal(string? Key, string Reason, int Revision, int Change)
{
    /// <summary>The slug of the place where it is now.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The key that it has there, where it is another.</summary>
    public string? MovedKey { get; init; }

    /// <summary>The id, there, of the fact that had this key here; null where nothing has moved.</summary>
    public string? MovedId(string key) => MovedTo is null ? null : FactIds.Of(MovedTo, MovedKey ?? key);
}

public static class PublishedWithdrawalQueries
{
    /// <summary>In the canonical form no text can hold it, since quotation marks in texts are escaped.</summary>
    private const string Field = "\"withdrawals\":[";

    /// <param name="number">The revision that the dossier is.</param>
    internal static async Task<IReadOnlyList<PublishedWithdrawal>> WithdrawalsAsync(
        this TrackerDbContext db,
        Dossier dossier,
        int number,
        CancellationToken cancellationToken
    )
    {
        if (dossier.Withdrawals is [])
            return [];
        var document = Dossier.AddressOf(dossier.Jurisdiction.Slug);
        var told = (
            await db
                .Revisions.Where(revision =>
                    revision.Document == document && revision.Number <= number && revision.Content.Contains(Field)
                )
                .OrderByDescending(revision => revision.Number)
                .Select(revision => new
                {
                    revision.Number,
                    revision.ChangeNumber,
                    End = revision.Content.Substring(revision.Content.IndexOf(Field)),
                })
                .ToListAsync(cancellationToken)
        ).ConvertAll(revision => (revision.Number, revision.ChangeNumber, Keys: KeysIn(revision.End)));
        return
        [
            .. dossier.Withdrawals.Select(withdrawal =>
            {
                // A fact may have come back and been withdrawn again: the last time counts.
                var first = told.Where((revision, i) => revision.Number == number - i)
                    .TakeWhile(revision => revision.Keys.Contains(withdrawal.Key))
                    .Last();
                return new PublishedWithdrawal(withdrawal.Key, withdrawal.Reason, first.Number, first.ChangeNumber)
                {
                    MovedTo = withdrawal.MovedTo,
                    MovedKey = withdrawal.MovedKey,
                };
            }),
        ];
    }

    /// <summary>Why there is no such vote any more; null where there never was one.</summary>
    public static async Task<PublishedWithdrawal?> WithdrawnVoteAsync(
        this TrackerDbContext db,
        PublishedPlace place,
        string vote,
        CancellationToken cancellationToken = default
    )
    {
        var key = vote[(vote.LastIndexOf('.') + 1)..];
        if (
            (place.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key == key) ?? place.Withdrawal)
            is not { } withdrawal
        )
            return null;
        var (document, written) = (Dossier.AddressOf(place.Place.Id), $"{{\"key\":\"{key}\",");
        var before = await db
            .Revisions.Where(revision =>
                revision.Document == document
                && revision.Number < withdrawal.Revision
                && revision.Content.Contains(written)
            )
            .OrderByDescending(revision => revision.Number)
            .Select(revision => revision.Content)
            .FirstOrDefaultAsync(cancellationToken);
        return before is not null && DocumentJson.Read<Dossier>(before).VoteEvents.Any(told => told.Key == key)
            ? withdrawal
            : null;
    }

    /// <summary>The place that this one is now, at the end of all moves; null where it has not moved.</summary>
    public static async Task<string?> MovedToAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        string? there = null;
        for (
            HashSet<string> seen = [id];
            await db.NextAsync(there ?? id, cancellationToken) is { } next && seen.Add(next);

        )
            there = next;
        return there;
    }

    /// <summary>
    /// What a place is called, where it has moved, and which places are this one now, by name; null where there is
    /// none.
    /// </summary>
    public static async Task<(
        string Name,
        string? MovedTo,
        IReadOnlyList<(string Id, string Name)> Formerly
    )?> MovesAsync(this TrackerDbContext db, string id, CancellationToken cancellationToken = default)
    {
        var (document, said) = (Dossier.AddressOf(id), $"\"movedTo\":\"{id}\"");
        // The two were published in one change.
        var changes = db
            .Revisions.Where(revision => revision.Document == document)
            .Select(revision => revision.ChangeNumber);
        // In one round trip: few places have moved.
        var found = (
            await db
                .Jurisdictions.Where(place => place.Id == id)
                .Select(place => new { Kind = "name", Words = place.Name })
                .Concat(
                    db.Revisions.Latest()
                        .Where(revision => revision.Document == document && revision.Content.Contains("\"movedTo\":"))
                        .Select(revision => new { Kind = "moved", Words = "" })
                )
                .Concat(
                    db.Revisions.Latest()
                        .Where(revision =>
                            revision.Document.StartsWith(DocumentAddress.Dossiers)
                            && changes.Contains(revision.ChangeNumber)
                            && revision.Content.Contains(said)
                        )
                        .Select(revision => new { Kind = "former", Words = revision.Content })
                )
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.Kind, row => row.Words);
        if (found["name"].SingleOrDefault() is not { } name)
            return null;
        return (
            name,
            found["moved"].Any() ? await db.MovedToAsync(id, cancellationToken) : null,
            [
                .. found["former"]
                    .Select(DocumentJson.Read<Dossier>)
                    .Where(dossier => dossier.MovedTo() == id)
                    .Select(dossier => (dossier.Jurisdiction.Slug, dossier.Jurisdiction.Name))
                    .OrderBy(place => place.Name, StringComparer.Ordinal),
            ]
        );
    }

    private static async Task<string?> NextAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken
    )
    {
        var document = Dossier.AddressOf(id);
        var content = await db
            .Revisions.Where(revision => revision.Document == document)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => revision.Content)
            .FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : DocumentJson.Read<Dossier>(content).MovedTo();
    }

    private static HashSet<string?> KeysIn(string end)
    {
        using var json = JsonDocument.Parse("{" + end);
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .First()
                .Value.EnumerateArray()
                .Select(withdrawal => withdrawal.TryGetProperty("key", out var key) ? key.GetString() : null),
        ];
    }
}
