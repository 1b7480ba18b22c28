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
    /// <summary>The same, for rows that were projected when an option that is not counted was taken as 0.</summary>
    internal const string CompareSql = """
        update vote_events set tally_check = (
          select case
            when min(difference) < 0 and max(difference) > 0 then 'conflict'
            when min(difference) < 0 then 'partial'
            when max(difference) > 0 then 'exceeds'
            else 'match'
          end
          from (
            select vote_counts.vote_event_id, (
              select count(*) from person_votes
              where person_votes.vote_event_id = vote_counts.vote_event_id and person_votes.option = vote_counts.option
            ) - vote_counts.value as difference
            from vote_counts
          ) compared
          where compared.vote_event_id = vote_events.id
        )
        where tally_check in ('exceeds', 'conflict')
        """;

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
