using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data;

/// <summary>
/// The row that an agreement has in the newest list of a table that has it. Kept beside the documents: a new list that
/// repeats a thousand rows makes no revision of a thousand dossiers.
/// </summary>
public sealed class ListedAgreement
{
    /// <summary>The agreement's: <c>fl.miami.task-force</c>.</summary>
    public required string AgreementId { get; init; }
    public required RosterTable Table { get; init; }

    /// <summary>The number of the last list that has it.</summary>
    public required int ListId { get; init; }
    public ImportedList? List { get; init; }

    /// <summary>Its number there, as a spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>The source that has the row: the list's, or one of its parts.</summary>
    public required string SourceId { get; init; }

    /// <summary>The number of the first list without it; null where the newest list has it.</summary>
    public int? AbsentFrom { get; init; }
}
