using AgreementTracker.Record.Editing;

namespace AgreementTracker.Web.Tests.Editing;

public class DraftSessionTests
{
    [Fact]
    public void Unkept_IsWhatWasWrittenSinceItWasKept()
    {
        var session = Desk.Session();
        Assert.Empty(session.Unkept.Documents);

        session.Document.Set("$.voteEvents[0].motion", "to");
        var work = session.Unkept;
        Assert.Equal(session.Document, Assert.Single(work.Documents).Document);
        // A letter more, while that is being kept.
        session.Document.Set("$.voteEvents[0].motion", "to s");
        session.Kept(work, 2);
        Assert.Single(session.Unkept.Documents);

        session.Kept(session.Unkept, 3);
        Assert.Empty(session.Unkept.Documents);
        Assert.Equal(3, session.Version);
        session.Document.Undo();
        Assert.Single(session.Unkept.Documents);
    }

    [Fact]
    public void Unkept_DocumentsThatComeAndGo_AreAmongIt()
    {
        var session = Desk.Session();
        var person = new EditedDocument("people/ann-lee", 0, "{}");

        session.Add(person);
        Assert.Equal(person, Assert.Single(session.Unkept.Documents).Document);
        session.Kept(session.Unkept, 2);
        Assert.Empty(session.Unkept.Documents);

        session.Remove(person);
        Assert.Equal((0, "people/ann-lee"), (session.Unkept.Documents.Count, Assert.Single(session.Unkept.Gone)));
        session.Kept(session.Unkept, 3);
        Assert.Empty(session.Unkept.Gone);
    }
}
