using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Editing;
using Bunit;

namespace AgreementTracker.Web.Tests.Editing;

public class SelectableTextTests : BunitContext
{
    private const string Hostile =
        "“Ünder <script>alert(1)</script> & \"quotes\" 'too' 🗳\n\n<img src=x onerror=alert(2)>";

    [Fact]
    public void Text_OfWhateverKind_IsShownToTheLetterWithItsPlaces()
    {
        var text = Shown(Desk.Session(), Hostile);

        Assert.Empty(text.FindAll("script, img"));
        Assert.Equal(Hostile.Split("\n\n"), text.FindAll("p").Select(paragraph => paragraph.TextContent));
        foreach (var stretch in text.FindAll("[data-at]"))
            Assert.StartsWith(
                stretch.TextContent,
                Hostile[
                    int.Parse(stretch.GetAttribute("data-at")!, System.Globalization.CultureInfo.InvariantCulture)..
                ],
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Words_CitedAndUndone_AreMarkedAndNoMore()
    {
        var session = Desk.Session();
        var text = Shown(session, Desk.Text);
        Assert.Empty(text.FindAll("mark"));

        session.Document.Cite("$.voteEvents[0]", "motion", Desk.Words("to sign"));
        Anew(text, session);
        var mark = Assert.Single(text.FindAll("mark"));
        Assert.Equal(
            ("to sign", $"{Desk.Text.IndexOf("to sign", StringComparison.Ordinal)}"),
            (mark.TextContent, mark.GetAttribute("data-at"))
        );

        session.Document.Undo();
        Anew(text, session);
        Assert.Empty(text.FindAll("mark"));
        Assert.Contains("on Monday to sign.", text.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void LongText_ShowsOnePartOfIt_OfWholeParagraphs()
    {
        var text = string.Join(
            '\n',
            Enumerable.Range(0, 1000).Select(i => $"Paragraph {i} of a text that is far too long for one look.")
        );
        var (from, to) = SourceText.PartAt(text, text.Length / 2);
        Assert.InRange(to - from, SourceText.PartLength / 2, SourceText.PartLength + 1);
        Assert.InRange(text.Length / 2, from, to);

        var shown = Render<SelectableText>(with =>
            with.Add(part => part.Session, Desk.Session())
                .Add(part => part.Source, "long")
                .Add(part => part.Text, new CompactText(text))
                .Add(part => part.From, from)
                .Add(part => part.To, to)
        );

        Assert.Equal(
            text[from..to].Split('\n', StringSplitOptions.RemoveEmptyEntries),
            shown.FindAll("p").Select(paragraph => paragraph.TextContent)
        );
    }

    private IRenderedComponent<SelectableText> Shown(DraftSession session, string text) =>
        Render<SelectableText>(with =>
            with.Add(part => part.Session, session)
                .Add(part => part.Source, "hearing")
                .Add(part => part.Text, new CompactText(text))
                .Add(part => part.From, 0)
                .Add(part => part.To, text.Length)
        );

    private static void Anew(IRenderedComponent<SelectableText> text, DraftSession session)
    {
        session.Wrote();
        text.Render(with => with.Add(part => part.Session, session));
    }
}
