namespace AgreementTracker.Rosters.Matching;

internal static class PersonDecisions
{
    public static RosterHistory Apply(RosterHistory history, PersonDecision decision)
    {
        var record = new WorkingRecord(history);
        List<OpenQuestion> open = [];
        foreach (var question in history.Questions)
        {
            var meant = question
                .Candidates.Where(candidate =>
                    decision.Concerns(
                        question.Facts.State,
                        question.Facts.Agency,
                        candidate.Facts.State,
                        candidate.Facts.Agency
                    )
                )
                .ToList();
            if (
                decision.IsSame
                && meant is [var same, ..]
                && record.Agency(question.AgencyId).MergedInto is null
                && same.AgencyId != question.AgencyId
            )
            {
                record.Merge(question.AgencyId, same.AgencyId);
                record.TakeName(question.AgencyId, same.AgencyId);
            }
            else if (question.Candidates.Except(meant).ToList() is { Count: > 0 } left)
                open.Add(question with { Candidates = left });
        }
        return record.History(open) with
        {
            Decisions = [.. history.Decisions, decision],
            Lists = history.Lists,
            LastParticipating = history.LastParticipating,
            LastPending = history.LastPending,
        };
    }
}
