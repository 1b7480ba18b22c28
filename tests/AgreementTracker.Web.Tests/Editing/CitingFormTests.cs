using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Editing;
using Bunit;

namespace AgreementTracker.Web.Tests.Editing;

public class CitingFormTests : BunitContext
{
    [Fact]
    public void CiteFor_TheFieldAtHand_RestsOnTheWordsAndTakesThem()
    {
        var session = Desk.Session();
        session.Take(Desk.Field("motion"));
        session.Select(Desk.Words("to sign"));
        string? sought = null;
        session.FocusRequested += path => sought = path;
        var form = Render<CiteFor>(with => with.Add(part => part.Session, session));

        var button = form.Find("button.cite");
        Assert.Equal("Cite for Motion, in the words of the source", button.TextContent.Trim());
        button.Click();

        Assert.Equal("to sign", session.Document.Text("$.voteEvents[0].motion"));
        Assert.Equal("to sign", Assert.Single(session.Document.CitationsOf("$.voteEvents[0]", "motion")).Quote!.Exact);
        Assert.Equal("$.voteEvents[0].motion", sought);
    }

    [Fact]
    public void CiteFor_NoFieldAtHand_WaitsUntilOneIsChosen()
    {
        var session = Desk.Session();
        session.Select(Desk.Words("voted 3-2"));
        var form = Render<CiteFor>(with => with.Add(part => part.Session, session));
        Assert.True(form.Find("button.cite").HasAttribute("disabled"));

        form.Find("#cite\\.field").Change("$.voteEvents[0].result");
        form.Render();
        form.Find("button.cite").Click();

        Assert.Single(session.Document.CitationsOf("$.voteEvents[0]", "result"));
        // What is chosen from a list is not taken from the words.
        Assert.Null(session.Document.Text("$.voteEvents[0].result"));
    }

    [Fact]
    public void CiteFor_SomethingElse_TakesWhatTheySayInstead()
    {
        var session = Desk.Session("""{ "key": "vote", "motion": "to end it" }""");
        session.Take(Desk.Field("motion"));
        session.Select(Desk.Words("to sign"));
        var form = Render<CiteFor>(with => with.Add(part => part.Session, session));

        form.Find("#cite\\.role").Change("contradicts");
        Assert.True(form.Find("button.cite").HasAttribute("disabled"));
        form.Find("#cite\\.instead").Input("to sign ");
        form.Find("button.cite").Click();

        var citing = Assert.Single(session.Document.CitationsOf("$.voteEvents[0]", "motion"));
        Assert.Equal((CitationRole.Contradicts, "to sign"), (citing.Role, citing.ReportedAs));
        Assert.Equal("to end it", session.Document.Text("$.voteEvents[0].motion"));
        // The next words support again, unless it is said.
        Assert.Empty(form.FindAll("#cite\\.instead"));
    }

    [Fact]
    public void Field_CitedTwiceToTheSameWords_IsOfferedOnce_AndUncited()
    {
        var session = Desk.Session();
        session.Take(Desk.Field("motion"));
        session.Select(Desk.Words("to sign"));
        var field = Field(session, "motion");

        field.Find(".field button.cite").Click();
        field.Render();
        Assert.Empty(field.FindAll("button.cite"));
        Assert.Equal("to sign", field.Find(".citing q").TextContent);
        field.Find("button[aria-label='Remove this citation of Motion, in the words of the source']").Click();
        field.Render();

        Assert.Empty(field.FindAll(".citing"));
        Assert.Empty(session.Document.CitationsOf("$.voteEvents[0]", "motion"));
        // A passage that nothing rests on is no part of the draft.
        Assert.Empty((JsonObject?)session.Document.Tree()["passages"] ?? []);
    }

    [Fact]
    public void Field_NotStated_IsAnotherThingThanEmpty()
    {
        var session = Desk.Session("""{ "key": "vote", "motion": "to sign" }""");
        var field = Field(session, "motion");

        field.Find("input[type=checkbox]").Change(true);
        Assert.True(session.Document.Has("$.voteEvents[0].motion"));
        Assert.Null(session.Document.Find("$.voteEvents[0].motion"));

        field.Render();
        Assert.True(field.Find("input[type=checkbox]").HasAttribute("checked"));
        field.Find("input[type=checkbox]").Change(false);
        Assert.False(session.Document.Has("$.voteEvents[0].motion"));

        field.Find("textarea").Input("to sign it");
        Assert.Equal("to sign it", session.Document.Text("$.voteEvents[0].motion"));
        session.Document.Undo();
        Assert.False(session.Document.Has("$.voteEvents[0].motion"));
    }

    [Fact]
    public void Field_OfAVocabulary_OffersItsWordsAlone()
    {
        var session = Desk.Session();
        var field = Field(session, "result");

        Assert.Equal(
            ["", .. Record.Vocabulary.WordsOf(typeof(VoteResult))],
            field.FindAll("option").Select(option => option.GetAttribute("value"))
        );
        field.Find("select").Change("tie-fails");
        Assert.Equal("tie-fails", session.Document.Text("$.voteEvents[0].result"));
    }

    [Fact]
    public void Field_WithAProblem_NamesItBesideTheField()
    {
        var session = Desk.Session();
        session.Found([
            new("dossiers/zz/avon", "$.voteEvents[0].motion", "has no citation") { Kind = ProblemKind.NoCitation },
            new("dossiers/zz/avon", "$.voteEvents[0].result", "is needed"),
        ]);
        var field = Field(session, "motion");

        Assert.Equal(
            "Has no citation: select the words in the source that say so",
            Assert.Single(field.FindAll(".problems li")).TextContent
        );
        Assert.Equal(field.Find(".problems").Id, field.Find("textarea").GetAttribute("aria-describedby"));
    }

    private IRenderedComponent<FieldEditor> Field(DraftSession session, string name) =>
        Render<FieldEditor>(with => with.Add(part => part.Session, session).Add(part => part.Field, Desk.Field(name)));
}
