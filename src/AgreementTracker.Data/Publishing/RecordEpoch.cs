namespace AgreementTracker.Data;

/// <summary>
/// One row: a random word that is replaced whenever pages may show something else though no change was published, as
/// after a rebuild, or a list of ICE's that says nothing new.
/// </summary>
public sealed class RecordEpoch
{
    public required int Id { get; init; }
    public required string Word { get; set; }
}
