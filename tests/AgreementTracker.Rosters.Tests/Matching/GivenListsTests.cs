using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using CsCheck;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>ICE's own lists of 2025, where they are at hand.</summary>
public class GivenListsTests(ITestOutputHelper output)
{
    internal static readonly Lazy<RosterReplay> Replay = new(() => RosterReplay.Of(GivenLists.Participating));

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Read_EachRow_IsUnderstood()
    {
        Assert.All(GivenLists.All, list => Assert.Empty(list.Refused));
        var rows = GivenLists.All.SelectMany(list => list.Rows).ToList();
        Assert.DoesNotContain(rows, row => row.State is null || row.Model == AgreementModel.NotStated);
        Assert.Equal(
            ["7/7/5025"],
            GivenLists
                .Participating.Where(list => list.Table == RosterTable.Participating)
                .SelectMany(list => list.Rows)
                .Where(row => row.Signed is null)
                .Select(row => row.Printed.Signed)
                .Distinct()
        );
        Assert.DoesNotContain(
            rows,
            row =>
                row.Moa?.Url is { } url && !url.StartsWith("http", StringComparison.Ordinal)
                || row.Moa?.Url?.Contains("safelinks") is true
        );
        Assert.True(rows.Count(row => row.Moa?.Url is not null) > 20_000);
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Doubts_OfTheThreeWithAFault_AreTold()
    {
        Assert.Equal(
            [
                ("participatingAgencies08022025pm.xlsx", ImportObjectionKind.DatedBeforeItsRows),
                ("participatingAgencies09222025pm.xlsx", ImportObjectionKind.OtherTable),
            ],
            Replay.Value.Refused.Select(refused => (refused.List.FileName, Assert.Single(refused.Objections).Kind))
        );
        var named = GivenLists.All.Single(list => list.FileName == "participatingAgencies01052025pm.xlsx") with
        {
            Day = new(2025, 1, 5),
        };
        Assert.Equal(
            ImportObjectionKind.DatedBeforeItsRows,
            Assert.Single(ImportObjections.Of(named, RosterHistory.Empty)).Kind
        );
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Replay_InOrder_ReachesWhatWasPromised()
    {
        foreach (var line in Replay.Value.Report())
            output.WriteLine(line);

        Assert.Equal(36, Replay.Value.Steps.Count + Replay.Value.Refused.Count);
        Assert.All(
            Replay.Value.Steps,
            step => Assert.Equal(step.List.Rows.Select(row => row.Number), step.Step.Rows.Select(row => row.Row.Number))
        );
        var (all, changed, undecided) = Replay.Value.Transitions();
        Assert.True(undecided < all * 0.02);
        Assert.True(undecided < changed * 0.02, $"{undecided} of {changed} changes are left to a person");
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Replay_WhatIsNoLongerListed_IsGoneFromAllLaterLists()
    {
        var departures = HandChecked.Departures.ToList();
        var told = Replay.Value.Told.ToList();
        Assert.NotEmpty(told);
        Assert.All(
            told,
            told =>
            {
                var (list, gone) = told;
                var checkedByHand = Assert.Single(
                    departures,
                    departure =>
                        departure.State == gone.Facts.State
                        && Folding.Fold(departure.Agency) == Folding.Fold(gone.Facts.Agency)
                        && departure.Model == Replay.Value.History.Agreements[gone.AgreementId - 1].Model.Word()
                );
                Assert.Contains(checkedByHand.Verdict, new[] { "gone", "signed anew" });
                // By another way than the engine's: any later row of that state, model and day that has a word of the
                // name.
                var words = Words(gone.Facts.Agency);
                Assert.Empty(
                    Replay
                        .Value.Steps.Where(step => step.List.Day >= list.Day)
                        .SelectMany(step => step.Step.Rows)
                        .Where(row =>
                            row.Row.State == gone.Facts.State
                            && row.Row.Signed == gone.Facts.Signed
                            && row.Row.Model.Word() == checkedByHand.Model
                            && words.Overlaps(Words(row.Row.Agency))
                        )
                        .Select(row => row.Row.Agency)
                );
            }
        );
        Assert.Equal(departures.Count, told.Count);
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Replay_WithRequests_TellsNothingElse()
    {
        var both = RosterReplay.Of(GivenLists.All);

        Assert.Equal(
            Replay.Value.Told.Select(told => (told.List.Day, told.Absence.Facts.State, told.Absence.Facts.Agency)),
            both.Told.Where(told => told.List.Table == RosterTable.Participating)
                .Select(told => (told.List.Day, told.Absence.Facts.State, told.Absence.Facts.Agency))
        );
        Assert.True(
            both.Steps.SelectMany(step => step.Step.Rows).Count(row => row.Kind == RowChangeKind.Granted) > 300
        );
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Replay_AnyTwoLists_LosesNoRowAndMergesNoTwoOfOneList()
    {
        var lists = GivenLists.All.Where(list => list.Table == RosterTable.Participating).ToList();
        Gen.Select(Gen.Int[0, lists.Count - 1], Gen.Int[0, lists.Count - 1])
            .Sample(
                (one, other) =>
                {
                    // Whichever came first in the year: here the second is the later one.
                    var first = RosterHistory.Empty.Apply(lists[one]);
                    var second = first.History.Apply(
                        lists[other] with
                        {
                            Day = lists[one].Day.AddDays(7),
                            Sha256 = "another",
                        }
                    );

                    Assert.Equal(lists[other].Rows.Count, second.Rows.Count);
                    var ids = second
                        .Rows.Where(row => row.Kind != RowChangeKind.ListedTwice)
                        .Select(row => row.AgreementId)
                        .ToList();
                    Assert.Equal(ids.Count, ids.Distinct().Count());
                    var kept = second.History.Agreements.Where(agreement => agreement.MergedInto is null).ToList();
                    Assert.Equal(
                        kept.Count,
                        kept.DistinctBy(agreement => (agreement.AgencyId, agreement.Model)).Count()
                    );
                    var listedIds = ids.ToHashSet();
                    Assert.All(
                        first
                            .History.Agreements.Select(agreement => second.History.Agreements[agreement.Id - 1])
                            .Where(agreement => agreement.MergedInto is null),
                        agreement => Assert.Equal(listedIds.Contains(agreement.Id), agreement.Participating!.IsListed)
                    );
                },
                iter: 12,
                threads: 1
            );
    }

    private static HashSet<string> Words(string name) =>
        [
            .. Folding
                .Fold(name)
                .Split(' ', ',', '/', '\'')
                .Where(word =>
                    word.Length >= 4
                    && word
                        is not (
                            "county"
                            or "office"
                            or "police"
                            or "department"
                            or "sheriff"
                            or "constable"
                            or "constables"
                            or "state"
                            or "township"
                        )
                ),
        ];
}
