using AgreementTracker.Record.Documents;

namespace AgreementTracker.Data.Overview;

/// <summary>A thing that has a page, by its slug or id, and when the document that states it last changed.</summary>
public sealed record PublishedPage
{
    // Made without a constructor, so that the database can order by it.
    public required string Id { get; init; }
    public DateTime? ChangedAt { get; init; }
}

/// <summary>All that is on record and has a page; not what was withdrawn, moved or merged.</summary>
public static class PublishedPageQueries
{
    /// <summary>Places with something on record, and the states that contain one.</summary>
    public static IQueryable<PublishedPage> PlacePages(this TrackerDbContext db)
    {
        var onRecord = db.Jurisdictions.Where(place => (place.Facets & PlaceFacets.Record) != 0);
        return db
            .Jurisdictions.Where(place =>
                (place.Facets & PlaceFacets.Record) != 0
                || (place.Id == place.State && onRecord.Any(other => other.State == place.Id))
            )
            .Select(place => new Stated { Id = place.Id, Document = DocumentAddress.Dossiers + place.Id })
            .Pages(db);
    }

    public static IQueryable<PublishedPage> VotePages(this TrackerDbContext db) =>
        db
            .VoteEvents.Select(vote => new Stated
            {
                Id = vote.Id,
                Document = DocumentAddress.Dossiers + vote.JurisdictionId,
            })
            .Pages(db);

    public static IQueryable<PublishedPage> SourcePages(this TrackerDbContext db) =>
        db
            .Sources.Select(source => new Stated { Id = source.Id, Document = DocumentAddress.Sources + source.Id })
            .Pages(db);

    public static IQueryable<PublishedPage> PersonPages(this TrackerDbContext db) =>
        db
            .People.Where(person => person.MergedIntoId == null)
            .Select(person => new Stated { Id = person.Id, Document = DocumentAddress.People + person.Id })
            .Pages(db);

    /// <summary>One that belongs to a place is stated in the place's dossier.</summary>
    public static IQueryable<PublishedPage> OrganizationPages(this TrackerDbContext db) =>
        db
            .Organizations.Where(organization => organization.MergedIntoId == null)
            .Select(organization => new Stated
            {
                Id = organization.Id,
                Document =
                    organization.JurisdictionId == null
                        ? DocumentAddress.Organizations + organization.Id
                        : DocumentAddress.Dossiers + organization.JurisdictionId,
            })
            .Pages(db);

    private static IQueryable<PublishedPage> Pages(this IQueryable<Stated> things, TrackerDbContext db) =>
        things.Select(thing => new PublishedPage
        {
            Id = thing.Id,
            ChangedAt = db
                .Revisions.Where(revision => revision.Document == thing.Document)
                .OrderByDescending(revision => revision.Number)
                .Select(revision => (DateTime?)revision.Change!.At)
                .FirstOrDefault(),
        });

    /// <summary>A thing and the document that states it.</summary>
    private sealed record Stated
    {
        public required string Id { get; init; }
        public required string Document { get; init; }
    }
}
