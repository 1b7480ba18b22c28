using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>
/// Writes documents into rows, in the place of what an earlier revision of them left. What other documents refer to
/// (jurisdictions, organizations, people, sources) is updated in place; everything else is replaced.
/// </summary>
internal static class Projector
{
    private const int DocumentsAtATime = 200;

    /// <summary>Runs inside the publisher's transaction.</summary>
    public static async Task WriteAsync(
        TrackerDbContext db,
        IReadOnlyList<IDocument> documents,
        KnownRecord known,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.Clear();
        var there = await RootsThereAsync(db, documents, cancellationToken);
        List<IDocument> revised = [.. documents.Where(document => there.Contains(RootOf(document)))];
        foreach (var batch in revised.Chunk(DocumentsAtATime))
            await DeleteFactsAsync(db, batch, cancellationToken);

        // All roots before any fact: facts refer to the roots of other documents.
        await WriteRootsAsync(db, documents, there, known, cancellationToken);
        foreach (var batch in documents.Chunk(DocumentsAtATime))
            await WriteFactsAsync(
                db,
                [.. batch.Select(document => DocumentRows.Of(document, known))],
                known,
                cancellationToken
            );
        await DeleteLeftOutAsync(db, revised.OfType<Dossier>(), cancellationToken);
    }

    /// <summary>
    /// What there is most of is written in bulk: passages before what rests on them, citations after what they belong
    /// to.
    /// </summary>
    private static async Task WriteFactsAsync(
        TrackerDbContext db,
        IReadOnlyList<DocumentRows> all,
        KnownRecord known,
        CancellationToken cancellationToken
    )
    {
        List<SearchEntry> entries = [.. all.SelectMany(rows => rows.SearchEntries(known))];
        await db.InsertAsync([.. all.SelectMany(rows => rows.Passages)], cancellationToken);
        List<Agreement> alone = [];
        foreach (
            var facts in all.Select(rows => rows.TakeFacts().Where(fact => fact is not (Passage or Citation)).ToList())
        )
            // What refers to each other is put in order by the change tracker.
            if (facts.TrueForAll(fact => fact is Agreement))
                alone.AddRange(facts.Cast<Agreement>());
            else
                db.AddRange(facts);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db.InsertAsync(alone, cancellationToken);
        await db.InsertAsync([.. alone.SelectMany(agreement => agreement.Events)], cancellationToken);
        await db.InsertAsync([.. all.SelectMany(rows => rows.Citations)], cancellationToken);
        await db.InsertAsync(entries, cancellationToken);
    }

