using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

public class ImportObjectionsTests
{
    [Fact]
    public void Of_ListAsItShouldBe_HasNone()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;

        Assert.Empty(ImportObjections.Of(MadeList.Of("2025-03-08", Towns(7)), known));
    }

    [Fact]
    public void Of_NameAndHeadingsDisagree_NoReasonLetsItPass()
    {
        var objection = Assert.Single(
            ImportObjections.Of(
                Pending("2025-03-01", Towns(1)) with
                {
                    Called = RosterTable.Participating,
                },
                RosterHistory.Empty
            )
        );

        Assert.False(objection.CanPass);
        Assert.EndsWith(
            ": by its name it holds the participating agencies, by its headings the pending ones (no column SIGNED). "
                + "No reason lets it pass, since requests must not be published as agreements.",
            objection.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_NameSaysNoTable_IsNotDoubted() =>
        Assert.Empty(ImportObjections.Of(Pending("2025-03-01", Towns(1)) with { Called = null }, RosterHistory.Empty));

    [Fact]
    public void Of_DatedBeforeItsRows_IsDoubted() =>
        Assert.Equal(
            [
                new ImportObjection(
                    ImportObjectionKind.DatedBeforeItsRows,
                    "The list is dated 2025-01-05, but 2 of its rows were signed later, up to 2025-02-26 (Sheet1, row 2)."
                ),
            ],
            ImportObjections.Of(MadeList.Of("2025-01-05", Towns(2)), RosterHistory.Empty)
        );

    [Fact]
    public void Of_DropsMoreThanThreeTenths_IsDoubted()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;

        Assert.Equal(
            [
                new ImportObjection(
                    ImportObjectionKind.DropsRows,
                    "The list has 6 rows where the one before had 10: it drops more than 30 %."
                ),
            ],
            ImportObjections.Of(MadeList.Of("2025-03-08", Towns(6)), known)
        );
    }

    [Fact]
    public void Of_RequestsThatWereGranted_AreNotDropped()
    {
        var known = RosterHistory.Empty.Apply(Pending("2025-03-01", Requests(10))).History;
        Assert.Single(ImportObjections.Of(Pending("2025-03-08", Requests(3)), known));

        known = known.Apply(MadeList.Of("2025-03-05", [.. Towns(10).Skip(3)])).History;
        Assert.Empty(ImportObjections.Of(Pending("2025-03-08", Requests(3)), known));
    }

    [Fact]
    public void Of_NoRequestsLeft_IsDoubtedUnlessAllWereGranted()
    {
        var known = RosterHistory.Empty.Apply(Pending("2025-03-01", Requests(10))).History;
        var none = Pending("2025-03-20");
        Assert.Equal(
            [ImportObjectionKind.DropsRows],
            ImportObjections.Of(none, known).Select(objection => objection.Kind)
        );

        var most = known.Apply(MadeList.Of("2025-03-05", [.. Towns(9)])).History;
        Assert.Equal(
            [
                "The list before had 10 requests: 1 of them is missing here, and no participating list has it. A request was dropped, or one of the two lists has a wrong day.",
            ],
            ImportObjections.Of(none, most).Select(objection => objection.Reason)
        );

        var all = known.Apply(MadeList.Of("2025-03-05", [.. Towns(10)])).History;
        Assert.Empty(ImportObjections.Of(none, all));
        // It stays empty, and a request comes.
        var later = all.Apply(none).History;
        Assert.Empty(ImportObjections.Of(Pending("2025-03-27"), later));
        Assert.Empty(ImportObjections.Of(Pending("2025-04-03", Requests(11)[10]), later));
    }

    [Fact]
    public void Of_OtherRequestsThanBefore_IsDoubtedThoughTheyAreAsMany()
    {
        var known = RosterHistory.Empty.Apply(Pending("2025-03-01", Requests(10))).History;

        Assert.Equal(
            [ImportObjectionKind.DropsRows],
            ImportObjections.Of(Pending("2025-03-08", Requests(20)[10..]), known).Select(objection => objection.Kind)
        );
        Assert.Empty(ImportObjections.Of(Pending("2025-03-08", Requests(20)[3..13]), known));
    }

    [Fact]
    public void Of_PendingWhoseRowsWereSignedLongAgo_IsTheOtherTable()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;

        var objection = Assert.Single(ImportObjections.Of(Pending("2025-06-01", Requests(10)), known));

        Assert.False(objection.CanPass);
        Assert.Contains(
            "by its headings the pending ones (no column SIGNED), by its rows the participating ones (10 of 10 had been signed more than 14 days before)",
            objection.Reason,
            StringComparison.Ordinal
        );
        Assert.Empty(ImportObjections.Of(Pending("2025-06-01", Requests(2)), known));
        Assert.True(Assert.Single(ImportObjections.Of(Pending("2025-06-01", Requests(3)), known)).CanPass);
        // What was signed last week may still be on the list of requests.
        Assert.Empty(ImportObjections.Of(Pending("2025-03-05", Requests(10)), known));
    }

    [Fact]
    public void Of_PendingOfAnEarlierDayThanItSays_IsDoubted()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(4))).History;

        Assert.Equal(
            [
                new ImportObjection(
                    ImportObjectionKind.DatedUnlikeItsRows,
                    "The list is dated 2025-06-01, but 4 of its 10 requests had been signed more than 14 days before, since 2025-02-26: its day may be wrong."
                ),
            ],
            ImportObjections.Of(Pending("2025-06-01", Requests(10)), known)
        );
        Assert.Empty(ImportObjections.Of(Pending("2025-06-01", Requests(10)[2..]), known));
    }

    [Fact]
    public void Of_PendingOfALaterDayThanItSays_IsDoubted()
    {
        var known = RosterHistory.Empty.Apply(Pending("2025-06-01", Requests(10))).History;

        Assert.Equal(
            [ImportObjectionKind.DatedUnlikeItsRows],
            ImportObjections.Of(Pending("2025-03-01", Requests(10)), known).Select(objection => objection.Kind)
        );
    }

    [Fact]
    public void Of_RequestsUnderTheHeadingSigned_AreNeverAgreements()
    {
        var known = RosterHistory
            .Empty.Apply(MadeList.Of("2025-03-01", Towns(20)))
            .History.Apply(Pending("2025-03-02", Requests(30)[20..]))
            .History;

        var objection = Assert.Single(ImportObjections.Of(MadeList.Of("2025-03-08", Requests(30)[20..]), known));

        Assert.Equal((ImportObjectionKind.OtherTable, false), (objection.Kind, objection.CanPass));
        Assert.Contains(
            "by its rows the pending ones (10 of 10 are known as requests)",
            objection.Reason,
            StringComparison.Ordinal
        );
        // All of them granted, beside what was signed before: that is the participating list.
        Assert.Empty(ImportObjections.Of(MadeList.Of("2025-03-08", Towns(30)), known));
    }

    [Fact]
    public void Of_FirstParticipatingListHasWhatWasRequested_IsNotDoubted()
    {
        var known = RosterHistory.Empty.Apply(Pending("2025-03-01", Requests(10))).History;

        Assert.Empty(ImportObjections.Of(MadeList.Of("2025-03-08", Towns(10)), known));
        Assert.Equal(
            ImportObjectionKind.OtherTable,
            Assert.Single(ImportObjections.Of(MadeList.Of("2025-03-08", Requests(10)), known)).Kind
        );
    }

    [Fact]
    public void Of_DaysFourYearsOff_IsDoubted()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;
        RosterRow[] early =
        [
            .. Towns(10)
                .Select(row =>
                    row with
                    {
                        Signed = row.Signed!.Value.AddDays(-1462),
                        Printed = row.Printed with { Signed = "2/25/2021" },
                    }
                ),
        ];
        RosterRow[] late =
        [
            .. Towns(10).Select(row => row with { Signed = null, Printed = row.Printed with { Signed = "2/27/2029" } }),
        ];

        Assert.EndsWith(
            "All days are four years and a day off: the workbook counts its days from another year than it says (1900, 1904).",
            Assert.Single(ImportObjections.Of(MadeList.Of("2025-03-08", early), known)).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [ImportObjectionKind.DatedBeforeItsRows, ImportObjectionKind.DaysMoved],
            ImportObjections.Of(MadeList.Of("2025-03-08", late), known).Select(objection => objection.Kind)
        );
        Assert.Equal(
            [ImportObjectionKind.DatedBeforeItsRows],
            ImportObjections
                .Of(MadeList.Of("2025-03-08", late), RosterHistory.Empty)
                .Select(objection => objection.Kind)
        );
        // One day, mistyped, is a correction.
        Assert.Empty(ImportObjections.Of(MadeList.Of("2025-03-08", [early[0], late[1], .. Towns(10)[2..]]), known));
    }

    private static readonly string[] Names =
    [
        "Alder",
        "Birchwood",
        "Cedar",
        "Dogtown",
        "Elmhurst",
        "Firville",
        "Ginkgo",
        "Hazelton",
        "Ironwood",
        "Juniper",
    ];

    private static RosterRow[] Towns(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Row("FL", $"{Names[i % 10]}{(i < 10 ? "" : i < 20 ? " Springs" : " Harbor")} Police Department")
                ),
        ];

    private static RosterRow[] Requests(int count) =>
        [.. Towns(count).Select(row => row with { Signed = null, Printed = row.Printed with { Signed = null } })];
}
