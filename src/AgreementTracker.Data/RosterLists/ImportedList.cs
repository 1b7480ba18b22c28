using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;

namespace AgreementTracker.Data;

/// <summary>
/// A list of ICE's that was imported. It is there as soon as, and as long as, what it says is published: both are
/// written in one transaction, and the newest can be undone.
/// </summary>
public sealed class ImportedList
{
    public const int FileNameLimit = 300;

    /// <summary>Counted in the order in which lists were imported.</summary>
    public required int Id { get; init; }
    public required RosterTable Table { get; init; }

    /// <summary>The day it is dated, as an EDTF day.</summary>
    public required string Day { get; init; }
    public required string FileName { get; init; }

    /// <summary>Of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The source that its rows are passages of.</summary>
    public required string SourceId { get; init; }

    /// <summary>Null where all that it says was published already.</summary>
    public int? ChangeNumber { get; init; }
    public Change? Change { get; init; }
    public required int Rows { get; init; }
    public required int Refused { get; init; }

    /// <summary>Why a person let it pass in spite of what spoke against it.</summary>
    public string? Overridden { get; init; }

    /// <summary>The file as it was brought.</summary>
    public required byte[] Workbook { get; init; }

    /// <summary>What the list changed: a <see cref="RosterReport"/>, packed.</summary>
    public required byte[] Report { get; set; }

    /// <summary>
    /// What is known from this list and all before it: a <see cref="RosterState"/>, packed. Decisions of people are
    /// added to it.
    /// </summary>
    public required byte[] State { get; set; }
}
