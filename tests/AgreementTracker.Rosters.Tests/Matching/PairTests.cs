using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Rosters.Tests.Matching;

public class PairTests(ITestOutputHelper output)
{
    [Fact]
    public void Pairs_AreManyAndHalfOfThemHard()
    {
        var pairs = HandChecked.Pairs.ToList();

        Assert.True(pairs.Count >= 300);
        Assert.True(pairs.Count(pair => pair.Verdict == "different") * 2 >= pairs.Count);
        Assert.Equal(pairs.Count, pairs.DistinctBy(pair => (pair.One.Printed, pair.Other.Printed)).Count());
    }

    [Fact]
    public void Different_OneAfterTheOther_OrBoth_AreNeverMerged() =>
        Assert.Empty(
            HandChecked
                .Pairs.Where(pair => pair.Verdict == "different")
                .SelectMany(pair =>
                    new (string Case, RosterRow[] Before, RosterRow[] After)[]
                    {
                        ("one list", [], [pair.One, pair.Other]),
                        ("one, then the other", [pair.One], [pair.Other]),
                        ("the other, then one", [pair.Other], [pair.One]),
                        ("one, then both", [pair.One], [pair.One, pair.Other]),
                        ("both, then one", [pair.One, pair.Other], [pair.Other]),
                    }
                        .Where(order => IsMerged(order.Before, order.After))
                        .Select(order =>
                            $"{order.Case}: {pair.One.State} {pair.One.Agency} / {pair.Other.State} {pair.Other.Agency}"
                        )
                )
        );

    /// <summary>
    /// Harder than the lists ever were: both of the same model, signed on the same day, one gone as the other comes.
    /// </summary>
    [Fact]
    public void Different_WithTheSameModelAndDay_AreNeverOneAgency() =>
        Assert.Empty(
            HandChecked
                .Pairs.Where(pair => pair.Verdict == "different")
                .Where(pair =>
                    IsOneAgency(
                        Replay([pair.One], [pair.Other with { Model = pair.One.Model, Signed = pair.One.Signed }])
                    )
                )
                .Select(pair => $"{pair.One.State} {pair.One.Agency} / {pair.Other.State} {pair.Other.Agency}")
        );

    [Fact]
    public void Same_OneAfterTheOther_AreFoundWithoutAPerson()
    {
        var pairs = HandChecked.Pairs.Where(pair => pair.Verdict != "different").ToList();
        var missed = pairs
            .Where(pair => !IsFound(pair))
            .Select(pair => $"{pair.One.State} {pair.One.Agency} / {pair.Other.State} {pair.Other.Agency}: {pair.Note}")
            .ToList();

        output.WriteLine($"{pairs.Count - missed.Count} of {pairs.Count} found");
        Assert.Empty(missed);
    }

    private static bool IsFound(Pair pair)
    {
        var step = Replay([pair.One], [pair.Other]);
        return pair.Verdict == "agreement" || pair.One.Model == pair.Other.Model && pair.One.Signed == pair.Other.Signed
            ? step.Rows[0].AgreementId == 1
            : step.Rows[0].AgencyId == 1;
    }

    private static bool IsMerged(RosterRow[] before, RosterRow[] after)
    {
        var step = Replay(before, after);
        return IsOneAgency(step)
            || step.History.Agreements.Any(agreement => agreement.MergedInto is not null)
            || step.History.Agreements.Count < 2;
    }

    private static bool IsOneAgency(RosterStep step) =>
        step.History.Agencies.Count(agency => agency.MergedInto is null) < 2;

    private static RosterStep Replay(RosterRow[] before, RosterRow[] after)
    {
        var history =
            before.Length == 0
                ? RosterHistory.Empty
                : RosterHistory.Empty.Apply(MadeList.Of("2026-02-01", before)).History;
        return history.Apply(MadeList.Of("2026-02-08", after));
    }
}
