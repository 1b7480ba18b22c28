using AgreementTracker.Data.Projection;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

public static class KnownRecordQueries
{
    /// <summary>
    /// What is published of all that these documents refer to, with the documents themselves in the place of their
    /// earlier revisions.
    /// </summary>
    public static async Task<KnownRecord> KnownRecordAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<IDocument> documents,
        IReadOnlyCollection<ArchivedText> texts,
        CancellationToken cancellationToken
    )
    {
        var known = new KnownRecord();
        var wanted = References.Of(documents);

        foreach (
            var source in await db
                .Sources.AsNoTracking()
                .Include(source => source.Text)
                .Where(source => wanted.Sources.Contains(source.Id))
                .ToListAsync(cancellationToken)
        )
            known.AddPublished(source.ToDocument(), source.Text!);
        foreach (var hash in wanted.Texts.Where(hash => !known.HasText(hash)))
            if (await db.ArchivedTexts.FindAsync([hash], cancellationToken) is { } text)
                known.AddText(text);
        foreach (
            var person in await db
                .People.Where(person => wanted.People.Contains(person.Id))
                .Select(person => new { person.Id, person.MergedIntoId })
                .ToListAsync(cancellationToken)
        )
            known.AddPerson(person.Id, person.MergedIntoId);
        foreach (
            var organization in await db
                .Organizations.Where(organization => wanted.Organizations.Contains(organization.Id))
                .Select(organization => new
                {
                    organization.Id,
                    organization.JurisdictionId,
                    organization.MergedIntoId,
                })
                .ToListAsync(cancellationToken)
        )
            known.AddOrganization(
                organization.Id,
                organization.JurisdictionId is { } slug
                    ? Dossier.AddressOf(slug)
                    : DirectoryEntry.AddressOfOrganization(organization.Id),
                organization.MergedIntoId
            );

        var targets = documents
            .OfType<Dossier>()
            .Select(dossier => dossier.MovedTo())
            .OfType<string>()
            .Select(Dossier.AddressOf)
            .ToList();
        if (targets.Count > 0)
            foreach (var revision in (await db.LatestRevisionsAsync(targets, cancellationToken)).Values)
                known.AddMoved(
                    DocumentAddress.Parse(revision.Document).Slug,
                    DocumentJson.Read<Dossier>(revision.Content).MovedTo()
                );

        known.Revise(documents, texts);
        await AddAboveAsync(
            known.Above,
            wanted.Jurisdictions,
            slugs =>
                db.Jurisdictions.Where(place => slugs.Contains(place.Id))
                    .Select(place => KeyValuePair.Create(place.Id, place.ParentId))
        );
        await AddAboveAsync(
            known.Earlier,
            documents.OfType<SourceDocument>().Select(source => source.EarlierCapture).OfType<string>(),
            slugs =>
                db.Sources.Where(source => slugs.Contains(source.Id))
                    .Select(source => KeyValuePair.Create(source.Id, source.EarlierCaptureId))
        );
        return known;

        // What the documents at hand say comes first: only what they don't bring is asked for.
        async Task AddAboveAsync(
            IDictionary<string, string?> above,
            IEnumerable<string> from,
            Func<List<string>, IQueryable<KeyValuePair<string, string?>>> find
        )
        {
            var missing = from.Concat(above.Values.OfType<string>())
                .Distinct()
                .Where(slug => !above.ContainsKey(slug))
                .ToList();
            while (missing.Count > 0)
            {
                var found = await find(missing).ToListAsync(cancellationToken);
                foreach (var (slug, next) in found)
                    above[slug] = next;
                missing =
                [
                    .. found
                        .Select(entry => entry.Value)
                        .OfType<string>()
                        .Distinct()
                        .Where(slug => !above.ContainsKey(slug)),
                ];
            }
        }
    }
}
