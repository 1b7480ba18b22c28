namespace AgreementTracker.Record;

/// <summary>How a date is known.</summary>
public enum DateBasis
{
    /// <summary>The source prints it.</summary>
    Printed,

    /// <summary>It follows from what sources print, such as a weekday and the day of publication.</summary>
    Derived,

    /// <summary>An official record states it.</summary>
    OfficialRecord,
}

/// <summary>
/// A date as far as the sources tell. <see cref="Value"/> is EDTF level 0 (a year, a month or a day), which sorts as
/// text; null where no date can be told, however much is printed. Nothing at all is stated where <see cref="Printed"/>
/// is null.
/// </summary>
public sealed record PartialDate
{
    public const int ValueLimit = 10;
    public const int PrintedLimit = 200;

    public static PartialDate NotStated { get; } = new();

    public string? Value { get; init; }
    public string? Printed { get; init; }
    public DateBasis? Basis { get; init; }

    public bool IsStated => Printed is not null;
}