    private static async Task DeleteFactsAsync(
        TrackerDbContext db,
        IReadOnlyCollection<IDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var addresses = documents.Select(document => document.Address).ToList();
        var places = documents.OfType<Dossier>().Select(dossier => dossier.Jurisdiction.Slug).ToList();
        var people = documents
            .OfType<DirectoryEntry>()
            .Where(entry => entry.Person is not null)
            .Select(entry => entry.Person!.Slug)
            .ToList();

        // What refers goes before what it refers to.
        await db.SearchEntries.Where(entry => addresses.Contains(entry.Document)).ExecuteDeleteAsync(cancellationToken);
        await db
            .Citations.Where(citation => addresses.Contains(citation.Document))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Memberships.Where(membership => people.Contains(membership.PersonId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Statements.Where(statement => places.Contains(statement.JurisdictionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Figures.Where(figure => places.Contains(figure.JurisdictionId)).ExecuteDeleteAsync(cancellationToken);
        await db
            .Events.Where(happening => places.Contains(happening.JurisdictionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .AgreementEvents.Where(step => places.Contains(step.Agreement!.JurisdictionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.VoteEvents.Where(vote => places.Contains(vote.JurisdictionId)).ExecuteDeleteAsync(cancellationToken);
        await db
            .Agreements.Where(agreement => places.Contains(agreement.JurisdictionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Instruments.Where(instrument => places.Contains(instrument.JurisdictionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.ContextNotes.Where(note => places.Contains(note.JurisdictionId)).ExecuteDeleteAsync(cancellationToken);
        await db.Passages.Where(passage => addresses.Contains(passage.Document)).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task WriteRootsAsync(
        TrackerDbContext db,
        IReadOnlyList<IDocument> documents,
        HashSet<(Type, string)> there,
        KnownRecord known,
        CancellationToken cancellationToken
    )
    {
        List<object> all = [];
        foreach (var document in documents)
        {
            var rows = DocumentRows.Of(document, known);
            rows.TakeFacts();
            object?[] roots =
            [
                rows.Source,
                rows.Jurisdiction,
                .. rows.Jurisdiction?.Organizations ?? [],
                rows.Organization,
                rows.Person,
            ];
            rows.Jurisdiction?.Organizations.Clear();
            all.AddRange(roots.OfType<object>());
        }
        await AddAsync<Source>(source => source.Id, source => source.EarlierCaptureId);
        await AddAsync<Jurisdiction>(place => place.Id, place => place.ParentId);
        await AddAsync<Organization>(organization => organization.Id, organization => organization.MergedIntoId);
        await AddAsync<Person>(person => person.Id, person => person.MergedIntoId);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        async Task AddAsync<T>(Func<T, string> id, Func<T, string?> above)
            where T : class
        {
            var isThere = all.OfType<T>().ToLookup(root => there.Contains((typeof(T), id(root))));
            await db.InsertAsync(AboveFirst([.. isThere[false]], id, above), cancellationToken);
            foreach (var root in isThere[true])
                db.Entry(root).State = EntityState.Modified;
        }
    }

    /// <summary>Rows that refer to others of their own table, each after the one that it refers to.</summary>
    private static List<T> AboveFirst<T>(IReadOnlyCollection<T> rows, Func<T, string> id, Func<T, string?> above)
    {
        var left = rows.ToDictionary(id);
        List<T> sorted = [];
        foreach (var row in rows)
            Put(row);
        return sorted;

        void Put(T row)
        {
            if (!left.Remove(id(row)))
                return;
            if (above(row) is { } key && left.TryGetValue(key, out var first))
                Put(first);
            sorted.Add(row);
        }
    }

    /// <summary>The row that a document's other rows belong to.</summary>
    private static (Type, string) RootOf(IDocument document) =>
        document switch
        {
            SourceDocument source => (typeof(Source), source.Slug),
            Dossier dossier => (typeof(Jurisdiction), dossier.Jurisdiction.Slug),
            DirectoryEntry { Person: { } person } => (typeof(Person), person.Slug),
            DirectoryEntry entry => (typeof(Organization), entry.Organization!.Slug),
            _ => throw new ArgumentException(
                $"{document.Address} is a document of no kind that has rows",
                nameof(document)
            ),
        };

    private static async Task<HashSet<(Type, string)>> RootsThereAsync(
        TrackerDbContext db,
        IReadOnlyList<IDocument> documents,
        CancellationToken cancellationToken
    )
    {
        HashSet<(Type, string)> there = [];
        foreach (var batch in documents.Chunk(DocumentsAtATime))
        {
            var slugs = batch
                .OfType<SourceDocument>()
                .Select(source => source.Slug)
                .Concat(batch.OfType<Dossier>().Select(dossier => dossier.Jurisdiction.Slug))
                .Concat(
                    batch
                        .OfType<Dossier>()
                        .SelectMany(dossier => dossier.Organizations)
                        .Select(organization => organization.Slug)
                )
                .Concat(batch.OfType<DirectoryEntry>().Select(entry => entry.Person?.Slug ?? entry.Organization!.Slug))
                .ToList();
            await AddAsync(db.Sources, source => source.Id);
            await AddAsync(db.Jurisdictions, jurisdiction => jurisdiction.Id);
            await AddAsync(db.Organizations, organization => organization.Id);
            await AddAsync(db.People, person => person.Id);

            async Task AddAsync<T>(IQueryable<T> rows, System.Linq.Expressions.Expression<Func<T, string>> id)
            {
                foreach (
                    var slug in await rows.Select(id).Where(slug => slugs.Contains(slug)).ToListAsync(cancellationToken)
                )
                    there.Add((typeof(T), slug));
            }
        }
        return there;
    }

    /// <summary>
    /// Organizations that a dossier no longer has; the database refuses where another document refers to one.
    /// </summary>
    private static async Task DeleteLeftOutAsync(
        TrackerDbContext db,
        IEnumerable<Dossier> dossiers,
        CancellationToken cancellationToken
    )
    {
        foreach (var batch in dossiers.Chunk(DocumentsAtATime))
        {
            var slugs = batch.Select(dossier => dossier.Jurisdiction.Slug).ToList();
            var kept = batch
                .SelectMany(dossier => dossier.Organizations)
                .Select(organization => organization.Slug)
                .ToHashSet();
            foreach (
                var place in (
                    await db
                        .Organizations.Where(o => slugs.Contains(o.JurisdictionId!))
                        .Select(o => new { o.Id, o.JurisdictionId })
                        .ToListAsync(cancellationToken)
                )
                    .Where(organization => !kept.Contains(organization.Id))
                    .GroupBy(organization => organization.JurisdictionId!, organization => organization.Id)
            )
                await DeleteLeftOutAsync(db, place.Key, [.. place], cancellationToken);
        }
    }

    private static async Task DeleteLeftOutAsync(
        TrackerDbContext db,
        string place,
        List<string> names,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await db
                .Organizations.Where(organization => names.Contains(organization.Id))
                .ExecuteDeleteAsync(cancellationToken);
        }
        catch (System.Data.Common.DbException e) when (DatabaseFault.IsReference(e))
        {
            throw new InvalidDocumentsException([
                new(
                    Dossier.AddressOf(place),
                    "$.organizations",
                    $"leaves out {string.Join(", ", names)}, to which another document still refers"
                ),
            ]);
        }
    }
}
