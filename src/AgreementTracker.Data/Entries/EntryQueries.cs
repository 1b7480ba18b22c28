using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Entries;

public static class EntryQueries
{
    public static async Task<Entry?> EntryAsync(
        this TrackerDbContext db,
        EntryKind kind,
        string slug,
        CancellationToken cancellationToken = default
    ) => (await db.EntriesAsync(kind, [slug], cancellationToken)).SingleOrDefault();

    private static async Task<List<Entry>> EntriesAsync(
        this TrackerDbContext db,
        EntryKind kind,
        List<string> slugs,
        CancellationToken cancellationToken
    ) =>
        kind == EntryKind.Person
            ? (
                await db.People.AsNoTracking().Where(person => slugs.Contains(person.Id)).ToListAsync(cancellationToken)
            ).ConvertAll(person => new Entry(
                kind,
                person.Id,
                person.Name,
                person.OtherNames,
                null,
                null,
                null,
                person.MergedIntoId
            ))
            : (
                await db
                    .Organizations.AsNoTracking()
                    .Include(organization => organization.Jurisdiction)
                    .Where(organization => slugs.Contains(organization.Id))
                    .ToListAsync(cancellationToken)
            ).ConvertAll(organization => new Entry(
                kind,
                organization.Id,
                organization.Name,
                organization.OtherNames,
                organization.Classification,
                organization.JurisdictionId,
                organization.Jurisdiction?.Name,
                organization.MergedIntoId
            ));

    /// <summary>What is known of each of these, by slug.</summary>
    public static async Task<IReadOnlyDictionary<string, EntryProfile>> ProfilesAsync(
        this TrackerDbContext db,
        EntryKind kind,
        IEnumerable<string> entries,
        CancellationToken cancellationToken = default
    )
    {
        var slugs = entries.ToList();
        var found = await db.EntriesAsync(kind, slugs, cancellationToken);
        var isPerson = kind == EntryKind.Person;
        var statements = await CountsAsync(
            isPerson
                ? db.Statements.Select(statement => statement.Speaker.PersonId)
                : db.Statements.Select(statement => statement.Speaker.OrganizationId)
        );
        var votes = await CountsAsync(
            isPerson ? db.PersonVotes.Select(vote => vote.PersonId) : db.VoteEvents.Select(vote => (string?)vote.BodyId)
        );
        var agencies = isPerson
            ? []
            : await CountsAsync(db.Agreements.Select(agreement => (string?)agreement.AgencyId));
        var partners = isPerson ? [] : await CountsAsync(db.Agreements.Select(agreement => agreement.PartnerId));
        var roles = !isPerson
            ? []
            : await db
                .Memberships.Where(membership => slugs.Contains(membership.PersonId))
                .OrderBy(membership => membership.Ordinal)
                .Select(membership => new
                {
                    membership.PersonId,
                    membership.Role,
                    Body = membership.Organization!.Name,
                })
                .ToListAsync(cancellationToken);
        var rolesOf = roles.ToLookup(
            role => role.PersonId,
            role => string.Join(", ", new[] { role.Role, role.Body }.OfType<string>())
        );
        return found.ToDictionary(
            entry => entry.Slug,
            entry => new EntryProfile(
                entry,
                [.. rolesOf[entry.Slug]],
                statements.GetValueOrDefault(entry.Slug),
                votes.GetValueOrDefault(entry.Slug),
                agencies.GetValueOrDefault(entry.Slug) + partners.GetValueOrDefault(entry.Slug)
            )
        );

        Task<Dictionary<string, int>> CountsAsync(IQueryable<string?> references) =>
            references
                .Where(slug => slugs.Contains(slug!))
                .GroupBy(slug => slug!)
                .Select(same => new { Slug = same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Slug, same => same.Count, cancellationToken);
    }

    /// <summary>
    /// The addresses of all published documents that refer to it, those that lead to it from an earlier merge among
    /// them.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ReferrersAsync(
        this TrackerDbContext db,
        EntryKind kind,
        string slug,
        CancellationToken cancellationToken = default
    )
    {
        var places =
            kind == EntryKind.Person
                ? db
                    .Statements.Where(statement => statement.Speaker.PersonId == slug)
                    .Select(statement => statement.JurisdictionId)
                    .Union(
                        db.Figures.Where(figure => figure.Claimant.PersonId == slug)
                            .Select(figure => figure.JurisdictionId)
                    )
                    .Union(
                        db.Instruments.Where(instrument => instrument.Issuer.PersonId == slug)
                            .Select(instrument => instrument.JurisdictionId)
                    )
                    .Union(
                        db.PersonVotes.Where(vote => vote.PersonId == slug)
                            .Select(vote => vote.VoteEvent!.JurisdictionId)
                    )
                : db
                    .Statements.Where(statement => statement.Speaker.OrganizationId == slug)
                    .Select(statement => statement.JurisdictionId)
                    .Union(
                        db.Figures.Where(figure => figure.Claimant.OrganizationId == slug)
                            .Select(figure => figure.JurisdictionId)
                    )
                    .Union(
                        db.Instruments.Where(instrument => instrument.Issuer.OrganizationId == slug)
                            .Select(instrument => instrument.JurisdictionId)
                    )
                    .Union(
                        db.Agreements.Where(agreement => agreement.AgencyId == slug)
                            .Select(agreement => agreement.JurisdictionId)
                    )
                    .Union(
                        db.Agreements.Where(agreement => agreement.PartnerId == slug)
                            .Select(agreement => agreement.JurisdictionId)
                    )
                    .Union(db.VoteEvents.Where(vote => vote.BodyId == slug).Select(vote => vote.JurisdictionId))
                    .Union(
                        db.EventParticipants.Where(participant => participant.OrganizationId == slug)
                            .Select(participant => participant.Event!.JurisdictionId)
                    );
        var people =
            kind == EntryKind.Person
                ? db.People.Where(person => person.MergedIntoId == slug).Select(person => person.Id)
                : db
                    .Memberships.Where(membership => membership.OrganizationId == slug)
                    .Select(membership => membership.PersonId)
                    .Distinct();
        var merged =
            kind == EntryKind.Person
                ? []
                : await db
                    .Organizations.Where(organization => organization.MergedIntoId == slug)
                    .Select(organization => new { organization.Id, organization.JurisdictionId })
                    .ToListAsync(cancellationToken);
        return
        [
            .. (await places.ToListAsync(cancellationToken))
                .ConvertAll(Dossier.AddressOf)
                .Concat((await people.ToListAsync(cancellationToken)).ConvertAll(DirectoryEntry.AddressOfPerson))
                .Concat(
                    merged.Select(organization =>
                        organization.JurisdictionId is { } place
                            ? Dossier.AddressOf(place)
                            : DirectoryEntry.AddressOfOrganization(organization.Id)
                    )
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
