using System.Text.RegularExpressions;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

public class VoteSentenceTests
{
    private const string NamesUnknown = ". The sources do not say how each council member voted.";

    [Theory]
    [InlineData(VoteEffect.Adopt, "Elba’s Town Council voted 3–2 to approve a 287(g) agreement with ICE")]
    [InlineData(VoteEffect.End, "Elba’s Town Council voted 3–2 to end its 287(g) agreement with ICE")]
    [InlineData(VoteEffect.Keep, "Elba’s Town Council voted 3–2 to keep its 287(g) agreement with ICE")]
    [InlineData(VoteEffect.Reject, "Elba’s Town Council voted 3–2 to reject a 287(g) agreement with ICE")]
    [InlineData(VoteEffect.Defer, "Elba’s Town Council voted 3–2 to put off deciding on a 287(g) agreement with ICE")]
    [InlineData(
        VoteEffect.Other,
        "In Elba’s Town Council, a motion about a 287(g) agreement with ICE passed, 3 for and 2 against"
    )]
    [InlineData(
        VoteEffect.NotStated,
        "In Elba’s Town Council, a motion about a 287(g) agreement with ICE passed, 3 for and 2 against"
    )]
    public void Of_Passed_SaysWhatWasDecided(VoteEffect effect, string sentence)
    {
        Assert.Equal(sentence + NamesUnknown, VoteSentence.Of(Vote(effect, VoteResult.Pass, 3, 2)));
    }

    [Theory]
    [InlineData(VoteResult.Fail, "failed")]
    [InlineData(VoteResult.TieFails, "failed on a tie")]
    [InlineData(VoteResult.Tabled, "was tabled")]
    [InlineData(VoteResult.Withdrawn, "was withdrawn")]
    [InlineData(VoteResult.NoSecond, "was not seconded")]
    [InlineData(VoteResult.NotStated, "was voted on; the result is not stated")]
    public void Of_NotPassed_SaysWhatBecameOfTheMotion(VoteResult result, string outcome)
    {
        foreach (var (effect, motion) in Motions)
        {
            var sentence = VoteSentence.Of(Vote(effect, result));

            Assert.Equal($"In Elba’s Town Council, {motion} {outcome}.", sentence);
        }
    }

    [Fact]
    public void Of_Failed_TellsTheNumbersWithWhatTheyWereFor() =>
        Assert.Equal(
            $"In Elba’s Town Council, a motion to end the 287(g) agreement with ICE failed, 2 for and 3 against{NamesUnknown}",
            VoteSentence.Of(Vote(VoteEffect.End, VoteResult.Fail, 2, 3))
        );

    [Fact]
    public void Of_ResultNotStated_TellsTheNumbersWithTheVote() =>
        Assert.Equal(
            $"In Elba’s Town Council, a motion to end the 287(g) agreement with ICE was voted on, 2 for and 3 against; the result is not stated{NamesUnknown}",
            VoteSentence.Of(Vote(VoteEffect.End, VoteResult.NotStated, 2, 3))
        );

    [Theory]
    [InlineData(3, null)]
    [InlineData(null, 2)]
    [InlineData(null, null)]
    public void Of_OneCountUnknown_TellsNoNumbers(int? yes, int? no)
    {
        Assert.StartsWith(
            "Elba’s Town Council voted to approve a 287(g)",
            VoteSentence.Of(Vote(VoteEffect.Adopt, VoteResult.Pass, yes, no))
        );
        Assert.Contains(
            "a motion to approve a 287(g) agreement with ICE failed",
            VoteSentence.Of(Vote(VoteEffect.Adopt, VoteResult.Fail, yes, no))
        );
        Assert.DoesNotContain("against", VoteSentence.Of(Vote(VoteEffect.Adopt, VoteResult.Fail, yes, no)));
    }

    [Fact]
    public void Of_ZeroAgainst_TellsTheZero() =>
        Assert.StartsWith(
            "Elba’s Town Council voted 5–0 to approve",
            VoteSentence.Of(Vote(VoteEffect.Adopt, VoteResult.Pass, 5, 0))
        );

    [Theory]
    [InlineData(TallyCheck.NamesNotReported, true)]
    [InlineData(TallyCheck.Match, false)]
    [InlineData(TallyCheck.Partial, false)]
    [InlineData(TallyCheck.Exceeds, false)]
    [InlineData(TallyCheck.Conflict, false)]
    public void Of_Names_SaysWhetherTheyAreKnown(TallyCheck check, bool unknown) =>
        Assert.Equal(
            unknown,
            VoteSentence.Of(Vote(VoteEffect.Adopt, VoteResult.Pass, 3, 2, check)).EndsWith(NamesUnknown)
        );

    [Theory]
    [InlineData(SourceKind.NewsArticle, "City Commission", "The article does not say how each commissioner voted.")]
    [InlineData(
        SourceKind.OfficialRecord,
        "Town Council",
        "The official record does not say how each council member voted."
    )]
    [InlineData(SourceKind.Other, "Board of Supervisors", "The source does not say how each supervisor voted.")]
    [InlineData(null, "Assembly", "The sources do not say how each member voted.")]
    public void Of_NamesUnknown_SaysWhichSourceIsSilentOnWhom(SourceKind? only, string body, string told)
    {
        var vote = Vote(VoteEffect.Adopt, VoteResult.Pass, 3, 2);
        vote.Body!.Name = body;

        Assert.EndsWith($". {told}", VoteSentence.Of(vote, only));
    }

    [Fact]
    public void Of_EveryEffectAndResult_IsASentence()
    {
        foreach (var effect in Enum.GetValues<VoteEffect>())
        foreach (var result in Enum.GetValues<VoteResult>())
            Assert.Matches(
                $@"^(In )?Elba’s Town Council[^.]*{Regex.Escape(NamesUnknown)}$",
                VoteSentence.Of(Vote(effect, result, 1, 1))
            );
    }

    private static readonly (VoteEffect, string)[] Motions =
    [
        (VoteEffect.Adopt, "a motion to approve a 287(g) agreement with ICE"),
        (VoteEffect.End, "a motion to end the 287(g) agreement with ICE"),
        (VoteEffect.Keep, "a motion to keep the 287(g) agreement with ICE"),
        (VoteEffect.Reject, "a motion to reject a 287(g) agreement with ICE"),
        (VoteEffect.Defer, "a motion to put off deciding on a 287(g) agreement with ICE"),
        (VoteEffect.Other, "a motion about a 287(g) agreement with ICE"),
        (VoteEffect.NotStated, "a motion about a 287(g) agreement with ICE"),
    ];

    private static VoteEvent Vote(
        VoteEffect effect,
        VoteResult result,
        int? yes = null,
        int? no = null,
        TallyCheck check = TallyCheck.NamesNotReported
    )
    {
        var vote = Rows.Vote(Rows.Place("Elba"), effect, result, check);
        vote.Counts.AddRange(Rows.Counts(vote, yes, no));
        return vote;
    }
}
