using System.Security.Cryptography;
using AgreementTracker.Intake.Files;

namespace AgreementTracker.Rosters.Reading;

/// <summary>Reads a workbook as ICE publishes it, in any of the layouts that it had.</summary>
public static class RosterFile
{
    public const int BytesLimit = Workbook.BytesLimit;

    /// <param name="day">The list's day where its file's name doesn't tell it, or tells it wrong.</param>
    /// <param name="called">What the list is said to hold where its file's name doesn't say so.</param>
    /// <exception cref="RefusedFileException">It can't be read as a list; the message says why.</exception>
    public static RosterList Read(string fileName, byte[] bytes, DateOnly? day = null, RosterTable? called = null)
    {
        var sheets = Workbook.Read(fileName, bytes);
        var dated =
            day
            ?? ListName.Day(fileName)
            ?? throw new RefusedFileException("The file's name does not tell the list's day: state it.");
        var named = called ?? ListName.Table(fileName);
        // A hidden sheet is what is left of an earlier list, or of the work on this one.
        if (
            sheets
                .Select(sheet => (Sheet: sheet, Layout: RosterLayout.Of(sheet)))
                .Where(found => found.Layout is not null)
                .OrderBy(found => found.Sheet.IsHidden)
                .ThenBy(found => found.Layout!.Table != (named ?? found.Layout.Table))
                .FirstOrDefault()
            is not
            ({ } list, { } layout)
        )
            throw new RefusedFileException(
                "No sheet of the workbook has the headings STATE, LAW ENFORCEMENT AGENCY and SUPPORT TYPE: it is not one of ICE's lists."
            );

        if (layout.Formula(list) is { } computed)
            throw new RefusedFileException(
                $"The workbook computes its cells by formulas ({list.Name}!{computed}): a published list holds what it says. Save it with its values."
            );

        var reading = new RowReading(list, layout, dated);
        foreach (var row in list.Rows.Where(row => row.Number > layout.HeaderRow))
            reading.Add(row);
        // All requests may have been granted; agreements don't end all at once.
        if (reading.Rows.Count == 0 && layout.Table == RosterTable.Participating)
            throw new RefusedFileException("The list has headings and no agreement.");
        return new(
            fileName,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            layout.Table,
            named,
            dated,
            reading.Rows,
            reading.Refused,
            [.. Notes(sheets, list, layout)]
        )
        {
            Edition = ListName.Edition(fileName),
            Sheet = list.Name,
        };
    }

    private static IEnumerable<string> Notes(IReadOnlyList<SheetCells> sheets, SheetCells list, RosterLayout layout)
    {
        foreach (var other in sheets.Where(sheet => sheet != list && sheet.Rows.Count > 0))
            yield return $"The {(other.IsHidden ? "hidden sheet" : "sheet")} '{other.Name}' with {other.Rows.Count:N0} rows was left out: the list is '{list.Name}'.";
        if (list.IsHidden)
            yield return $"The sheet '{list.Name}' is hidden, and the only one with the headings of a list.";
        foreach (var (printed, meant) in layout.Misspelt)
            yield return $"The heading '{printed}' was read as that of the column {meant.ToString().ToLowerInvariant()}.";
        foreach (var heading in layout.Unknown)
            yield return $"The column '{heading}' was left out.";
    }
}
