namespace AgreementTracker.Record;

public static class PlainDecimal
{
    /// <summary>The same number without zeros after its last digit: 63.50 is 63.5.</summary>
    public static decimal Of(decimal number) => number / 1.0000000000000000000000000000m;
}
