using System.Text.Json;
using AgreementTracker.Data.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>What a dossier has taken back, and the revision and change by which it did.</summary>
/// <param name="Key">Null where it is all that was told of the place.</param>
public sealed record PublishedWithdrawal(string? Key, string Reason, int Revision, int Change);

public static class PublishedWithdrawalQueries
{
    /// <summary>In the canonical form no text can hold it, since quotation marks in texts are escaped.</summary>
    private const string Field = "\"withdrawals\":[";

    /// <param name="number">The revision that the dossier is.</param>
    internal static async Task<IReadOnlyList<PublishedWithdrawal>> WithdrawalsAsync(
        this TrackerDbContext db, Dossier dossier, int number, CancellationToken cancellation)
    {
        if (dossier.Withdrawals is [])
            return [];
        var document = Dossier.AddressOf(dossier.Jurisdiction.Slug);
        var told = (await db.Revisions.Where(revision => revision.Document == document && revision.Number <= number && revision.Content.Contains(Field))
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.ChangeNumber, End = revision.Content.Substring(revision.Content.IndexOf(Field)) })
            .ToListAsync(cancellation)).ConvertAll(revision => (revision.Number, revision.ChangeNumber, Keys: KeysIn(revision.End)));
        return [.. dossier.Withdrawals.Select(withdrawal =>
        {
            // A fact may have come back and been withdrawn again: the last time counts.
            var first = told.Where((revision, i) => revision.Number == number - i).TakeWhile(revision => revision.Keys.Contains(withdrawal.Key)).Last();
            return new PublishedWithdrawal(withdrawal.Key, withdrawal.Reason, first.Number, first.ChangeNumber);
        })];
    }

    /// <summary>Why there is no such vote any more; null where there never was one.</summary>
    public static async Task<PublishedWithdrawal?> WithdrawnVoteAsync(
        this TrackerDbContext db, PublishedPlace place, string vote, CancellationToken cancellation = default)
    {
        var key = vote[(vote.LastIndexOf('.') + 1)..];
        if ((place.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key == key) ?? place.Withdrawal) is not { } withdrawal)
            return null;
        var (document, written) = (Dossier.AddressOf(place.Place.Id), $"{{\"key\":\"{key}\",");
        var before = await db.Revisions
            .Where(revision => revision.Document == document && revision.Number < withdrawal.Revision && revision.Content.Contains(written))
            .OrderByDescending(revision => revision.Number).Select(revision => revision.Content).FirstOrDefaultAsync(cancellation);
        return before is not null && DocumentJson.Read<Dossier>(before).VoteEvents.Any(told => told.Key == key) ? withdrawal : null;
    }

    private static HashSet<string?> KeysIn(string end)
    {
        using var json = JsonDocument.Parse("{" + end);
        return [.. json.RootElement.EnumerateObject().First().Value.EnumerateArray()
            .Select(withdrawal => withdrawal.TryGetProperty("key", out var key) ? key.GetString() : null)];
    }
}
