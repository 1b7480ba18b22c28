using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Projection;

internal static class DocumentRowsQueries
{
    /// <summary>The rows of the document at an address; its roots are null where there are none.</summary>
    public static async Task<DocumentRows> DocumentRowsAsync(
        this TrackerDbContext db,
        string address,
        CancellationToken cancellationToken
    )
    {
        var (kind, slug) = DocumentAddress.Parse(address);
        return new()
        {
            Address = address,
            Source =
                kind == DocumentKind.Source
                    ? await db.Sources.SingleOrDefaultAsync(source => source.Id == slug, cancellationToken)
                    : null,
            Jurisdiction =
                kind == DocumentKind.Dossier
                    ? await db
                        .Jurisdictions.WithFacts()
                        .SingleOrDefaultAsync(jurisdiction => jurisdiction.Id == slug, cancellationToken)
                    : null,
            Organization =
                kind == DocumentKind.Organization
                    ? await db.Organizations.SingleOrDefaultAsync(
                        o => o.Id == slug && o.JurisdictionId == null,
                        cancellationToken
                    )
                    : null,
            Person =
                kind == DocumentKind.Person
                    ? await db
                        .People.Include(person => person.Memberships)
                        .SingleOrDefaultAsync(p => p.Id == slug, cancellationToken)
                    : null,
            Passages = await db.Passages.Where(passage => passage.Document == address).ToListAsync(cancellationToken),
            Citations = await db
                .Citations.Where(citation => citation.Document == address)
                .ToListAsync(cancellationToken),
        };
    }

    private static IQueryable<Jurisdiction> WithFacts(this IQueryable<Jurisdiction> jurisdictions) =>
        jurisdictions
            .Include(j => j.Organizations)
            .Include(j => j.Agreements)
                .ThenInclude(agreement => agreement.Events)
            .Include(j => j.VoteEvents)
                .ThenInclude(vote => vote.Counts)
            .Include(j => j.VoteEvents)
                .ThenInclude(vote => vote.Votes)
            .Include(j => j.Statements)
                .ThenInclude(statement => statement.Parts)
            .Include(j => j.Figures)
            .Include(j => j.Events)
                .ThenInclude(happening => happening.Participants)
            .Include(j => j.Instruments)
            .Include(j => j.ContextNotes);
}
