using AgreementTracker.Record;

namespace AgreementTracker.Data;

/// <summary>What a page was made from: other rows have another one, also where no change says so.</summary>
/// <param name="Number">Of the newest change; 0 before the first.</param>
/// <param name="Hash">Of the newest change: after a restore another change may have the number.</param>
/// <param name="Epoch">See <see cref="RecordEpoch"/>; empty before the first.</param>
public sealed record RecordVersion(int Number, string Hash, string Epoch)
{
    private const int Letters = 10;

    public static RecordVersion Empty { get; } = new(0, "", "");

    /// <summary>When the newest change was published, UTC; null before the first.</summary>
    public DateTime? At { get; init; }

    /// <summary>In a few letters: for a key, or an ETag.</summary>
    public string Tag => $"{Number}-{Hash.CutTo(Letters)}{Epoch.CutTo(Letters)}";
}
