namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>Every fact shows the words it rests on, and is one click from where they stand.</summary>
public class PlaceWordsTests(SeededSites sites)
{
    private static readonly IReadOnlyList<SeededCitation> Citations = SeededDossier.CitationsOf("fl/miami");

    [Fact]
    public void Seeds_OfMiami_CiteMuch() => Assert.InRange(Citations.Count, 100, 1000);

    [Theory, EachEngine]
    public async Task Get_Miami_ShowsTheWordsOfEveryFactBesideIt(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.All(
            Citations,
            citation =>
            {
                var fact = citation.Key is null ? page.Main : page.One($"#{citation.Key}");
                Assert.Contains(
                    fact.QuerySelectorAll("details.cite > blockquote"),
                    words =>
                        words.QuerySelector("p:not(.role)")!.TextContent == citation.Exact
                        && words.QuerySelector("a")!.GetAttribute("href") == citation.Address
                );
            }
        );
    }

    [Theory, EachEngine]
    public async Task Get_VoteOfMiami_ShowsTheWordsOfEveryFact(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiVote);

        Assert.All(
            Citations.Where(citation => citation.Key == "approval"),
            citation =>
                Assert.Contains(
                    page.All("details.cite > blockquote"),
                    words =>
                        words.QuerySelector("p")!.TextContent == citation.Exact
                        && words.QuerySelector("a")!.GetAttribute("href") == citation.Address
                )
        );
    }

    [Theory, EachEngine]
    public async Task Get_Miami_RestsTheAnswerOnTheVote(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        var shown = page.One(".lead + details.cite")
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ToList();
        Assert.All(
            Citations.Where(citation =>
                citation.Key == "approval" && citation.Field is "result" or "value" or "effect"
            ),
            citation => Assert.Contains(citation.Address, shown)
        );
    }

    [Theory, EachEngine]
    public async Task Get_Article_MarksTheWordsOfEveryFact(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        Assert.All(
            Citations,
            citation =>
            {
                var mark = page.One($"[id='{citation.Anchor}']");
                Assert.Equal("mark", mark.LocalName);
                Assert.Equal(citation.Exact, mark.TextContent);
            }
        );
    }
}
