using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing.Rosters;

/// <summary>Takes lists in one after the other, as an importer would, and counts what became of them.</summary>
public sealed class RosterReplay
{
    public RosterHistory History { get; private set; } = RosterHistory.Empty;
    public List<(RosterList List, RosterStep Step)> Steps { get; } = [];
    public List<(RosterList List, IReadOnlyList<ImportObjection> Objections)> Refused { get; } = [];

    public static RosterReplay Of(IEnumerable<RosterList> lists)
    {
        var replay = new RosterReplay();
        foreach (var list in lists)
            replay.Take(list);
        return replay;
    }

    public void Take(RosterList list)
    {
        var doubts = ImportObjections.Of(list, History);
        if (doubts.Count > 0)
        {
            Refused.Add((list, doubts));
            return;
        }
        var step = History.Apply(list);
        Steps.Add((list, step));
        History = step.History;
    }

    public IEnumerable<(RosterList List, AbsenceChange Absence)> Told =>
        Steps.SelectMany(step =>
            step.Step.Absences.Where(absence => absence.Kind == AbsenceKind.NoLongerListed)
                .Select(absence => (step.List, absence))
        );

    /// <summary>
    /// Each row of a list that follows another of its table, and each agreement that such a list lacks for the first
    /// time.
    /// </summary>
    public (int All, int Changed, int Undecided) Transitions()
    {
        var later = Steps
            .GroupBy(step => step.List.Table)
            .SelectMany(table => table.Skip(1))
            .Select(step => step.Step)
            .ToList();
        var rows = later.SelectMany(step => step.Rows).ToList();
        var absences = later.SelectMany(step => step.Absences).Where(absence => absence.Nth <= 1).ToList();
        return (
            rows.Count + absences.Count,
            rows.Count(row => row.Kind != RowChangeKind.Unchanged) + absences.Count,
            rows.Count(row => row.InQuestion) + absences.Count(absence => absence.InQuestion)
        );
    }

    public IEnumerable<string> Report()
    {
        var lists = Steps.Select(step => step.List).Concat(Refused.Select(refused => refused.List)).ToList();
        var applied = Steps.Sum(step => step.Step.Rows.Count);
        yield return $"{lists.Count} lists, {lists.Sum(list => list.Rows.Count + list.Refused.Count):N0} rows: {applied:N0} imported, "
            + $"{lists.Sum(list => list.Refused.Count):N0} refused by themselves, {Refused.Sum(refused => refused.List.Rows.Count):N0} with their list";
        foreach (var (list, doubts) in Refused)
            yield return $"refused: {list.FileName} ({list.Rows.Count:N0} rows): {string.Join(' ', doubts.Select(doubt => doubt.Reason))}";
        foreach (
            var kind in Steps.SelectMany(step => step.Step.Rows).GroupBy(row => row.Kind).OrderBy(kind => kind.Key)
        )
            yield return $"rows {kind.Key}: {kind.Count():N0}";
        foreach (
            var kind in Steps
                .SelectMany(step => step.Step.Absences)
                .Where(absence => absence.Nth <= 1 || absence.Kind == AbsenceKind.NoLongerListed)
                .GroupBy(absence => absence.Kind)
                .OrderBy(kind => kind.Key)
        )
            yield return $"absences {kind.Key}: {kind.Count():N0}";
        foreach (
            var rule in Steps
                .SelectMany(step => step.Step.Rows)
                .GroupBy(row => row.Match.Rule)
                .OrderBy(rule => rule.Key)
        )
            yield return $"rows by {rule.Key}: {rule.Count():N0}";
        var (all, changed, undecided) = Transitions();
        yield return $"{all:N0} transitions, {changed:N0} of them changes; {undecided} for a person to decide: {1 - (double)undecided / all:P2} of all and {1 - (double)undecided / changed:P2} of changes decided without";
        yield return $"{History.Agencies.Count(agency => agency.MergedInto is null):N0} agencies, {History.Agreements.Count(agreement => agreement.MergedInto is null):N0} agreements, "
            + $"{History.Jurisdictions.Count:N0} jurisdictions, {History.Questions.Count} open questions";
        foreach (var (list, absence) in Told)
            yield return $"no longer listed: {absence.Facts.State} {absence.Facts.Agency} ({History.Agreements[absence.AgreementId - 1].Model}, signed {absence.Facts.Signed:yyyy-MM-dd}) since {absence.Since:yyyy-MM-dd}, told on {list.Day:yyyy-MM-dd}";
        foreach (var question in History.Questions)
            yield return $"open: {question.Facts.State} {question.Facts.Agency} / {string.Join(" / ", question.Candidates.Select(candidate => $"{candidate.Facts.State} {candidate.Facts.Agency}: {candidate.Match.Reason}"))}";
    }
}
