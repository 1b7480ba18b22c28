using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// The texts of lists by the lists' numbers, to cite their rows: of the list at hand, and of imported ones as far as
/// they are needed.
/// </summary>
/// <param name="first">The first list of each table that was imported.</param>
/// <param name="read">Reads the texts of imported lists, by their numbers.</param>
internal sealed class ListTexts(
    Dictionary<RosterTable, int> first,
    Func<IReadOnlyCollection<int>, CancellationToken, Task<IReadOnlyDictionary<int, ListText>>> read
)
{
    private readonly Dictionary<int, ListText> texts = [];

    /// <summary>The number of the list at hand; 0 where a person decides between lists.</summary>
    public int Current { get; private set; }

    /// <summary>What says which list is at hand; null where none is.</summary>
    public ListedLine? Now => Current == 0 ? null : Heading(Current);

    /// <summary>Whether it is the first list of its table that was imported.</summary>
    public bool IsFirst(RosterTable table, int list) => !first.TryGetValue(table, out var known) || list <= known;

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
        if (missing.Count > 0)
            foreach (var (list, text) in await read(missing, cancellationToken))
                texts[list] = text;
    }

    public ListedLine Line(RosterRowReference row) => texts[row.List].Row(row.Number);

    public ListedLine Heading(int list) => texts[list].Heading;
}
