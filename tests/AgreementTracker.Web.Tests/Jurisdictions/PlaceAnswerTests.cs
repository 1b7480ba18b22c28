using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Jurisdictions;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlaceAnswerTests
{
    private const string Have = "Elba’s town police have a 287(g) agreement with ICE, in force";
    private readonly Jurisdiction elba = Rows.Place("Elba");

    private string Answer => PlaceAnswer.Of(elba, new([]), []);

    [Fact]
    public void Of_NothingKnown_SaysThatNoSourceDoes() =>
        Assert.Equal("No source we have says whether Elba has a 287(g) agreement with ICE.", Answer);

    [Theory]
    [InlineData(AgreementStatus.Proposed, "A 287(g) agreement with ICE has been proposed for Elba’s town police.")]
    [InlineData(
        AgreementStatus.Requested,
        "A 287(g) agreement has been requested for Elba’s town police; ICE lists it as pending."
    )]
    [InlineData(AgreementStatus.Approved, "A 287(g) agreement with ICE has been approved for Elba’s town police.")]
    [InlineData(AgreementStatus.Rejected, "A 287(g) agreement with ICE was rejected for Elba’s town police.")]
    [InlineData(AgreementStatus.InForce, Have + ".")]
    [InlineData(AgreementStatus.Suspended, "The 287(g) agreement of Elba’s town police with ICE is suspended.")]
    [InlineData(AgreementStatus.NoLongerListed, "ICE no longer lists the 287(g) agreement of Elba’s town police.")]
    [InlineData(AgreementStatus.Ended, "The 287(g) agreement of Elba’s town police with ICE has ended.")]
    [InlineData(
        AgreementStatus.NotStated,
        "Our sources mention a 287(g) agreement of Elba’s town police with ICE, and do not say whether it is in force."
    )]
    public void Of_AgreementWithoutVote_SaysItsStatus(AgreementStatus status, string answer)
    {
        elba.Agreements.Add(Rows.Agreement(elba, status));

        Assert.Equal(answer, Answer);
    }

    [Fact]
    public void Of_NoLongerListed_DoesNotSayThatItEnded()
    {
        elba.Agreements.Add(Rows.Agreement(elba, AgreementStatus.NoLongerListed));

        Assert.DoesNotContain("end", Answer);
    }

    [Fact]
    public void Of_SeveralAgencies_NamesEach()
    {
        elba.Agreements.AddRange([
            Rows.Agreement(elba, AgreementStatus.InForce),
            Rows.Agreement(elba, AgreementStatus.Ended, "sheriff"),
        ]);

        Assert.Equal($"{Have}. The 287(g) agreement of Elba’s sheriff with ICE has ended.", Answer);
    }

    [Fact]
    public void Of_ManyAgencies_NamesEachByStatus()
    {
        elba.Agreements.AddRange(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Rows.Agreement(elba, i < 5 ? AgreementStatus.InForce : AgreementStatus.Requested, $"agency {i}")
                )
        );

        Assert.Equal(
            "In force: agency 0; agency 1; agency 2; agency 3; agency 4. Requested (ICE lists it as pending): agency 5.",
            Answer
        );
    }

    [Fact]
    public void Of_SeveralAgenciesAndAVote_SaysBoth()
    {
        elba.Agreements.AddRange([
            Rows.Agreement(elba, AgreementStatus.InForce),
            Rows.Agreement(elba, AgreementStatus.InForce, "sheriff"),
        ]);
        Vote(VoteEffect.Reject, VoteResult.Pass, "2025-03-04");

        Assert.Equal(
            $"{Have}. Elba’s sheriff has a 287(g) agreement with ICE, in force. "
                + "On March 4, 2025, Elba’s Town Council voted to reject a 287(g) agreement with ICE.",
            Answer
        );
    }

    [Theory]
    [InlineData("signed 2025-08-28, document-published 2025-09-15", " (signed August 28, 2025)")]
    [InlineData(
        "signed 2025-08-28, first-listed 2025-09-02, document-published 2025-09-15, amended 2025-10-01",
        " (signed August 28, 2025)"
    )]
    [InlineData("first-listed 2025-06-01, signed 2025-08-28", " (signed August 28, 2025)")]
    [InlineData("signed -, first-listed 2025-09-02", " (first listed by ICE September 2, 2025)")]
    [InlineData(
        "signed 2025-02-25, no-longer-listed 2025-03-13, listed-again 2025-04-03",
        " (listed again by ICE April 3, 2025)"
    )]
    [InlineData("approved 2025-06-17, signed -, document-published 2025-09-15", " (signed, date not stated)")]
    public void Of_InForce_SaysByWhichStep_WhichADocumentIsNot(string steps, string by)
    {
        Agreement(AgreementStatus.InForce, Steps(steps));

        Assert.Equal($"{Have}{by}.", Answer);
    }

    [Fact]
    public void Of_NoLongerListedOnADay_SaysSinceWhen()
    {
        Agreement(AgreementStatus.NoLongerListed, Steps("signed -, no-longer-listed 2025-06-11"));

        Assert.Equal("ICE has not listed the 287(g) agreement of Elba’s town police since June 11, 2025.", Answer);
    }

    [Fact]
    public void Of_RequestThatIsGone_DoesNotTellOfAnAgreement()
    {
        Agreement(AgreementStatus.NoLongerListed, Steps("requested -, no-longer-pending 2025-06-06"));

        Assert.Equal(
            "A 287(g) agreement was requested for Elba’s town police; ICE has not listed the request since June 6, 2025.",
            Answer
        );
    }

    [Fact]
    public void Of_AgencyThatNamesItsPlace_IsNotNamedTwice()
    {
        elba.Agreements.Add(Rows.Agreement(elba, AgreementStatus.InForce, "City of Elba Police Department"));

        Assert.Equal("The City of Elba Police Department has a 287(g) agreement with ICE, in force.", Answer);
    }

    [Theory]
    [InlineData(
        VoteEffect.Adopt,
        VoteResult.Fail,
        "on March 4, 2025, in Elba’s Town Council, a motion to approve a 287(g) agreement with ICE failed."
    )]
    [InlineData(
        VoteEffect.Adopt,
        VoteResult.Tabled,
        "on March 4, 2025, in Elba’s Town Council, a motion to approve a 287(g) agreement with ICE was tabled."
    )]
    [InlineData(
        VoteEffect.Reject,
        VoteResult.Pass,
        "on March 4, 2025, Elba’s Town Council voted to reject a 287(g) agreement with ICE."
    )]
    public void Of_VoteAlone_AnswersWithoutAnAgreement(VoteEffect effect, VoteResult result, string answer)
    {
        Vote(effect, result, "2025-03-04");

        Assert.Equal($"O{answer[1..]} No source we have says that Elba has a 287(g) agreement with ICE.", Answer);
    }

    [Fact]
    public void Of_ApprovalAlone_DoesNotSayThatTheAgreementIsInForce()
    {
        Vote(VoteEffect.Adopt, VoteResult.Pass, "2025-03-04");

        Assert.Equal(
            "On March 4, 2025, Elba’s Town Council voted to approve a 287(g) agreement with ICE. "
                + "No source we have says whether the agreement is in force.",
            Answer
        );
    }

    [Fact]
    public void Of_TwoVotesAlone_TheNewestDecidesAndTheOtherIsNamed()
    {
        Vote(VoteEffect.End, VoteResult.Pass, "2025-09-02", key: "last");
        Vote(VoteEffect.Adopt, VoteResult.Pass, "2025-03-04", key: "first");

        Assert.Equal(
            "On September 2, 2025, Elba’s Town Council voted to end its 287(g) agreement with ICE. "
                + "Earlier, on March 4, 2025, Elba’s Town Council voted to approve a 287(g) agreement with ICE. "
                + "No source we have says that Elba has a 287(g) agreement with ICE.",
            Answer
        );
    }

    [Fact]
    public void Of_TwoVotesOfWhichOneHasNoDate_DoesNotSayWhichWasEarlier()
    {
        Vote(VoteEffect.Adopt, VoteResult.Fail, "2025-03-04", key: "dated");
        Vote(VoteEffect.Defer, VoteResult.Pass, null, key: "undated");

        Assert.Contains(" Another vote: Elba’s Town Council voted to put off deciding", Answer);
    }

    [Fact]
    public void Of_FourVotes_NamesTwoAndCountsTheOthers()
    {
        foreach (var year in (int[])[2022, 2023, 2024, 2025])
            Vote(VoteEffect.Adopt, VoteResult.Fail, $"{year}", key: $"vote-{year}");

        Assert.StartsWith("In 2025, in Elba’s Town Council, a motion", Answer);
        Assert.Contains(" Earlier, in 2024, in Elba’s", Answer);
        Assert.Contains(" 2 more votes are below. ", Answer);
    }

    [Fact]
    public void Of_LastStepByVote_SaysThatVote()
    {
        var first = Vote(VoteEffect.Adopt, VoteResult.Pass, null, key: "first");
        var last = Vote(VoteEffect.End, VoteResult.Pass, null, key: "last");
        Agreement(
            AgreementStatus.Ended,
            Rows.Step(AgreementEventKind.Approved, first),
            Rows.Step(AgreementEventKind.Ended, last)
        );

        Assert.StartsWith(
            "Elba’s Town Council voted to end its 287(g) agreement with ICE. Another vote: Elba’s Town Council voted to approve",
            Answer
        );
    }

    [Fact]
    public void Of_StepAfterTheVote_SaysTheStatusAndTheVoteBeforeIt()
    {
        var vote = Vote(VoteEffect.Adopt, VoteResult.Pass, null);
        Agreement(
            AgreementStatus.Ended,
            Rows.Step(AgreementEventKind.Approved, vote),
            Rows.Step(AgreementEventKind.Ended)
        );

        Assert.Equal(
            "The 287(g) agreement of Elba’s town police with ICE has ended. Earlier, Elba’s Town Council voted to approve a 287(g) agreement with ICE.",
            Answer
        );
    }

    [Fact]
    public void Of_InForceAndAVoteAgainstIt_SaysWhatTheMotionWasAndWhen()
    {
        Vote(VoteEffect.End, VoteResult.Pass, "2019-05-07");
        Agreement(AgreementStatus.InForce, Steps("signed 2025-03-01"));

        Assert.Equal(
            $"{Have} (signed March 1, 2025). Earlier, on May 7, 2019, Elba’s Town Council voted to end its 287(g) agreement with ICE.",
            Answer
        );
    }

    [Fact]
    public void Of_FailedMotionToEnd_SaysThatTheAgreementIsInForce()
    {
        Vote(VoteEffect.End, VoteResult.Fail, null);
        Agreement(AgreementStatus.InForce, Rows.Step(AgreementEventKind.Signed));

        Assert.StartsWith(
            $"{Have} (signed, date not stated). In Elba’s Town Council, a motion to end the 287(g) agreement with ICE failed.",
            Answer
        );
    }

    private VoteEvent Vote(VoteEffect effect, VoteResult result, string? date, string key = "decision")
    {
        var vote = Rows.Vote(elba, effect, result, key: key);
        vote.Date = date is null
            ? PartialDate.NotStated
            : new()
            {
                Value = date,
                Printed = date,
                Basis = DateBasis.Printed,
            };
        vote.SortDate = date ?? "";
        vote.Ordinal = elba.VoteEvents.Count;
        elba.VoteEvents.Add(vote);
        return vote;
    }

    private static AgreementEvent[] Steps(string steps) =>
        [
            .. steps
                .Split(", ")
                .Select(step => step.Split(' '))
                .Select(step =>
                {
                    var made = Rows.Step(Vocabulary.Parse<AgreementEventKind>(step[0])!.Value);
                    if (step[1] != "-")
                        made.Date = new()
                        {
                            Value = step[1],
                            Printed = step[1],
                            Basis = DateBasis.Printed,
                        };
                    return made;
                }),
        ];

    private void Agreement(AgreementStatus status, params AgreementEvent[] steps)
    {
        var agreement = Rows.Agreement(elba, status);
        foreach (var (i, step) in steps.Index())
            step.Ordinal = i;
        agreement.Events.AddRange(steps);
        elba.Agreements.Add(agreement);
    }
}
