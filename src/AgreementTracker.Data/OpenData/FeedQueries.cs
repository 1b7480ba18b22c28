using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>A change of a feed, with what it did to one document; of a feed of changes, to how many.</summary>
public sealed record FollowedChange(
    int Number,
    string Hash,
    DateTime At,
    string Author,
    string Reason,
    string? Corrects
)
{
    public int Documents { get; init; }
    public string Document { get; init; } = "";
    public string Content { get; init; } = "";

    /// <summary>The document as it was; null where it was new.</summary>
    public string? Before { get; init; }
}

public static class FeedQueries
{
    /// <summary>The newest changes; those of a state touch its dossier or one of its places.</summary>
    public static Task<List<FollowedChange>> NewestChangesAsync(
        this TrackerDbContext db,
        string? state,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var (own, places) = (Dossier.AddressOf(state ?? ""), $"{Dossier.AddressOf(state ?? "")}/");
        var changes = state is null
            ? db.Changes.Select(change => new { Change = change, Documents = change.Revisions.Count })
            : db
                .Changes.Select(change => new
                {
                    Change = change,
                    Documents = change.Revisions.Count(revision =>
                        revision.Document == own || revision.Document.StartsWith(places)
                    ),
                })
                .Where(change => change.Documents > 0);
        return changes
            .OrderByDescending(change => change.Change.Number)
            .Take(size)
            .Select(change => new FollowedChange(
                change.Change.Number,
                change.Change.Hash,
                change.Change.At,
                change.Change.Author,
                change.Change.Reason,
                change.Change.Corrects
            )
            {
                Documents = change.Documents,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>The dossiers that say how a person voted, or what the person said.</summary>
    public static IQueryable<string> DossiersOfPerson(this TrackerDbContext db, string person) =>
        db
            .PersonVotes.Where(vote => vote.PersonId == person)
            .Select(vote => DocumentAddress.Dossiers + vote.VoteEvent!.JurisdictionId)
            .Concat(
                db.Statements.Where(statement => statement.Speaker.PersonId == person)
                    .Select(statement => DocumentAddress.Dossiers + statement.JurisdictionId)
            );

    /// <summary>
    /// The dossiers in which an organization is the local agency, votes or speaks. The partner of every agreement would
    /// have the whole record for its feed.
    /// </summary>
    public static IQueryable<string> DossiersOfOrganization(this TrackerDbContext db, string organization) =>
        db
            .Agreements.Where(agreement => agreement.AgencyId == organization)
            .Select(agreement => DocumentAddress.Dossiers + agreement.JurisdictionId)
            .Concat(
                db.VoteEvents.Where(vote => vote.BodyId == organization)
                    .Select(vote => DocumentAddress.Dossiers + vote.JurisdictionId)
            )
            .Concat(
                db.Statements.Where(statement => statement.Speaker.OrganizationId == organization)
                    .Select(statement => DocumentAddress.Dossiers + statement.JurisdictionId)
            );

    /// <summary>The newest revisions of a document, and of others.</summary>
    public static Task<List<FollowedChange>> NewestRevisionsAsync(
        this TrackerDbContext db,
        string document,
        IQueryable<string>? others,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var revisions = others is null
            ? db.Revisions.Where(revision => revision.Document == document)
            : db.Revisions.Where(revision => revision.Document == document || others.Contains(revision.Document));
        return revisions
            .OrderByDescending(revision => revision.ChangeNumber)
            .ThenBy(revision => revision.Document)
            .Take(size)
            .Select(revision => new FollowedChange(
                revision.ChangeNumber,
                revision.Change!.Hash,
                revision.Change.At,
                revision.Change.Author,
                revision.Change.Reason,
                revision.Change.Corrects
            )
            {
                Documents = 1,
                Document = revision.Document,
                Content = revision.Content,
                Before = db
                    .Revisions.Where(before =>
                        before.Document == revision.Document && before.Number == revision.Number - 1
                    )
                    .Select(before => before.Content)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
    }
}
