namespace AgreementTracker.Data.Rosters.Reading;

internal enum RosterColumn { State, Agency, Type, County, Model, Signed, Moa, Addendum }

/// <summary>Which column of a sheet holds what. The list had four layouts in its first year.</summary>
/// <param name="Unknown">Headings of columns that are left out.</param>
/// <param name="Misspelt">Headings that were taken for one that is known.</param>
internal sealed record RosterLayout(int HeaderRow, IReadOnlyDictionary<RosterColumn, int> Columns, IReadOnlyList<string> Unknown, IReadOnlyList<(string Printed, RosterColumn Meant)> Misspelt)
{
    /// <summary>Titles and notes may stand above the headings.</summary>
    private const int LastHeaderRow = 20;

    private static readonly Dictionary<string, RosterColumn> Headings = new (RosterColumn Column, string[] Names)[]
    {
        (RosterColumn.State, ["state", "state/territory"]),
        (RosterColumn.Agency, ["law enforcement agency", "law enforcement agency name", "agency", "agency name", "lea"]),
        (RosterColumn.Type, ["type", "agency type", "type of agency"]),
        (RosterColumn.County, ["county", "county/parish", "parish"]),
        (RosterColumn.Model, ["support type", "model", "program model", "287(g) model", "model type", "program type"]),
        (RosterColumn.Signed, ["signed", "date signed", "signed date", "moa signed", "signature date", "date"]),
        (RosterColumn.Moa, ["moa", "moa link", "link", "agreement", "memorandum of agreement"]),
        (RosterColumn.Addendum, ["addendum", "addenda", "addendum link"]),
    }.SelectMany(heading => heading.Names.Select(name => (name, heading.Column))).ToDictionary(heading => heading.name, heading => heading.Column, StringComparer.Ordinal);

    /// <summary>Requests have neither.</summary>
    public RosterTable Table => Columns.ContainsKey(RosterColumn.Signed) || Columns.ContainsKey(RosterColumn.Moa) ? RosterTable.Participating : RosterTable.Pending;

    /// <summary>Null where no row of the sheet has the headings of a list.</summary>
    public static RosterLayout? Of(SheetCells sheet)
    {
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= LastHeaderRow))
        {
            Dictionary<RosterColumn, int> columns = [];
            List<(int Column, string Heading)> others = [];
            foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
            {
                var heading = RosterWords.Clean(cell.Text ?? "");
                if (!Headings.TryGetValue(Word(heading), out var known) || !columns.TryAdd(known, column))
                    others.Add((column, heading));
            }
            List<(string, RosterColumn)> misspelt = [];
            foreach (var (column, heading) in others.ToList())
                if (Word(heading) is { Length: >= 5 } word && NearestWord.Of(word, Headings, word.Length < 8 ? 1 : 2) is { } near && columns.TryAdd(near, column))
                {
                    misspelt.Add((heading, near));
                    others.Remove((column, heading));
                }
            if (columns.ContainsKey(RosterColumn.State) && columns.ContainsKey(RosterColumn.Agency) && columns.ContainsKey(RosterColumn.Model))
                return new(row.Number, columns, [.. others.Select(other => other.Heading)], misspelt);
        }
        return null;
    }

    private static string Word(string heading) => Folding.Fold(heading).TrimEnd(':', '*', ' ');

    public SheetCell? Cell(SheetRow row, RosterColumn column) =>
        Columns.TryGetValue(column, out var at) && row.Cells.TryGetValue(at, out var cell) ? cell : null;
}
