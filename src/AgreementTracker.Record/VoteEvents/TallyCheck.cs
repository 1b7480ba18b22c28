namespace AgreementTracker.Record.VoteEvents;

/// <summary>How the roll call compares with the tally; both are kept and shown whatever comes out.</summary>
public enum TallyCheck
{
    /// <summary>The sources give no roll call.</summary>
    NamesNotReported,

    /// <summary>The roll call has as many names as the tally counts, for each option that it counts.</summary>
    Match,

    /// <summary>The roll call has fewer names than the tally for an option, and for none too many.</summary>
    Partial,

    /// <summary>The roll call has more names than the tally for an option, and for none too few.</summary>
    Exceeds,

    /// <summary>Too many names for one option and too few for another.</summary>
    Conflict,

    /// <summary>The sources give names but no tally to compare them with.</summary>
    TallyNotReported,
}

public static class TallyChecks
{
    /// <summary>
    /// Compares what the tally states. An option that it leaves out is not counted, which is not 0: a tally of 3 yes
    /// and 2 no says nothing of a sixth member who is named as recused.
    /// </summary>
    public static TallyCheck Compare(IEnumerable<(VoteOption Option, int Value)> tally, IEnumerable<VoteOption> roll)
    {
        var named = roll.CountBy(option => option).ToDictionary();
        if (named.Count == 0)
            return TallyCheck.NamesNotReported;

        var differences = tally.Select(count => named.GetValueOrDefault(count.Option) - count.Value).ToList();
        if (differences.Count == 0)
            return TallyCheck.TallyNotReported;
        return (differences.Any(d => d < 0), differences.Any(d => d > 0)) switch
        {
            (false, false) => TallyCheck.Match,
            (true, false) => TallyCheck.Partial,
            (false, true) => TallyCheck.Exceeds,
            (true, true) => TallyCheck.Conflict,
        };
    }
}
