using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

public class VoteSummaryTests
{
    [Theory]
    [InlineData(
        VoteEffect.Adopt,
        VoteResult.Pass,
        3,
        2,
        null,
        "Tuesday",
        "Passed 3–2 on a Tuesday (date not given). A yes vote approves the agreement."
    )]
    [InlineData(
        VoteEffect.End,
        VoteResult.Pass,
        2,
        1,
        "2019-05-07",
        "May 7",
        "Passed 2–1 on May 7, 2019. A yes vote ends the agreement."
    )]
    [InlineData(
        VoteEffect.End,
        VoteResult.Fail,
        2,
        3,
        "2025-05",
        "May",
        "Failed, 2 for and 3 against, in May 2025. A yes vote ends the agreement."
    )]
    [InlineData(
        VoteEffect.Keep,
        VoteResult.TieFails,
        2,
        2,
        null,
        null,
        "Failed on a tie, 2 for and 2 against (date not stated). A yes vote keeps the agreement."
    )]
    [InlineData(
        VoteEffect.Defer,
        VoteResult.Tabled,
        null,
        null,
        null,
        "a recent meeting",
        "Tabled (“a recent meeting”; date not given). A yes vote defers the decision."
    )]
    [InlineData(
        VoteEffect.Reject,
        VoteResult.Pass,
        4,
        null,
        "2025",
        "2025",
        "Passed, 4 for, in 2025. A yes vote rejects the agreement."
    )]
    [InlineData(
        VoteEffect.NotStated,
        VoteResult.NotStated,
        null,
        null,
        null,
        null,
        "Result not stated (date not stated). No source says what a yes vote does."
    )]
    public void Summary_SaysWhatTheVoteDidAndWhen(
        VoteEffect effect,
        VoteResult result,
        int? yes,
        int? no,
        string? date,
        string? printed,
        string summary
    )
    {
        var vote = Vote(
            effect,
            result,
            yes,
            no,
            new()
            {
                Value = date,
                Printed = printed,
                Basis = date is null ? null : DateBasis.Printed,
            }
        );

        Assert.Equal(summary, vote.Summary());
        Assert.Equal(
            summary,
            new VoteListItem(
                vote.Id,
                "Elba",
                "Town Council",
                effect,
                vote.Method,
                result,
                null,
                date ?? "",
                0,
                printed,
                yes,
                no
            ).Summary()
        );
    }

    [Fact]
    public void Summary_EveryEffectAndResult_SaysWhatAYesDoes()
    {
        foreach (var effect in Enum.GetValues<VoteEffect>())
        foreach (var result in Enum.GetValues<VoteResult>())
            Assert.Matches(
                @"^[A-Z][^.]*\. (A yes vote [a-z ]+|No source says what a yes vote does)\.$",
                Vote(effect, result, 1, 1, PartialDate.NotStated).Summary()
            );
    }

    [Fact]
    public void Summary_DerivedDate_SaysFromWhat() =>
        Assert.Equal(
            "Passed 3–2 on June 17, 2025 (derived from “Tuesday”). A yes vote approves the agreement.",
            Vote(
                    VoteEffect.Adopt,
                    VoteResult.Pass,
                    3,
                    2,
                    new()
                    {
                        Value = "2025-06-17",
                        Printed = "Tuesday",
                        Basis = DateBasis.Derived,
                    }
                )
                .Summary()
        );

    [Theory]
    [InlineData("2025-06-17", "June 17", "On June 17, 2025, in Elba’s Town Council, a motion")]
    [InlineData(null, "Tuesday", "On a Tuesday (date not given), in Elba’s Town Council, a motion")]
    [InlineData(null, null, "In Elba’s Town Council, a motion")]
    public void Dated_BeginsWithTheDate(string? date, string? printed, string begin) =>
        Assert.StartsWith(
            begin,
            Vote(
                    VoteEffect.End,
                    VoteResult.Fail,
                    2,
                    3,
                    new()
                    {
                        Value = date,
                        Printed = printed,
                        Basis = date is null ? null : DateBasis.Printed,
                    }
                )
                .Dated(null)
        );

    [Fact]
    public void Dated_PrintedWordsThatAreNoDay_FollowTheSentence() =>
        Assert.EndsWith(
            " When: “last month”; date not given.",
            Vote(VoteEffect.End, VoteResult.Fail, 2, 3, new() { Printed = "last month" }).Dated(null)
        );

    private static VoteEvent Vote(VoteEffect effect, VoteResult result, int? yes, int? no, PartialDate date)
    {
        var vote = Rows.Vote(Rows.Place("Elba"), effect, result);
        vote.Date = date;
        vote.Counts.AddRange(Rows.Counts(vote, yes, no));
        return vote;
    }
}
