using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Tests.Editing;

public class PathTextTests
{
    [Theory]
    [InlineData("dossiers/or/quillhaven", "$.voteEvents[0].votes[4].option", "Vote 1: Voter 5: Option")]
    [InlineData(
        "dossiers/or/quillhaven",
        "$.voteEvents.approval.votes['Odile Farrow'].option",
        "Vote “approval”: Voter “Odile Farrow”: Option"
    )]
    [InlineData("dossiers/or/quillhaven", "$.voteEvents.approval.date.printed", "Vote “approval”: Date")]
    [InlineData("dossiers/or/quillhaven", "$.statements[1].speaker.role", "Statement 2: Speaker’s role as printed")]
    [InlineData("dossiers/or/quillhaven", "$.agreements[0].events", "Agreement 1: Steps")]
    [InlineData("dossiers/or/quillhaven", "$.figures", "Figures")]
    [InlineData("dossiers/or/quillhaven", "$.figures[2]", "Figure 3")]
    [InlineData("dossiers/or/quillhaven", "$.jurisdiction.name", "Name as printed")]
    [InlineData("people/odile-farrow", "$.person.name", "Name as printed")]
    [InlineData("dossiers/or/quillhaven", "$.passages.p1", "Passages.p1")]
    public void Path_InWords(string address, string path, string words) =>
        Assert.Equal(words, PathText.Of(address, path));

    [Theory]
    [InlineData("$.voteEvents.approval.stage", "first-reading", "first reading")]
    [InlineData("$.voteEvents.approval.votes['Odile Farrow'].option", "not-voting", "not voting")]
    [InlineData("$.voteEvents.approval.motion", "to-sign", "to-sign")]
    [InlineData("$.jurisdiction.name", "Quill-haven", "Quill-haven")]
    public void Value_AsReadersAreShownIt(string path, string value, string shown) =>
        Assert.Equal(shown, PathText.Shown("dossiers/or/quillhaven", path, value));

    [Theory]
    [InlineData("Miami", "City Commission", "Miami’s City Commission")]
    [InlineData("Quillhaven", "Quillhaven Town Council", "the Quillhaven Town Council")]
    public void Body_OfAPlace_NamesItOnce(string place, string body, string words) =>
        Assert.Equal(words, place.Own(body));
}
