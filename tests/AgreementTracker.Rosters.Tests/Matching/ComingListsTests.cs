using AgreementTracker.Rosters.Matching;
using AgreementTracker.Testing.Rosters;
using CsCheck;

namespace AgreementTracker.Rosters.Tests.Matching;

public class ComingListsTests
{
    /// <summary>Nobody is taken for another, nobody is lost, and nobody who is listed is reported as removed.</summary>
    [Fact]
    public void Apply_AnySequence_MergesNoTwoAgencies() =>
        Gen.Int[0, 1_000_000].Sample(seed => Assert.Empty(Faults(seed)), iter: 15, threads: 1);

    /// <summary>Sequences that had a fault once.</summary>
    [Theory]
    [InlineData(10170)]
    [InlineData(11090)]
    [InlineData(11404)]
    [InlineData(374318)]
    public void Apply_SequenceThatFailed_MergesNoTwoAgencies(int seed) => Assert.Empty(Faults(seed));

    internal static IEnumerable<string> Faults(int seed)
    {
        var history = RosterHistory.Empty;
        Dictionary<int, HashSet<int>> agenciesOf = [];
        Dictionary<int, int> agencyOfAgreement = [];
        foreach (var (list, agencyOf) in new ComingLists(seed).Make())
        {
            var step = history.Apply(list);
            history = step.History;
            foreach (var row in step.Rows)
            {
                agencyOfAgreement[row.AgreementId] = agencyOf[row.Row.Number];
                if (!agenciesOf.TryGetValue(row.AgencyId, out var truths))
                    agenciesOf[row.AgencyId] = truths = [];
                if (truths.Add(agencyOf[row.Row.Number]) && truths.Count > 1)
                    yield return $"{list.Day} {row.Row.State} {row.Row.Agency} ({row.Row.County}) was taken for {history.Agencies[row.AgencyId - 1].State} {history.Agencies[row.AgencyId - 1].Name}: {row.Match.Rule} {row.Match.Reason}";
            }
            foreach (
                var row in step.Rows.Where(row =>
                    history.Agencies[row.AgencyId - 1].MergedInto is not null
                    || history.Agreements[row.AgreementId - 1].MergedInto is not null
                )
            )
                yield return $"{list.Day} {row.Row.State} {row.Row.Agency} is listed under an entry that was merged";
            var listed = list.Rows.Select(row => (agencyOf[row.Number], row.Model)).ToHashSet();
            foreach (var absence in step.Absences.Where(absence => absence.Kind == AbsenceKind.NoLongerListed))
                if (
                    listed.Contains(
                        (agencyOfAgreement[absence.AgreementId], history.Agreements[absence.AgreementId - 1].Model)
                    )
                )
                    yield return $"{list.Day} {absence.Facts.State} {absence.Facts.Agency} is reported as gone and is listed";
            foreach (
                var row in step.Rows.Where(row =>
                    row.Row.State is not null && history.Agencies[row.AgencyId - 1].State.Length != 2
                )
            )
                yield return $"{list.Day} {row.Row.State} {row.Row.Agency} has no place";
        }
        foreach (var merged in history.Agencies.Where(agency => agency.MergedInto is not null))
            if (
                agenciesOf.TryGetValue(merged.Id, out var one)
                && agenciesOf.TryGetValue(merged.MergedInto!.Value, out var other)
                && !one.Overlaps(other)
            )
                yield return $"{merged.State} {merged.Name} was merged into {history.Agencies[merged.MergedInto.Value - 1].Name}";
    }
}
