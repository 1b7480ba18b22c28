using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>The texts of lists, to cite their rows: of the list at hand, and of earlier ones that were taken in, as far as they are needed.</summary>
internal sealed class ListTexts(TrackerDbContext db)
{
    private readonly Dictionary<RosterTable, DateOnly> first = [];
    private readonly Dictionary<(RosterTable, DateOnly), ListText> texts = [];

    /// <summary>The list at hand; none where a person decides between lists.</summary>
    public RosterTable? Table { get; private set; }
    public DateOnly? Day { get; private set; }

    public ListedLine Now => Heading(Table!.Value, Day!.Value);

    /// <summary>Whether it is the first list of its table that was taken in.</summary>
    public bool IsFirst(RosterTable table, DateOnly day) => !first.TryGetValue(table, out var known) || day <= known;

    public async Task LoadFirstAsync(CancellationToken cancellation)
    {
        foreach (var list in await db.ImportedLists.GroupBy(list => list.Table).Select(lists => new { Table = lists.Key, Day = lists.Min(list => list.Day) }).ToListAsync(cancellation))
            first[list.Table] = DateOnly.ParseExact(list.Day!, "yyyy-MM-dd");
    }

    public void Add(RosterList list, ListText text)
    {
        (Table, Day) = (list.Table, list.Day);
        texts[(list.Table, list.Day)] = text;
    }

    /// <summary>Reads those that are not at hand yet.</summary>
    public async Task LoadAsync(IEnumerable<(RosterTable Table, DateOnly Day)> lists, CancellationToken cancellation)
    {
        var missing = lists.Distinct().Where(list => !texts.ContainsKey(list)).ToList();
        if (missing.Count == 0)
            return;
        var sources = await db.ListSourcesAsync(missing.Select(list => list.Day), cancellation);
        foreach (var (table, day) in missing)
            texts[(table, day)] = await ReadAsync(sources[(table, $"{day:yyyy-MM-dd}")], cancellation);
    }

    public ListedLine Line(ListedRow row) => texts[(row.Table, row.Day)].Row(row.Number);

    public ListedLine Heading(RosterTable table, DateOnly day) => texts[(table, day)].Heading;

    private async Task<ListText> ReadAsync(string slug, CancellationToken cancellation)
    {
        List<(string, ArchivedText)> parts = [];
        for (var part = 1; ; part++)
        {
            var name = ListText.PartSlug(slug, part);
            if (await db.Sources.Where(source => source.Id == name).Select(source => source.Text).SingleOrDefaultAsync(cancellation) is not { } text)
                return ListText.Of(parts);
            parts.Add((name, text));
        }
    }
}
