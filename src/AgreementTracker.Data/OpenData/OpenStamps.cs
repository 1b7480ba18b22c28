using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>Which change published what a list shows.</summary>
public static class OpenStamps
{
    /// <summary>The first change at or after this moment; one past the newest where there is none.</summary>
    public static async Task<int> FirstChangeSinceAsync(
        this TrackerDbContext db,
        DateTime since,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Changes.Where(change => change.At >= since)
            .OrderBy(change => change.Number)
            .Select(change => (int?)change.Number)
            .FirstOrDefaultAsync(cancellationToken)
        ?? int.MaxValue;

    public static IQueryable<Jurisdiction> ChangedFrom(
        this IQueryable<Jurisdiction> places,
        TrackerDbContext db,
        int? change
    )
    {
        if (change is null)
            return places;
        var changed = db.ChangedFrom(change);
        return places.Where(place => changed.Contains(DocumentAddress.Dossiers + place.Id));
    }

    public static IQueryable<Agreement> ChangedFrom(
        this IQueryable<Agreement> agreements,
        TrackerDbContext db,
        int? change
    )
    {
        if (change is null)
            return agreements;
        var changed = db.ChangedFrom(change);
        return agreements.Where(agreement => changed.Contains(DocumentAddress.Dossiers + agreement.JurisdictionId));
    }

    public static IQueryable<VoteEvent> ChangedFrom(this IQueryable<VoteEvent> votes, TrackerDbContext db, int? change)
    {
        if (change is null)
            return votes;
        var changed = db.ChangedFrom(change);
        return votes.Where(vote => changed.Contains(DocumentAddress.Dossiers + vote.JurisdictionId));
    }

    public static IQueryable<Statement> ChangedFrom(
        this IQueryable<Statement> statements,
        TrackerDbContext db,
        int? change
    )
    {
        if (change is null)
            return statements;
        var changed = db.ChangedFrom(change);
        return statements.Where(statement => changed.Contains(DocumentAddress.Dossiers + statement.JurisdictionId));
    }

    public static IQueryable<Person> ChangedFrom(this IQueryable<Person> people, TrackerDbContext db, int? change)
    {
        if (change is null)
            return people;
        var changed = db.ChangedFrom(change);
        return people.Where(person => changed.Contains(DocumentAddress.People + person.Id));
    }

    public static IQueryable<Organization> ChangedFrom(
        this IQueryable<Organization> organizations,
        TrackerDbContext db,
        int? change
    )
    {
        if (change is null)
            return organizations;
        var changed = db.ChangedFrom(change);
        return organizations.Where(organization =>
            changed.Contains(
                organization.JurisdictionId == null
                    ? DocumentAddress.Organizations + organization.Id
                    : DocumentAddress.Dossiers + organization.JurisdictionId
            )
        );
    }

    public static IQueryable<Source> ChangedFrom(this IQueryable<Source> sources, TrackerDbContext db, int? change)
    {
        if (change is null)
            return sources;
        var changed = db.ChangedFrom(change);
        return sources.Where(source => changed.Contains(DocumentAddress.Sources + source.Id));
    }

    public static IQueryable<ImportedList> ChangedFrom(
        this IQueryable<ImportedList> lists,
        TrackerDbContext db,
        int? change
    )
    {
        if (change is null)
            return lists;
        var changed = db.ChangedFrom(change);
        return lists.Where(list => changed.Contains(DocumentAddress.Sources + list.SourceId));
    }

    /// <summary>The document that tells of an organization: that of its place, or its own.</summary>
    internal static string DocumentOfOrganization(string id, string? place) =>
        place is null ? DirectoryEntry.AddressOfOrganization(id) : Dossier.AddressOf(place);

    /// <summary>Sets on each row when its document was published last.</summary>
    internal static async Task<List<T>> StampAsync<T>(
        this List<T> rows,
        TrackerDbContext db,
        CancellationToken cancellationToken
    )
        where T : OpenRow
    {
        var documents = rows.Select(row => row.Document).OfType<string>().Distinct().ToList();
        var changes = await db
            .Revisions.Where(revision => documents.Contains(revision.Document))
            .GroupBy(revision => revision.Document)
            .Select(same => new { same.Key, Change = same.Max(revision => revision.ChangeNumber) })
            .ToDictionaryAsync(same => same.Key, same => same.Change, cancellationToken);
        var numbers = changes.Values.Distinct().ToList();
        var times = await db
            .Changes.Where(change => numbers.Contains(change.Number))
            .Select(change => new { change.Number, change.At })
            .ToDictionaryAsync(change => change.Number, change => change.At, cancellationToken);
        foreach (var row in rows)
            if (row.Document is { } document && changes.TryGetValue(document, out var change))
                (row.Change, row.Updated) = (change, DateTime.SpecifyKind(times[change], DateTimeKind.Utc));
        return rows;
    }

    private static IQueryable<string> ChangedFrom(this TrackerDbContext db, int? change) =>
        db.Revisions.Where(revision => revision.ChangeNumber >= change).Select(revision => revision.Document);
}
