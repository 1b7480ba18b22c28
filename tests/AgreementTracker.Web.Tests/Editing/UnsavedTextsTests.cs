using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Editing;

namespace AgreementTracker.Web.Tests.Editing;

/// <summary>
/// What a browser held when the connection was lost: put back where nothing else is lost by it, else asked about.
/// </summary>
public class UnsavedTextsTests
{
    private const string Avon = "dossiers/zz/avon";
    private const string Vote =
        """{ "key": "vote", "motion": "to sign", "date": { "printed": "Monday" }, "counts": [{ "option": "yes", "value": 3 }] }""";

    [Theory]
    [InlineData("$.voteEvents[0].motion", "to sign", "to sign it")]
    [InlineData("$.voteEvents[0].date", "Monday", "Monday, June 16")]
    [InlineData("$.voteEvents[0].date.value", "", "2025-06-16")]
    // More than the page knew was saved before the server went.
    [InlineData("$.voteEvents[0].motion", "to", "to sign the agreement")]
    [InlineData("$.jurisdiction.name", "", "Avon")]
    [InlineData("$.jurisdiction.otherNames", "", "Avon Park\nOld Avon")]
    public void Restore_TheFieldIsAsItWas_IsPutBackAsAStep(string path, string before, string text)
    {
        var session = Desk.Session(Vote);
        var written = 0;
        session.Written += () => written++;

        var found = UnsavedTexts.Restore(session, [Held(path, before, text)]);

        Assert.Equal((0, 1, 0), (found.Saved.Count, found.PutBack.Count, found.Asked.Count));
        Assert.Equal(text, TextAt(session, path));
        Assert.Equal(1, written);
        // The browser holds it until the draft is saved with it.
        var work = session.Unkept;
        Assert.Equal(new TypedText(Avon, path, text), Assert.Single(work.Typed));
        Assert.Empty(session.TakeSaved());
        session.Kept(work, 2);
        Assert.Equal(new TypedText(Avon, path, text), Assert.Single(session.TakeSaved()));
        session.Document.Undo();
        Assert.NotEqual(text, TextAt(session, path));
    }

    [Theory]
    [InlineData("$.voteEvents[0].motion", "to", "to sign")]
    [InlineData("$.voteEvents[0].counts[0].value", "", "3")]
    [InlineData("$.voteEvents[0].date", "", "Monday")]
    public void Restore_TheDraftHasIt_IsNoMoreHeld(string path, string before, string text)
    {
        var session = Desk.Session(Vote);

        var found = UnsavedTexts.Restore(session, [Held(path, before, text, "$.voteEvents.vote.counts.yes")]);

        Assert.Equal(["held"], found.Saved);
        Assert.Equal(0, session.Document.Edits);
    }

    [Theory]
    // Somebody wrote something else, in another window.
    [InlineData("$.voteEvents[0].motion", "to", "to amend", "$.voteEvents.vote")]
    // Another fact is there now.
    [InlineData("$.voteEvents[0].motion", "to sign", "to sign it", "$.voteEvents.first")]
    public void Restore_TheFieldIsAnother_ItsEditorIsAsked(string path, string before, string text, string fact)
    {
        var session = Desk.Session(Vote);

        var found = UnsavedTexts.Restore(session, [Held(path, before, text, fact)]);

        var asked = Assert.Single(found.Asked);
        Assert.Equal((0, "to sign"), (session.Document.Edits, UnsavedTexts.Find(session, asked).Saved));
        UnsavedTexts.PutIn(session, UnsavedTexts.Find(session, asked));
        Assert.Equal(text, TextAt(session, path));
    }

    [Fact]
    public void Restore_TheFactHasMoved_IsPutBackWhereItIsNow()
    {
        var session = Desk.Session($$"""{ "key": "other" }, {{Vote}}""");

        var found = UnsavedTexts.Restore(session, [Held("$.voteEvents[0].motion", "to sign", "to sign it")]);

        Assert.Equal("$.voteEvents[1].motion", Assert.Single(found.PutBack).Path);
        Assert.Equal(
            (null, "to sign it"),
            (session.Document.Text("$.voteEvents[0].motion"), session.Document.Text("$.voteEvents[1].motion"))
        );
    }

    [Fact]
    public void Restore_WasAskedBefore_IsAskedAgain() =>
        Assert.Single(
            UnsavedTexts
                .Restore(
                    Desk.Session(Vote),
                    [Held("$.voteEvents[0].motion", "to sign", "to sign it") with { IsAsked = true }]
                )
                .Asked
        );

    /// <summary>A browser may hold anything.</summary>
    [Theory]
    [InlineData("$.voteEvents[7].motion")]
    [InlineData("$.voteEvents[0].result")]
    [InlineData("$.voteEvents[0].body")]
    [InlineData("$.voteEvents[0].counts")]
    [InlineData("$.voteEvents[0]")]
    [InlineData("$.passages.x.exact")]
    [InlineData("$.jurisdiction.slug")]
    [InlineData("$")]
    [InlineData("$.voteEvents[999999999999].motion")]
    [InlineData("nothing of the form")]
    public void Restore_NoFieldToTypeInto_CanBeReadAndNotPutBack(string path)
    {
        var session = Desk.Session(Vote);

        var found = UnsavedTexts.Restore(session, [Held(path, "", "x", "$.voteEvents.gone")]);

        Assert.False(UnsavedTexts.Find(session, Assert.Single(found.Asked)).MayBePutBack(session));
        Assert.Equal(0, session.Document.Edits);
    }

    [Fact]
    public void Restore_AnotherDocument_CanBeReadAndNotPutBack()
    {
        var session = Desk.Session(Vote);

        var found = UnsavedTexts.Restore(
            session,
            [Held("$.person.name", "", "Ann") with { Document = "people/ann-lee" }]
        );

        Assert.False(UnsavedTexts.Find(session, Assert.Single(found.Asked)).MayBePutBack(session));
    }

    /// <summary>The browser hears what was sent before the save began, and nothing later.</summary>
    [Fact]
    public void Saved_IsWhatWasTypedBeforeTheDraftWasSaved()
    {
        var session = Desk.Session(Vote);
        session.Type(Desk.Field("motion"), null, "to sign i");
        var work = session.Unkept;
        session.Type(Desk.Field("motion"), null, "to sign it");

        session.Kept(work, 2);
        Assert.Equal("to sign i", Assert.Single(session.TakeSaved()).Text);
        session.Kept(session.Unkept, 3);
        var saved = session.TakeSaved();
        Assert.Equal("to sign it", Assert.Single(saved).Text);
        session.Kept(session.Unkept, 4);
        Assert.Empty(session.TakeSaved());

        session.Untold(saved);
        Assert.Equal(saved, session.TakeSaved());
    }

    private static UnsavedText Held(string path, string before, string text, string? fact = null) =>
        new(
            "held",
            Avon,
            path,
            fact ?? (path.StartsWith("$.v", StringComparison.Ordinal) ? "$.voteEvents.vote" : "$.jurisdiction"),
            before,
            text,
            false
        );

    private static string TextAt(DraftSession session, string path)
    {
        var (field, part) = FieldContext.At(Avon, path)!.Value;
        return DraftSession.TextOf(session.Document, field, part);
    }
}
