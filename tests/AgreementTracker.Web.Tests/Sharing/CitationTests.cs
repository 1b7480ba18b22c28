namespace AgreementTracker.Web.Tests.Sharing;

public class CitationTests(SeededSites seeded, PublishedSites published)
{
    [Fact]
    public async Task Get_Page_SaysHowToCiteIt()
    {
        var page = await published.GetAsync(DatabaseEngine.Sqlite, SeededSites.Miami);

        Assert.Matches(
            @"^“Miami, Florida: 287\(g\) agreement and vote\.” AgreementTracker, Example News, "
                + @"data version 1 \([A-Z][a-z]+ \d+, \d{4}\)\. https://tracker\.example\.org/places/fl/miami$",
            Cited(page)
        );
    }

    [Fact]
    public async Task Get_WhereNothingIsSet_IsCitedByItsPath() =>
        Assert.EndsWith(
            " /votes/fl.miami.approval",
            Cited(await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.MiamiVote))
        );

    [Fact]
    public async Task Links_ToTheFactAndItsCitation_AreThereForEveryFactOfAPlace()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.Miami);
        var facts = SeededDossier.CitationsOf("fl/miami").Select(citation => citation.Key).OfType<string>().Distinct();

        var links = page.All("main a[rel=bookmark]").ToLookup(link => link.TextContent);
        var linked = links["Link to this fact"]
            .Select(link => (Link: link, Key: link.GetAttribute("href")!.Split('#')[1]))
            .ToList();

        Assert.Equal(facts.Order(), linked.Select(link => link.Key).Order());
        Assert.All(linked, link => Assert.NotNull(link.Link.Closest($"#{link.Key}")));
        Assert.Equal(linked.Count, links["Cite"].Count());
    }

    /// <summary>On paper a link leads nowhere.</summary>
    [Fact]
    public async Task Get_CitedSource_HasItsSiteAndDateForPaper()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var unknown = From(await app.GetAsync(SeededSites.Miami));
        await app.Database.ExecuteAsync("update sources set url = 'https://www.example.org/a', published = '2025-06'");
        // Another address of the same words, which no copy is kept of yet.
        var known = From(await app.GetAsync(SeededSites.MiamiVote));

        Assert.Equal("site not stated, date not stated", unknown);
        Assert.Equal("example.org, June 2025", known);
    }

    private static string? From(Page page) =>
        Assert.Single(page.All(".cite footer a").Select(link => link.GetAttribute("data-from")).Distinct());

    private static string Cited(Page page) => page.One("details.citation p").TextContent;
}
