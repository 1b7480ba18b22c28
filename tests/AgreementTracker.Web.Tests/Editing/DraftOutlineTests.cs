using AgreementTracker.Web.Editing;
using Bunit;

namespace AgreementTracker.Web.Tests.Editing;

public class DraftOutlineTests : BunitContext
{
    private const string Avon = "dossiers/zz/avon";

    [Fact]
    public void FewFacts_AreAllThere()
    {
        var outline = Outline(Session(statements: 30));

        Assert.Empty(outline.FindAll("[aria-expanded]"));
        Assert.Equal(
            30,
            outline
                .FindAll("li > button")
                .Count(button => button.TextContent.Contains("Speaker ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void ManyFacts_AreFolded_ButWhereTheFormIs()
    {
        var outline = Outline(Session(statements: 45, fact: "$.statements[20]"));

        Assert.Equal(
            [
                "Statements 1 to 20 from Speaker 1",
                "Statements 21 to 40 from Speaker 21",
                "Statements 41 to 45 from Speaker 41",
            ],
            Folds(outline)
        );
        Assert.Equal(Enumerable.Range(21, 20).Select(i => $"Speaker {i}"), Shown(outline));
        Assert.Equal("Speaker 21", outline.Find("[aria-current=true]").TextContent.Trim());
    }

    [Fact]
    public void Fold_Pressed_OpensAndCloses_AndAFactOfItCanBeShown()
    {
        var session = Session(statements: 45);
        var outline = Outline(session);
        Assert.Empty(Shown(outline));

        outline.FindAll(".fold")[2].Click();
        Assert.Equal("true", outline.FindAll(".fold")[2].GetAttribute("aria-expanded"));
        Assert.Equal(["Speaker 41", "Speaker 42", "Speaker 43", "Speaker 44", "Speaker 45"], Shown(outline));
        outline.FindAll("li li > button")[1].Click();
        Assert.Equal("$.statements[41]", session.Fact);
        Show(outline, session);
        Assert.Equal("Speaker 42", outline.Find("[aria-current=true]").TextContent.Trim());

        outline.FindAll(".fold")[2].Click();
        Assert.Equal("false", outline.FindAll(".fold")[2].GetAttribute("aria-expanded"));
        Assert.Empty(Shown(outline));
    }

    [Fact]
    public void Led_ToAFactThatIsFoldedAway_ItIsSeen()
    {
        var session = Session(statements: 45);
        var outline = Outline(session);

        session.Show(Avon, "$.statements[7].stance");
        Show(outline, session);

        Assert.Equal("Speaker 8", outline.Find("[aria-current=true]").TextContent.Trim());
    }

    [Fact]
    public void Added_AFactToAFoldedList_IsSeen()
    {
        var session = Session(statements: 45);
        var outline = Outline(session);

        outline.FindAll("button").Single(button => button.TextContent == "Add a statement").Click();
        Show(outline, session);

        Assert.Equal("$.statements[45]", session.Fact);
        Assert.Equal("not filled in yet", outline.Find("[aria-current=true]").TextContent.Trim());
        Assert.Equal("Statements 41 to 46 from Speaker 41", Folds(outline)[2]);
    }

    [Fact]
    public void Problems_OfFoldedFacts_AreCountedAtTheFold()
    {
        var session = Session(statements: 45);
        session.Found([
            new(Avon, "$.statements[21].stance", "is needed"),
            new(Avon, "$.statements[30]", "lacks"),
            new(Avon, "$.statements[3].kind", "is needed"),
            new("people/ann-lee", "$.statements[3]", "of another"),
        ]);
        var outline = Outline(session);

        Assert.Equal(
            ["1 to fix", "2 to fix", ""],
            outline.FindAll(".fold").Select(fold => fold.QuerySelector(".count")?.GetAttribute("title") ?? "")
        );
        outline.FindAll(".fold")[1].Click();
        Assert.Equal("1 to fix", outline.FindAll("li li > button")[1].QuerySelector(".count")!.GetAttribute("title"));
    }

    private static DraftSession Session(int statements, string fact = "$.jurisdiction") =>
        Desk.SessionOf(
            $$"""{ "jurisdiction": { "slug": "zz/avon" }, "statements": [{{string.Join(',', Enumerable.Range(1, statements).Select(i => $$$"""{"key":"s{{{i}}}","speaker":{"name":"Speaker {{{i}}}"}}"""))}}] }""",
            fact
        );

    private IRenderedComponent<DraftOutline> Outline(DraftSession session) =>
        Render<DraftOutline>(with => with.Add(part => part.Session, session));

    /// <summary>As the page does when something else is shown.</summary>
    private static void Show(IRenderedComponent<DraftOutline> outline, DraftSession session) =>
        outline.Render(with => with.Add(part => part.Session, session));

    private static List<string> Folds(IRenderedComponent<DraftOutline> outline) =>
        [.. outline.FindAll(".fold > span").Select(fold => fold.TextContent.Trim())];

    private static List<string> Shown(IRenderedComponent<DraftOutline> outline) =>
        [.. outline.FindAll("li li > button").Select(button => button.TextContent.Trim())];
}
