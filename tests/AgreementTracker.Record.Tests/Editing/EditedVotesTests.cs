using AgreementTracker.Record.Editing;

namespace AgreementTracker.Record.Tests.Editing;

public class EditedVotesTests
{
    private readonly EditedDocument document = new(
        "dossiers/xx/springfield",
        0,
        """
        { "voteEvents": [{ "key": "vote", "counts": [{ "option": "yes", "value": 5 }, { "option": "no" }] }] }
        """
    );

    [Theory]
    [InlineData("method", "voice")]
    [InlineData("method", "consent-agenda")]
    [InlineData("result", "no-second")]
    public void ChooseUncounted_TakesOutCountsWithoutANumber_InOneStep(string field, string word)
    {
        Assert.True(document.ChooseUncounted("$.voteEvents[0]", field, word));

        Assert.Equal(word, document.Text($"$.voteEvents[0].{field}"));
        Assert.Equal("5", document.Text("$.voteEvents[0].counts[0].value"));
        Assert.Equal(1, document.Count("$.voteEvents[0].counts"));

        document.Undo();
        Assert.Equal(2, document.Count("$.voteEvents[0].counts"));
        Assert.False(document.Has($"$.voteEvents[0].{field}"));
    }

    [Theory]
    [InlineData("method", "roll-call")]
    [InlineData("result", "pass")]
    [InlineData("stage", "voice")]
    public void ChooseUncounted_OtherWord_ChangesNothing(string field, string word)
    {
        Assert.False(document.ChooseUncounted("$.voteEvents[0]", field, word));

        Assert.Equal(2, document.Count("$.voteEvents[0].counts"));
    }
}
