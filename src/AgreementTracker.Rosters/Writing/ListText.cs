using System.Text;
using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// A list as the text of sources: which file it is and its columns, then a line for each row, with its number and its
/// cells as printed. Spaces are made single, and a web address stands after the words that lead to it.
/// </summary>
public sealed class ListText
{
    /// <summary>A passage is looked up in its text: one of this size takes a moment. ICE's lists are shorter.</summary>
    public const int RowsOfPart = 2500;

    /// <summary>So the addresses of sources begin that are lists of ICE's.</summary>
    public const string SourcePrefix = "ice-list-";

    private const string Between = " | ";

    private readonly Dictionary<int, ListedLine> lines = [];

    private ListText(IReadOnlyList<ListPart> parts)
    {
        Parts = parts;
        foreach (var part in parts)
        foreach (
            var line in part.Text.Text.Split('\n').Where(line => line.StartsWith("Row ", StringComparison.Ordinal))
        )
        {
            var colon = line.IndexOf(':');
            var number = int.Parse(line.AsSpan(4, colon - 4));
            lines[number] = new(
                $"{part.Slug}-row-{number}",
                part.Slug,
                line.CutTo(PassageQuote.ExactLimit),
                line[(colon + 2)..].Split(Between)
            );
        }
    }

    /// <summary>A list of ICE's is one; a far longer one is cut into several.</summary>
    public IReadOnlyList<ListPart> Parts { get; }

    /// <summary>What says which list it is, and of which day.</summary>
    public ListedLine Heading =>
        new(Parts[0].Slug, Parts[0].Slug, Parts[0].Text.Text[..Parts[0].Text.Text.IndexOf('\n')], []);

    /// <summary>The first row of each further part.</summary>
    public IReadOnlyList<int> PartsFrom =>
        [.. lines.GroupBy(line => line.Value.Source, line => line.Key).Select(part => part.Min()).Order().Skip(1)];

    public ListedLine Row(int number) => lines[number];

    /// <summary>Of all rows, in their order.</summary>
    public IEnumerable<int> Numbers => lines.Keys.Order();

    /// <summary>Null where the list has no such row.</summary>
    internal ListedLine? FindRow(int number) => lines.GetValueOrDefault(number);

    /// <param name="slug">The source's; further parts are called part 2 and on.</param>
    public static ListText Of(RosterList list, string slug)
    {
        var rows = list
            .Rows.Select(row => (row.Number, Line: Line(row.Number, row.Printed, row.Moa, row.Addendum)))
            .Concat(
                list.Refused.Select(row =>
                    (row.Number, Line: $"{Line(row.Number, row.Printed, null, null)} (not imported: {row.Reason})")
                )
            )
            .OrderBy(row => row.Number)
            .ToList();
        // A list of no rows is a text too: that all requests are gone rests on it.
        return new([
            .. (
                rows.Count == 0
                    ?
                    [
                        [],
                    ]
                    : rows.Chunk(RowsOfPart)
            ).Select(
                (chunk, part) =>
                    new ListPart(
                        PartSlug(slug, part + 1),
                        ArchivedText.Of(
                            new StringBuilder()
                                .Append(
                                    $"List of {list.Day:yyyy-MM-dd}: {One(list.FileName)}, sheet {One(list.Sheet)}{(part > 0 ? $", from row {chunk[0].Number}" : "")}\n"
                                )
                                .Append(
                                    "STATE | LAW ENFORCEMENT AGENCY | TYPE | COUNTY | SUPPORT TYPE | SIGNED | MOA | ADDENDUM\n"
                                )
                                .AppendJoin('\n', chunk.Select(row => row.Line))
                                .Append('\n')
                                .ToString()
                        )
                    )
            ),
        ]);
    }

    /// <param name="part">Counted from 1.</param>
    public static string PartSlug(string slug, int part) => part == 1 ? slug : $"{slug}-part-{part}";

    /// <summary>The source, of those that a list is archived as, that has a row.</summary>
    /// <param name="partsFrom">As <see cref="PartsFrom"/>.</param>
    public static string SourceOf(string slug, IReadOnlyList<int> partsFrom, int row) =>
        PartSlug(slug, 1 + partsFrom.Count(from => from <= row));

    /// <summary>The text that was published of a list.</summary>
    public static ListText Of(IEnumerable<(string Slug, ArchivedText Text)> published) =>
        new([.. published.Select(part => new ListPart(part.Slug, part.Text))]);

    private static string Line(int number, PrintedRow row, RosterLink? moa, RosterLink? addendum) =>
        $"Row {number}: {string.Join(Between, One(row.State), One(row.Agency), One(row.Type), One(row.County), One(row.Model), One(row.Signed), Linked(row.Moa, moa), Linked(row.Addendum, addendum))}";

    /// <summary>
    /// What a mail filter wraps around an address can tell who had the mail: only what is inside is shown.
    /// </summary>
    private static string Linked(string? printed, RosterLink? link) =>
        link?.Url is { } url && One(url) != One(printed) ? $"{One(printed)} <{One(url)}>".TrimStart() : One(printed);

    /// <summary>A spreadsheet's <c>#N/A</c> is no word of the list, but says that a cell has none.</summary>
    private static string One(string? cell) =>
        cell is null || cell.Contains('#') && RosterText.IsNothing(cell)
            ? ""
            : RosterText.Single(cell).Replace('|', '¦');
}

/// <summary>A source that a list, or a part of it, is archived as.</summary>
public sealed record ListPart(string Slug, ArchivedText Text);

/// <summary>A line of a list's text, as a passage.</summary>
/// <param name="Key">What dossiers call the passage.</param>
public sealed record ListedLine(string Key, string Source, string Exact, IReadOnlyList<string> Cells)
{
    public string Agency => Cells[1];
    public string County => Cells[3];
    public string Model => Cells[4];
    public string Signed => Cells[5];

    internal PassageQuote Quote => new() { Source = Source, Exact = Exact };

    /// <summary>In the agency's name or the column of the county: what a link spells is no name.</summary>
    internal bool Names(string place) =>
        Agency.Contains(place, StringComparison.Ordinal) || County.Contains(place, StringComparison.Ordinal);

    internal bool Prints(string words) => Exact.Contains(words, StringComparison.Ordinal);
}
