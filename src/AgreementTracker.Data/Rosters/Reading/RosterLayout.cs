namespace AgreementTracker.Data.Rosters.Reading;

internal enum RosterColumn { State, Agency, Type, County, Model, Signed, Moa, Addendum }

/// <summary>Which column of a sheet holds what. The list had four layouts in its first year.</summary>
internal sealed record RosterLayout(int HeaderRow, IReadOnlyDictionary<RosterColumn, int> Columns, IReadOnlyList<string> Unknown)
{
    /// <summary>Titles and notes may stand above the headings.</summary>
    private const int LastHeaderRow = 20;

    private static readonly Dictionary<string, RosterColumn> Headings = new(StringComparer.Ordinal)
    {
        ["state"] = RosterColumn.State, ["state/territory"] = RosterColumn.State,
        ["law enforcement agency"] = RosterColumn.Agency, ["agency"] = RosterColumn.Agency, ["agency name"] = RosterColumn.Agency, ["lea"] = RosterColumn.Agency, ["law enforcement agency name"] = RosterColumn.Agency,
        ["type"] = RosterColumn.Type, ["agency type"] = RosterColumn.Type, ["type of agency"] = RosterColumn.Type,
        ["county"] = RosterColumn.County, ["county/parish"] = RosterColumn.County, ["parish"] = RosterColumn.County,
        ["support type"] = RosterColumn.Model, ["model"] = RosterColumn.Model, ["program model"] = RosterColumn.Model, ["287(g) model"] = RosterColumn.Model, ["model type"] = RosterColumn.Model, ["program type"] = RosterColumn.Model,
        ["signed"] = RosterColumn.Signed, ["date signed"] = RosterColumn.Signed, ["signed date"] = RosterColumn.Signed, ["moa signed"] = RosterColumn.Signed, ["signature date"] = RosterColumn.Signed, ["date"] = RosterColumn.Signed,
        ["moa"] = RosterColumn.Moa, ["moa link"] = RosterColumn.Moa, ["link"] = RosterColumn.Moa, ["agreement"] = RosterColumn.Moa, ["memorandum of agreement"] = RosterColumn.Moa,
        ["addendum"] = RosterColumn.Addendum, ["addenda"] = RosterColumn.Addendum, ["addendum link"] = RosterColumn.Addendum,
    };

    /// <summary>Requests have neither.</summary>
    public RosterTable Table => Columns.ContainsKey(RosterColumn.Signed) || Columns.ContainsKey(RosterColumn.Moa) ? RosterTable.Participating : RosterTable.Pending;

    /// <summary>Null where no row of the sheet has the headings of a list.</summary>
    public static RosterLayout? Of(SheetCells sheet)
    {
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= LastHeaderRow))
        {
            Dictionary<RosterColumn, int> columns = [];
            List<string> unknown = [];
            foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
            {
                var heading = RosterWords.Clean(cell.Text ?? "");
                if (!Headings.TryGetValue(Folding.Fold(heading).TrimEnd(':', '*', ' '), out var known) || !columns.TryAdd(known, column))
                    unknown.Add(heading);
            }
            if (columns.ContainsKey(RosterColumn.State) && columns.ContainsKey(RosterColumn.Agency) && columns.ContainsKey(RosterColumn.Model))
                return new(row.Number, columns, unknown);
        }
        return null;
    }

    public SheetCell? Cell(SheetRow row, RosterColumn column) =>
        Columns.TryGetValue(column, out var at) && row.Cells.TryGetValue(at, out var cell) ? cell : null;
}
