using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Rosters.Reading;

/// <summary>Makes of a row's cells what they say, and keeps them as they are beside it.</summary>
internal sealed class RowReading(SheetCells sheet, RosterLayout layout, DateOnly day)
{
    /// <summary>
    /// What is signed this long after the list's day was typed wrong; what is signed some days after it makes the
    /// list's day doubtful.
    /// </summary>
    internal const int FarFuture = 400;

    public const int CellLimit = 2000;

    public List<RosterRow> Rows { get; } = [];
    public List<RefusedRow> Refused { get; } = [];

    public void Add(SheetRow row)
    {
        var printed = Printed(row);
        if (printed == new PrintedRow())
            return;
        if (Refusal(printed) is { } reason)
            Refused.Add(new(sheet.Name, row.Number, reason, printed));
        else
            Rows.Add(Read(row, printed));
    }

    private static string? Refusal(PrintedRow row)
    {
        if (RosterText.IsNothing(row.Agency))
            return "names no agency";
        if (RosterLayout.AreHeadings(row.State, row.Agency!, row.Model))
            return "repeats the headings";
        if (RosterText.IsNothing(row.State) && RosterText.IsNothing(row.Model))
            return "has neither state nor model: it is a note, and no agreement";
        if (row.Agency!.Length > CellLimit)
            return $"its agency has more than {CellLimit:N0} characters";
        return null;
    }

    private RosterRow Read(SheetRow row, PrintedRow printed)
    {
        List<CellNote> notes = [];
        var state = UsState.Read(printed.State, out var isStateSlip);
        Note("STATE", printed.State, state is not null, isStateSlip, state?.Name);
        var level = RosterText.Level(printed.Type, out var isLevelSlip);
        Note("TYPE", printed.Type, level is not null, isLevelSlip, level?.Word());
        var model = RosterText.Model(printed.Model, out var isModelSlip);
        Note("SUPPORT TYPE", printed.Model, model is not null, isModelSlip, model?.Word());
        var (signed, isDateSlip) = Signed(row);
        if (signed is { } future && future.DayNumber - day.DayNumber > FarFuture)
            (signed, isDateSlip) = (null, false);
        Note("SIGNED", printed.Signed, signed is not null, isDateSlip, signed?.ToString("yyyy-MM-dd"));
        var (moa, addendum) = (
            Link(row, RosterColumn.Moa, printed.Moa),
            Link(row, RosterColumn.Addendum, printed.Addendum)
        );
        Refuse("MOA", moa);
        Refuse("ADDENDUM", addendum);
        return new()
        {
            Sheet = sheet.Name,
            Number = row.Number,
            Printed = printed,
            State = state?.Code,
            Agency = RosterText.Clean(printed.Agency!),
            Level = level ?? AgencyLevel.NotStated,
            County = RosterText.IsNothing(printed.County) ? null : RosterText.Clean(printed.County!),
            Model = model ?? AgreementModel.NotStated,
            Signed = signed,
            Moa = moa,
            Addendum = addendum,
            Notes = notes,
        };

        void Note(string column, string? cell, bool isUnderstood, bool isSlip, string? meaning)
        {
            if (RosterText.IsNothing(cell))
                return;
            if (!isUnderstood)
                notes.Add(new(column, false, $"'{cell}' was not understood"));
            else if (isSlip)
                notes.Add(new(column, true, $"'{cell}' was read as {meaning}"));
        }

        void Refuse(string column, RosterLink? link)
        {
            if (link?.Refusal is { } refusal)
                notes.Add(new(column, false, refusal));
        }
    }

    private (DateOnly?, bool IsSlip) Signed(SheetRow row) =>
        layout.Cell(row, RosterColumn.Signed) switch
        {
            { Number: { } serial } => (WrittenDate.OfSerial(Serial(serial)), false),
            { Text: { } text } => (WrittenDate.Read(text, out var isSlip), isSlip),
            _ => (null, false),
        };

    private double Serial(double number) => sheet.Is1904 ? number + WrittenDate.DaysFrom1900To1904 : number;

    private RosterLink? Link(SheetRow row, RosterColumn column, string? printed) =>
        LinkAddress.Read(printed, layout.Cell(row, column)?.Target);

    private PrintedRow Printed(SheetRow row) =>
        new()
        {
            State = Text(row, RosterColumn.State),
            Agency = Text(row, RosterColumn.Agency),
            Type = Text(row, RosterColumn.Type),
            County = Text(row, RosterColumn.County),
            Model = Text(row, RosterColumn.Model),
            Signed = Text(row, RosterColumn.Signed),
            Moa = Text(row, RosterColumn.Moa),
            Addendum = Text(row, RosterColumn.Addendum),
        };

    private string? Text(SheetRow row, RosterColumn column) =>
        layout.Cell(row, column) switch
        {
            { Number: { } number } => column == RosterColumn.Signed
                ? WrittenDate.Print(Serial(number))
                : number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            { Text: { } text } => text.CutTo(CellLimit),
            _ => null,
        };
}
