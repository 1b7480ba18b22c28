using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Jurisdictions;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlaceAnswerTests
{
    private readonly Jurisdiction elba = Rows.Place("Elba");

    private string Answer => PlaceAnswer.Of(elba, new([]), []);

    [Fact]
    public void Of_NothingKnown_SaysThatNoSourceTells() =>
        Assert.Equal("No archived source here states that Elba has, or does not have, a 287(g) agreement with ICE.", Answer);

    [Theory]
    [InlineData(AgreementStatus.Proposed, "a 287(g) agreement with ICE has been proposed")]
    [InlineData(AgreementStatus.Requested, "a 287(g) agreement has been requested, and ICE lists it as pending")]
    [InlineData(AgreementStatus.Approved, "a 287(g) agreement with ICE has been approved")]
    [InlineData(AgreementStatus.Rejected, "a 287(g) agreement with ICE was rejected")]
    [InlineData(AgreementStatus.InForce, "a 287(g) agreement with ICE is in force")]
    [InlineData(AgreementStatus.Suspended, "the 287(g) agreement with ICE is suspended")]
    [InlineData(AgreementStatus.NoLongerListed, "the 287(g) agreement is no longer listed by ICE")]
    [InlineData(AgreementStatus.Ended, "the 287(g) agreement with ICE has ended")]
    [InlineData(AgreementStatus.NotStated, "there is a 287(g) agreement with ICE in the sources, but they do not state where it stands")]
    public void Of_AgreementWithoutVote_SaysWhereItStands(AgreementStatus status, string told)
    {
        elba.Agreements.Add(Rows.Agreement(elba, status));

        Assert.Equal($"Elba’s town police: {told}.", Answer);
    }

    [Fact]
    public void Of_NoLongerListed_DoesNotSayThatItEnded()
    {
        elba.Agreements.Add(Rows.Agreement(elba, AgreementStatus.NoLongerListed));

        Assert.DoesNotContain("end", Answer);
    }

    [Fact]
    public void Of_SeveralAgreements_SaysWhereEachStands()
    {
        elba.Agreements.AddRange([Rows.Agreement(elba, AgreementStatus.InForce), Rows.Agreement(elba, AgreementStatus.Ended, "sheriff")]);
        elba.VoteEvents.Add(Rows.Vote(elba, VoteEffect.Adopt, VoteResult.Pass));

        Assert.Equal(
            "Elba’s town police: a 287(g) agreement with ICE is in force. Elba’s sheriff: the 287(g) agreement with ICE has ended.",
            Answer);
    }

    [Fact]
    public void Of_NoLongerListedOnADay_SaysSinceWhen()
    {
        Agreement(AgreementStatus.NoLongerListed, Rows.Step(AgreementEventKind.Signed), Gone(AgreementEventKind.NoLongerListed, "2025-06-11"));

        Assert.Equal("Elba’s town police: the 287(g) agreement is no longer listed by ICE since June 11, 2025.", Answer);
    }

    [Fact]
    public void Of_RequestThatIsGone_DoesNotTellOfAnAgreement()
    {
        Agreement(AgreementStatus.NoLongerListed, Rows.Step(AgreementEventKind.Requested), Gone(AgreementEventKind.NoLongerPending, "2025-06-06"));

        Assert.Equal("Elba’s town police: a 287(g) agreement was requested, and is no longer among the requests that ICE lists since June 6, 2025.", Answer);
    }

    [Fact]
    public void Of_ManyAgencies_TellsTheirNumbers()
    {
        elba.Agreements.AddRange(Enumerable.Range(0, 6).Select(i => Rows.Agreement(elba, i < 5 ? AgreementStatus.InForce : AgreementStatus.Requested, $"agency {i}")));

        Assert.Equal("6 agencies of Elba have 6 agreements or requests on record: 5 in force, 1 requested (ICE lists it as pending).", Answer);
    }

    [Fact]
    public void Of_AgencyThatNamesItsPlace_IsNotNamedTwice()
    {
        elba.Agreements.Add(Rows.Agreement(elba, AgreementStatus.InForce, "City of Elba Police Department"));

        Assert.Equal("The City of Elba Police Department: a 287(g) agreement with ICE is in force.", Answer);
    }

    [Fact]
    public void Of_VoteAlone_TellsTheVote()
    {
        elba.VoteEvents.Add(Rows.Vote(elba, VoteEffect.Adopt, VoteResult.Fail));

        Assert.Equal("In Elba’s Town Council, a motion to approve a 287(g) agreement with ICE failed.", Answer);
    }

    [Fact]
    public void Of_LastStepByVote_TellsThatVote()
    {
        var (first, last) = (Rows.Vote(elba, VoteEffect.Adopt, VoteResult.Pass, key: "first"), Rows.Vote(elba, VoteEffect.End, VoteResult.Pass, key: "last"));
        elba.VoteEvents.AddRange([first, last]);
        Agreement(AgreementStatus.Ended, Rows.Step(AgreementEventKind.Approved, first), Rows.Step(AgreementEventKind.Ended, last));

        Assert.Equal("Elba’s Town Council voted to end its 287(g) agreement with ICE.", Answer);
    }

    [Fact]
    public void Of_StepAfterTheVote_TellsWhereTheAgreementStandsNowAndTheVoteBeforeIt()
    {
        var vote = Rows.Vote(elba, VoteEffect.Adopt, VoteResult.Pass);
        elba.VoteEvents.Add(vote);
        Agreement(AgreementStatus.Ended, Rows.Step(AgreementEventKind.Approved, vote), Rows.Step(AgreementEventKind.Ended));

        Assert.Equal(
            "Elba’s town police: the 287(g) agreement with ICE has ended. Earlier, Elba’s Town Council voted to approve a 287(g) agreement with ICE.",
            Answer);
    }

    [Fact]
    public void Of_StepAfterAVoteThatFailed_TellsWhatBecameOfTheMotion()
    {
        var vote = Rows.Vote(elba, VoteEffect.Adopt, VoteResult.Fail);
        elba.VoteEvents.Add(vote);
        Agreement(AgreementStatus.Proposed, Rows.Step(AgreementEventKind.Rejected, vote), Rows.Step(AgreementEventKind.Proposed));

        Assert.Equal(
            "Elba’s town police: a 287(g) agreement with ICE has been proposed. Earlier, in Elba’s Town Council, a motion to approve a 287(g) agreement with ICE failed.",
            Answer);
    }

    [Fact]
    public void Of_FailedMotionToEnd_TellsThatTheAgreementIsInForce()
    {
        elba.VoteEvents.Add(Rows.Vote(elba, VoteEffect.End, VoteResult.Fail));
        Agreement(AgreementStatus.InForce, Rows.Step(AgreementEventKind.Signed));

        Assert.Equal("Elba’s town police: a 287(g) agreement with ICE is in force.", Answer);
    }

    private static AgreementEvent Gone(AgreementEventKind kind, string day)
    {
        var step = Rows.Step(kind);
        step.Date = new() { Value = day, Printed = day, Basis = DateBasis.Printed };
        return step;
    }

    private void Agreement(AgreementStatus status, params AgreementEvent[] steps)
    {
        var agreement = Rows.Agreement(elba, status);
        agreement.Events.AddRange(steps);
        elba.Agreements.Add(agreement);
    }
}
