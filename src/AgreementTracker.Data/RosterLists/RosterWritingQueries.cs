using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What writing a list into dossiers asks the record for.</summary>
internal static class RosterWritingQueries
{
    /// <summary>The texts of imported lists, each read when it is needed.</summary>
    public static async Task<ListTexts> ListTextsAsync(this TrackerDbContext db, CancellationToken cancellationToken) =>
        new(
            await db
                .ImportedLists.GroupBy(list => list.Table)
                .Select(lists => new { Table = lists.Key, Id = lists.Min(list => list.Id) })
                .ToDictionaryAsync(list => list.Table, list => list.Id, cancellationToken),
            db.ListTextsAsync
        );

    private static async Task<IReadOnlyDictionary<int, ListText>> ListTextsAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<int> lists,
        CancellationToken cancellationToken
    )
    {
        Dictionary<int, ListText> texts = [];
        foreach (
            var list in await db
                .ImportedLists.Where(list => lists.Contains(list.Id))
                .Select(list => new { list.Id, list.SourceId })
                .ToListAsync(cancellationToken)
        )
            texts[list.Id] = await db.ListTextAsync(list.SourceId, cancellationToken);
        return texts;
    }

    public static async Task<RosterPlacement> RosterPlacementAsync(
        this TrackerDbContext db,
        RosterState state,
        RosterHistory history,
        CancellationToken cancellationToken
    ) =>
        new(
            state,
            history,
            await db
                .Jurisdictions.Select(place => new PlaceThere(
                    place.Id,
                    place.Classification,
                    place.Geoid,
                    place.County
                ))
                .ToListAsync(cancellationToken),
            await db.Organizations.ToDictionaryAsync(
                organization => organization.Id,
                organization => organization.JurisdictionId,
                cancellationToken
            )
        );

    /// <summary>The newest revisions of the dossiers of these places.</summary>
    public static async Task<IReadOnlyList<(string Content, int Number)>> DossiersAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await db.LatestRevisionsAsync([.. slugs.Select(Dossier.AddressOf)], cancellationToken)).Values.Select(
                revision => (revision.Content, revision.Number)
            ),
        ];

    /// <summary>The text of an imported list, of all the sources that it is archived as.</summary>
    /// <param name="source">The list's source; its further parts follow from it.</param>
    public static async Task<ListText> ListTextAsync(
        this TrackerDbContext db,
        string source,
        CancellationToken cancellationToken = default
    )
    {
        List<(string, ArchivedText)> parts = [];
        for (var part = 1; ; part++)
        {
            var name = ListText.PartSlug(source, part);
            if (
                await db
                    .Sources.Where(found => found.Id == name)
                    .Select(found => found.Text)
                    .SingleOrDefaultAsync(cancellationToken)
                is not { } text
            )
                return ListText.Of(parts);
            parts.Add((name, text));
        }
    }
}
