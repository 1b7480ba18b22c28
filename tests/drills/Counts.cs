using System.Globalization;

namespace AgreementTracker.Drills;

/// <summary>What a drill measured.</summary>
/// <param name="Acknowledged">Changes that a command or a page said were published.</param>
/// <param name="Lost">Acknowledged changes that are not in the record afterwards.</param>
/// <param name="HalfDone">Findings of <c>verify</c>, changes without documents, and published drafts without a
/// change.</param>
/// <param name="Not2xx">Answers to readers that were errors, or none.</param>
/// <param name="LongestGap">The longest time between two acknowledged changes.</param>
internal sealed record Counts(int Acknowledged, int Lost, int HalfDone, int Not2xx, TimeSpan LongestGap)
{
    /// <summary>What else was measured.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What else was wrong.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool AreGood => Lost == 0 && HalfDone == 0 && Faults.Count == 0;

    public Counts With(string note) => this with { Notes = [.. Notes, note] };

    public Counts WithFaultIf(bool isWrong, string fault) => isWrong ? this with { Faults = [.. Faults, fault] } : this;

    public override string ToString() =>
        string.Join(
            "; ",
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Acknowledged} acknowledged, {Lost} lost, {HalfDone} half-done, {Not2xx} not 2xx, longest gap {LongestGap.TotalSeconds:0.0} s"
                ),
                .. Notes,
                .. Faults.Select(fault => $"FAULT: {fault}"),
            ]
        );
}

/// <summary>This machine can't run the drill.</summary>
internal sealed class SkippedException(string reason) : Exception(reason);
