using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Editing;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

public class NoteThreadTests
{
    private const string About = "dossiers/xx/springfield $.statements.safe.stance";

    [Theory, EachEngine]
    public async Task Comment_AnswerAndSettle_AreOneThreadThatMoreWordsOpenAgain(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        await database.Review.CommentAsync(draft.Id, Bo, About, "Does it say so?");
        await database.Drafts.TakeBackAsync(draft.Id, Ann);
        var answer = await database.Review.CommentAsync(draft.Id, Ann, About, " In its last line. ");
        await database.Review.SettleAsync(draft.Id, Bo, About);

        Assert.Equal("In its last line.", answer.Text);
        var thread = Assert.Single(NoteThread.Of((await database.DraftAsync(draft.Id)).Notes)).Value;
        Assert.Equal(
            [(Bo.Name, DraftNoteKind.Comment), (Ann.Name, DraftNoteKind.Comment), (Bo.Name, DraftNoteKind.Settled)],
            thread.Notes.Select(note => (note.Author, note.Kind))
        );
        Assert.True(thread.IsSettled);
        await database.Review.CommentAsync(draft.Id, Ann, About, "Or in the one before.");
        Assert.False(NoteThread.Of((await database.DraftAsync(draft.Id)).Notes)[About].IsSettled);
        await Assert.ThrowsAsync<DraftRefusedException>(() => database.Review.CommentAsync(draft.Id, Ann, About, " "));
    }

    [Theory, EachEngine]
    public async Task Settle_WithALastRemark_IsSaidAndSettledAtOnce(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        var said = await database.Review.SettleAsync(draft.Id, Bo, About, " It does. ");

        Assert.Equal(
            [(DraftNoteKind.Comment, "It does."), (DraftNoteKind.Settled, "")],
            said.Select(note => (note.Kind, note.Text))
        );
        Assert.True(NoteThread.Of((await database.DraftAsync(draft.Id)).Notes)[About].IsSettled);
        await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Review.SettleAsync(draft.Id, Bo, About, new('x', DraftNote.TextLimit + 1))
        );
    }

    [Theory, EachEngine]
    public async Task Comment_ManyAtOnce_AreAllKept(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => database.Review.CommentAsync(draft.Id, Bo, About, $"Remark {i}"))
        );

        Assert.Equal(4, NoteThread.Of((await database.DraftAsync(draft.Id)).Notes)[About].Notes.Count);
    }

    [Fact]
    public void About_FactMoves_StaysTheSame()
    {
        var document = new EditedDocument("dossiers/xx/y", 0, """{"statements":[{"key":"one"},{"key":"two"}]}""");
        var about = NoteThread.AboutOf(document.Address, document.Tree(), "$.statements[1].stance");

        document.Move("$.statements[1]", -1);

        Assert.Equal("dossiers/xx/y $.statements.two.stance", about);
        Assert.Equal(about, NoteThread.AboutOf(document.Address, document.Tree(), "$.statements[0].stance"));
        Assert.Equal("$.statements[0].stance", FormPath.Numbered(document.Tree(), "$.statements.two.stance"));
    }

    [Theory]
    [InlineData("$.statements.nobody.stance")]
    [InlineData("statements")]
    [InlineData("")]
    public void Numbered_NothingOfThatName_IsNull(string named) =>
        Assert.Null(
            FormPath.Numbered(
                new EditedDocument("dossiers/xx/y", 0, """{"statements":[{"key":"one"}]}""").Tree(),
                named
            )
        );
}
