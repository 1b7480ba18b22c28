using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>
/// The texts of lists by the lists' numbers, to cite their rows: of the list at hand, and of imported ones as far as
/// they are needed.
/// </summary>
internal sealed class ListTexts(TrackerDbContext db)
{
    private readonly Dictionary<RosterTable, int> first = [];
    private readonly Dictionary<int, ListText> texts = [];

    /// <summary>The number of the list at hand; 0 where a person decides between lists.</summary>
    public int Current { get; private set; }

    /// <summary>What says which list is at hand; null where none is.</summary>
    public ListedLine? Now => Current == 0 ? null : Heading(Current);

    /// <summary>Whether it is the first list of its table that was imported.</summary>
    public bool IsFirst(RosterTable table, int list) => !first.TryGetValue(table, out var known) || list <= known;

    public async Task LoadFirstAsync(CancellationToken cancellationToken)
    {
        foreach (
            var list in await db
                .ImportedLists.GroupBy(list => list.Table)
                .Select(lists => new { Table = lists.Key, Id = lists.Min(list => list.Id) })
                .ToListAsync(cancellationToken)
        )
            first[list.Table] = list.Id;
    }

    public void Add(int number, RosterTable table, ListText text)
    {
        Current = number;
        first.TryAdd(table, number);
        texts[number] = text;
    }

    /// <summary>Reads those that are not at hand yet.</summary>
    public async Task LoadAsync(IEnumerable<int> lists, CancellationToken cancellationToken)
    {
        var missing = lists.Distinct().Where(list => !texts.ContainsKey(list)).ToList();
        foreach (
            var list in await db
                .ImportedLists.Where(list => missing.Contains(list.Id))
                .Select(list => new { list.Id, list.SourceId })
                .ToListAsync(cancellationToken)
        )
            texts[list.Id] = await db.ListTextAsync(list.SourceId, cancellationToken);
    }

    public ListedLine Line(RosterRowReference row) => texts[row.List].Row(row.Number);

    public ListedLine Heading(int list) => texts[list].Heading;
}

public static class ListTextQueries
{
    /// <summary>The text of an imported list, of all the sources that it is archived as.</summary>
    /// <param name="source">The list's source; its further parts follow from it.</param>
    internal static async Task<ListText> ListTextAsync(
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
