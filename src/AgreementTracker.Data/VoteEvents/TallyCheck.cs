namespace AgreementTracker.Data.VoteEvents;

/// <summary>How the roll call compares with the tally; both are kept and shown whatever comes out.</summary>
public enum TallyCheck
{
    /// <summary>The sources give no roll call.</summary>
    NamesNotReported,
    /// <summary>The roll call has names for every count, and no more.</summary>
    Match,
    /// <summary>The roll call has fewer names than the tally, and none too many.</summary>
    Partial,
    /// <summary>The roll call has more names than the tally, and none too few.</summary>
    Exceeds,
    /// <summary>Too many names for one option and too few for another.</summary>
    Conflict,
    /// <summary>The sources give names but no tally to compare them with.</summary>
    TallyNotReported,
}

public static class TallyChecks
{
    /// <summary>An option that the tally leaves out counts as 0: a tally of 3 yes and 2 no leaves no room for a recusal.</summary>
    public static TallyCheck Compare(IEnumerable<(VoteOption Option, int Value)> tally, IEnumerable<VoteOption> roll)
    {
        var named = roll.CountBy(option => option).ToDictionary();
        if (named.Count == 0)
            return TallyCheck.NamesNotReported;

        var counted = tally.ToDictionary(count => count.Option, count => count.Value);
        if (counted.Count == 0)
            return TallyCheck.TallyNotReported;

        var differences = counted.Keys.Union(named.Keys)
            .Select(option => named.GetValueOrDefault(option) - counted.GetValueOrDefault(option))
            .ToList();
        return (differences.Any(d => d < 0), differences.Any(d => d > 0)) switch
        {
            (false, false) => TallyCheck.Match,
            (true, false) => TallyCheck.Partial,
            (false, true) => TallyCheck.Exceeds,
            (true, true) => TallyCheck.Conflict,
        };
    }
}
