using AgreementTracker.Data.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.People;

/// <summary>How a person voted, as printed.</summary>
public sealed record PersonVoteListItem(string VoteId, string Place, string Body, VoteOption Option, string Voter);

public static class PersonQueries
{
    public static Task<Person?> PersonAsync(this TrackerDbContext db, string id, CancellationToken cancellation = default) =>
        db.People.AsNoTracking()
            .Include(person => person.Memberships.OrderBy(membership => membership.Ordinal)).ThenInclude(membership => membership.Organization)
            .SingleOrDefaultAsync(person => person.Id == id, cancellation);

    public static IQueryable<PersonVoteListItem> VotesOf(this TrackerDbContext db, string person) =>
        db.PersonVotes.Where(vote => vote.PersonId == person)
            .OrderByDescending(vote => vote.VoteEvent!.SortDate).ThenByDescending(vote => vote.VoteEvent!.DayOrder).ThenBy(vote => vote.Id)
            .Select(vote => new PersonVoteListItem(
                vote.VoteEventId, vote.VoteEvent!.Jurisdiction!.Name, vote.VoteEvent.Body!.Name, vote.Option, vote.Voter));
}
