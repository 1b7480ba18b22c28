using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.People;

/// <summary>How a person voted, as printed.</summary>
public sealed record PersonVoteListItem(string VoteId, string Place, string Body, VoteOption Option, string Voter);

/// <summary>A line of the list of people.</summary>
/// <param name="Role">The first that their dossier or entry has, as printed.</param>
public sealed record PersonListItem(string Id, string Name, string FoldedName, string? Role, string? Organization);

public static class PersonQueries
{
    /// <summary>A page of the people by name, after the line with these sort keys.</summary>
    public static async Task<ListPage<PersonListItem>> PeopleAsync(
        this TrackerDbContext db,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var people = db.People.Where(person => person.MergedIntoId == null);
        if (after is [var name, var id])
            people = people.AfterName(name, id);
        var found = await people
            .ByName()
            .Take(size + 1)
            .Select(person => new PersonListItem(
                person.Id,
                person.Name,
                person.FoldedName,
                person
                    .Memberships.OrderBy(membership => membership.Ordinal)
                    .Select(membership => membership.Role)
                    .FirstOrDefault(),
                person
                    .Memberships.OrderBy(membership => membership.Ordinal)
                    .Select(membership => membership.Organization!.Name)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        return Keyset.Cut(found, size, person => [person.FoldedName, person.Id]);
    }

    public static Task<Person?> PersonAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        db
            .People.AsNoTracking()
            .Include(person => person.Memberships.OrderBy(membership => membership.Ordinal))
                .ThenInclude(membership => membership.Organization)
            .SingleOrDefaultAsync(person => person.Id == id, cancellationToken);

    public static IQueryable<PersonVoteListItem> VotesOf(this TrackerDbContext db, string person) =>
        db
            .PersonVotes.Where(vote => vote.PersonId == person)
            .OrderByDescending(vote => vote.VoteEvent!.SortDate)
            .ThenByDescending(vote => vote.VoteEvent!.DayOrder)
            .ThenBy(vote => vote.Id)
            .Select(vote => new PersonVoteListItem(
                vote.VoteEventId,
                vote.VoteEvent!.Jurisdiction!.Name,
                vote.VoteEvent.Body!.Name,
                vote.Option,
                vote.Voter
            ));
}
