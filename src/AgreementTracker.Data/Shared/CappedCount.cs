using System.Globalization;

namespace AgreementTracker.Data;

/// <summary>
/// How many there are, counted no further than a reader would: the exact number of very many costs more than the page
/// that shows it.
/// </summary>
/// <param name="Value">At most <see cref="Enough"/>.</param>
public readonly record struct CappedCount(int Value)
{
    public const int Max = 10_000;

    /// <summary>So many are looked at: one more than are told.</summary>
    public const int Enough = Max + 1;

    /// <summary>'10,000+' where there are more than are counted.</summary>
    public override string ToString() =>
        Math.Min(Value, Max).ToString("N0", CultureInfo.InvariantCulture) + (Value > Max ? "+" : "");
}
