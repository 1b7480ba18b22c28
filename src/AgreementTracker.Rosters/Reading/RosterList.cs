using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Rosters.Reading;

/// <summary>ICE publishes two tables: agreements that were signed, and requests for one.</summary>
public enum RosterTable
{
    Participating,
    Pending,
}

/// <summary>One published list, read. Nothing of it was compared with other lists yet.</summary>
/// <param name="Day">The day it is dated: its file's name says so, or whoever brought it.</param>
/// <param name="Called">The table that the file's name, or whoever brought it, says it holds; null where neither
/// does.</param>
/// <param name="Refused">Rows that state no agreement, each with the reason; rows read and rows refused are all there
/// are.</param>
/// <param name="Notes">What a person should know of how it was read, a sentence each.</param>
public sealed record RosterList(
    string FileName,
    string Sha256,
    RosterTable Table,
    RosterTable? Called,
    DateOnly Day,
    IReadOnlyList<RosterRow> Rows,
    IReadOnlyList<RefusedRow> Refused,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Which of its day's lists it is; null where its file's name doesn't say.</summary>
    public ListEdition? Edition { get; init; }

    /// <summary>The sheet that holds the list.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>
    /// Whether it was published before that list of its table, by its day or by what the files' names say.
    /// </summary>
    internal bool IsBefore(DateOnly day, string fileName) =>
        Day < day
        || Day == day && Edition is { } own && ListName.Edition(fileName) is { } other && own.IsOlderThan(other);

    /// <summary>Whether it was published after that list of its table.</summary>
    internal bool IsAfter(DateOnly day, string fileName) =>
        Day > day
        || Day == day && Edition is { } own && ListName.Edition(fileName) is { } other && other.IsOlderThan(own);
}

/// <summary>A line of a list: what stands in each cell, and what was understood of it.</summary>
public sealed record RosterRow
{
    public required string Sheet { get; init; }

    /// <summary>Its number in the sheet, counted from 1, as a spreadsheet shows it.</summary>
    public required int Number { get; init; }
    public required PrintedRow Printed { get; init; }

    /// <summary>The state's postal code in capital letters; null where the cell names none.</summary>
    public string? State { get; init; }

    /// <summary>The agency's name as printed, with single spaces and straight apostrophes.</summary>
    public required string Agency { get; init; }
    public AgencyLevel Level { get; init; } = AgencyLevel.NotStated;

    /// <summary>Null where the cell is empty or says <c>#NA</c>.</summary>
    public string? County { get; init; }
    public AgreementModel Model { get; init; } = AgreementModel.NotStated;
    public DateOnly? Signed { get; init; }
    public RosterLink? Moa { get; init; }
    public RosterLink? Addendum { get; init; }

    /// <summary>What was not understood, or was taken for a slip of the pen.</summary>
    public IReadOnlyList<CellNote> Notes { get; init; } = [];
}

/// <summary>The column TYPE: whose agency it is.</summary>
public enum AgencyLevel
{
    County,
    Municipality,
    State,
    Tribe,
    NotStated,
}

/// <summary>The cells as printed, to the letter; null where there is none.</summary>
public sealed record PrintedRow
{
    public string? State { get; init; }
    public string? Agency { get; init; }
    public string? Type { get; init; }
    public string? County { get; init; }
    public string? Model { get; init; }
    public string? Signed { get; init; }
    public string? Moa { get; init; }
    public string? Addendum { get; init; }
}

/// <param name="Column">The column's heading.</param>
/// <param name="Understood">Whether something was made of the cell in spite of it.</param>
public sealed record CellNote(string Column, bool Understood, string What);

/// <param name="Printed">The cell's text: <c>link</c>, <c>link pending</c>.</param>
/// <param name="Target">Where the cell leads, as the file has it.</param>
/// <param name="Url">The web address behind it; null where the cell leads nowhere, or to what is no web
/// address.</param>
/// <param name="Refusal">Why there is no address although the cell leads somewhere.</param>
public sealed record RosterLink(string? Printed, string? Target, string? Url, string? Refusal)
{
    /// <summary>The list announces a document that is not there yet.</summary>
    public bool IsPending => Printed is not null && Printed.Contains("pending", StringComparison.OrdinalIgnoreCase);
}

public sealed record RefusedRow(string Sheet, int Number, string Reason, PrintedRow Printed);
