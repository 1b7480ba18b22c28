using System.Text.RegularExpressions;
using AgreementTracker.Record;

namespace AgreementTracker.Rosters.Reading;

internal enum RosterColumn
{
    State,
    Agency,
    Type,
    County,
    Model,
    Signed,
    Moa,
    Addendum,
}

/// <summary>Which column of a sheet holds what. The list had four layouts in its first year.</summary>
/// <param name="Unknown">Headings of columns that are left out.</param>
/// <param name="Misspelt">Headings that were taken for one that is known.</param>
internal sealed partial record RosterLayout(
    int HeaderRow,
    IReadOnlyDictionary<RosterColumn, int> Columns,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<(string Printed, RosterColumn Meant)> Misspelt
)
{
    /// <summary>Titles and notes may stand above the headings.</summary>
    private const int LastHeaderRow = 20;

    private static readonly Dictionary<string, RosterColumn> Headings = new (RosterColumn Column, string[] Names)[]
    {
        (RosterColumn.State, ["state", "state territory", "state or territory", "state name"]),
        (
            RosterColumn.Agency,
            [
                "law enforcement agency",
                "law enforcement agency name",
                "name of law enforcement agency",
                "law enforcement agencies",
                "agency",
                "agency name",
                "lea",
                "lea name",
            ]
        ),
        (RosterColumn.Type, ["type", "agency type", "type of agency"]),
        (RosterColumn.County, ["county", "county parish", "county or parish", "county name", "parish"]),
        (
            RosterColumn.Model,
            [
                "support type",
                "type of support",
                "model",
                "models",
                "program model",
                "model type",
                "program type",
                "program",
                "agreement type",
                "type of agreement",
            ]
        ),
        (
            RosterColumn.Signed,
            [
                "signed",
                "date signed",
                "signed date",
                "signed on",
                "moa signed",
                "moa signed date",
                "date moa signed",
                "moa date",
                "signature date",
                "date of signature",
                "date executed",
                "date",
            ]
        ),
        (
            RosterColumn.Moa,
            ["moa", "moas", "moa link", "link to moa", "link", "agreement", "memorandum of agreement", "signed moa"]
        ),
        (RosterColumn.Addendum, ["addendum", "addenda", "addendum link", "moa addendum"]),
    }
        .SelectMany(heading => heading.Names.Select(name => (name, heading.Column)))
        .ToDictionary(heading => heading.name, heading => heading.Column, StringComparer.Ordinal);

    /// <summary>Requests were signed by nobody. Since January 2026 their table has a column MOA too.</summary>
    public RosterTable Table =>
        Columns.ContainsKey(RosterColumn.Signed) ? RosterTable.Participating : RosterTable.Pending;

    /// <summary>Null where no row of the sheet has the headings of a list.</summary>
    public static RosterLayout? Of(SheetCells sheet)
    {
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= LastHeaderRow))
        {
            Dictionary<RosterColumn, int> columns = [];
            List<(int Column, string Heading)> others = [];
            foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
            {
                var heading = RosterText.Clean(cell.Text ?? "");
                if (!Headings.TryGetValue(Word(heading), out var known) || !columns.TryAdd(known, column))
                    others.Add((column, heading));
            }
            List<(string, RosterColumn)> misspelt = [];
            foreach (var (column, heading) in others.ToList())
                if (
                    Word(heading) is { Length: >= 5 } word
                    && NearestWord.Of(word, Headings, word.Length < 8 ? 1 : 2) is { } near
                    && columns.TryAdd(near, column)
                )
                {
                    misspelt.Add((heading, near));
                    others.Remove((column, heading));
                }
            if (
                columns.ContainsKey(RosterColumn.State)
                && columns.ContainsKey(RosterColumn.Agency)
                && columns.ContainsKey(RosterColumn.Model)
            )
                return new(row.Number, columns, [.. others.Select(other => other.Heading)], misspelt);
        }
        return null;
    }

    /// <summary>Whether a row has the headings again, as on a further page.</summary>
    public static bool AreHeadings(string? state, string agency, string? model) =>
        Means(state, RosterColumn.State) && Means(agency, RosterColumn.Agency) && Means(model, RosterColumn.Model);

    private static bool Means(string? cell, RosterColumn column) =>
        cell is not null && Headings.TryGetValue(Word(cell), out var meant) && meant == column;

    /// <summary>A heading's words alone: without signs, the law's number, and what is said in brackets.</summary>
    private static string Word(string heading) =>
        Signs.Replace(Aside.Replace(Folding.Fold(RosterText.Clean(heading)).Replace("287(g)", " "), " "), " ").Trim();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex Signs { get; }

    /// <summary>
    /// The address of the first cell of the list that is computed; what is computed beside the list is no part of it.
    /// </summary>
    public string? Formula(SheetCells sheet)
    {
        foreach (var (row, column) in sheet.Formulas)
            if (row >= HeaderRow && Columns.Values.Contains(column))
                return $"{SheetCells.Letters(column)}{row}";
        return null;
    }

    public SheetCell? Cell(SheetRow row, RosterColumn column) =>
        Columns.TryGetValue(column, out var at) && row.Cells.TryGetValue(at, out var cell) ? cell : null;
}
