namespace AgreementTracker.Rosters.Reading;

/// <summary>The part of the day that a list's file name gives: am, mid or noon, pm.</summary>
public enum DayPart
{
    Morning,
    Midday,
    Afternoon,
    Evening,
}

/// <summary>
/// Which of a day's lists it is, by its file's name. ICE publishes up to three lists of one table a day.
/// </summary>
/// <param name="Part">Null where the name has none.</param>
/// <param name="Captured">When a web archive captured the file, in UTC; null where the name has no time.</param>
/// <param name="Version">0 for the first file of a name; 2 for <c>pm_b</c>.</param>
public sealed record ListEdition(DayPart? Part, TimeOnly? Captured, int Version) : IComparable<ListEdition>
{
    /// <summary>
    /// Orders a day's lists, the oldest first. A captured file is placed by the hour of its capture in Washington,
    /// about.
    /// </summary>
    public int CompareTo(ListEdition? other) =>
        other is null ? 1 : (Hour, Version, Captured).CompareTo((other.Hour, other.Version, other.Captured));

    /// <summary>
    /// Whether both names say that this one is the older. A time of capture says nothing beside am or pm: the archive
    /// may have captured the morning's file in the evening.
    /// </summary>
    public bool IsOlderThan(ListEdition? other) =>
        other is not null
        && Part is null == other.Part is null
        && Captured is null == other.Captured is null
        && CompareTo(other) < 0;

    /// <summary>Washington is four or five hours behind UTC.</summary>
    private double Hour =>
        Part switch
        {
            DayPart.Morning => 9,
            DayPart.Midday => 12,
            DayPart.Afternoon => 16,
            DayPart.Evening => 20,
            _ => Captured is { } time ? time.ToTimeSpan().TotalHours - 4 : 0,
        };
}
