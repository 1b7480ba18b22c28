using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.VoteEvents;

/// <summary>A vote in a list. A count is null where no source reports it.</summary>
public sealed record VoteListItem(
    string Id, string Place, string Body, VoteEffect Effect, VoteResult Result, string? Printed, int? Yes, int? No);

public static class VoteEventQueries
{
    internal static readonly Expression<Func<VoteEvent, VoteListItem>> ToListItem = vote => new VoteListItem(
        vote.Id, vote.Jurisdiction!.Name, vote.Body!.Name, vote.Effect, vote.Result, vote.Date.Value ?? vote.Date.Printed,
        vote.Counts.Where(count => count.Option == VoteOption.Yes).Select(count => (int?)count.Value).FirstOrDefault(),
        vote.Counts.Where(count => count.Option == VoteOption.No).Select(count => (int?)count.Value).FirstOrDefault());

    /// <summary>Dated votes first, the newest of them on top; what has no date can't be placed among them.</summary>
    public static IQueryable<VoteEvent> NewestFirst(this IQueryable<VoteEvent> votes) =>
        votes.OrderBy(vote => vote.Date.Value == null ? 1 : 0).ThenByDescending(vote => vote.Date.Value).ThenBy(vote => vote.Id);

    public static IQueryable<VoteListItem> SelectListItems(this IQueryable<VoteEvent> votes) => votes.Select(ToListItem);

    /// <summary>A vote with all that its page shows, or null.</summary>
    public static Task<VoteEvent?> VoteAsync(this TrackerDbContext db, string id, CancellationToken cancellation = default) =>
        db.VoteEvents.AsNoTrackingWithIdentityResolution()
            .Include(vote => vote.Jurisdiction)
            .Include(vote => vote.Body)
            .Include(vote => vote.Agreement).ThenInclude(agreement => agreement!.Agency)
            .Include(vote => vote.Counts.OrderBy(count => count.Ordinal))
            .Include(vote => vote.Votes.OrderBy(line => line.Ordinal)).ThenInclude(line => line.Person)
            .SingleOrDefaultAsync(vote => vote.Id == id, cancellation);
}
