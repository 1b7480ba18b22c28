namespace AgreementTracker.Web.Tests.Sources;

public class SourcePageTests(SeededSites sites)
{
    [Theory, EachEngine]
    public async Task Get_Article_SaysWhatIsKnownOfIt(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        Assert.Equal("Miami Approves ICE Partnership to Enforce Immigration Laws", page.TextOf("h1"));
        Assert.Equal("News article", page.Fact("Kind"));
        Assert.Equal("Excerpts: the cited passages and the sentences around them", page.Fact("Shown"));
        Assert.Equal("529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f9", page.Fact("SHA-256"));
        Assert.Equal("en", page.One(".archive").GetAttribute("lang"));
        Assert.All(
            (string[])["Publisher", "Author", "Address", "Published", "Captured"],
            term => Assert.Equal("not stated", page.Fact(term))
        );
    }

    [Theory, EachEngine]
    public async Task Get_Article_MarksEachPassageOnce(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        var marked = page.All(".archive mark").Select(mark => mark.Id!).ToList();
        var listed = page.All("ol.resting > li > blockquote a")
            .Select(link => link.GetAttribute("href")![1..])
            .ToList();
        Assert.Equal(marked.Distinct(), marked);
        Assert.Equal(listed, marked);
        Assert.Subset(
            marked.ToHashSet(),
            SeededDossier.CitationsOf("fl/miami").Select(citation => citation.Anchor).ToHashSet()
        );
    }

    [Theory, EachEngine]
    public async Task Get_Article_LeadsFromEveryMarkToWhatRestsOnIt(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        var numbers = page.All(".archive a.ref")
            .ToDictionary(link => link.GetAttribute("href")![1..], link => link.GetAttribute("data-number"));
        Assert.Equal(
            page.All("ol.resting > li").Select((item, i) => (item.Id!, $"{i + 1}")),
            numbers.Select(link => (link.Key, link.Value!))
        );
        Assert.Equal(page.All(".archive mark").Count, numbers.Count);
    }

    [Theory, EachEngine]
    public async Task Get_Article_ListsThePassagesInTheirOrderWithTheirWords(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        Assert.All(
            page.All("ol.resting > li > blockquote a"),
            link => Assert.Equal(page.One($"[id='{link.GetAttribute("href")![1..]}']").TextContent, link.TextContent)
        );
    }

    [Theory, EachEngine]
    public async Task Get_Article_ListsEveryFactThatRestsOnAPassage(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);
        var place = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.All(
            SeededDossier.CitationsOf("fl/miami").Where(citation => citation.Key is not null),
            citation =>
            {
                var passage = page.One($"ol.resting > li:has(a[href='#{citation.Anchor}'])");
                Assert.NotNull(passage.QuerySelector($"a[href='{SeededSites.Miami}#{citation.Key}']"));
                Assert.NotNull(place.Document.GetElementById(citation.Key!));
            }
        );
    }

    [Theory]
    [EachEngine(
        "p-232-298",
        "Miami: vote",
        "/places/fl/miami#approval",
        "body: City Commission; a yes: adopt; result: pass"
    )]
    [EachEngine(
        "p-2176-2232",
        "Miami: figure",
        "/places/fl/miami#april-arrests-or-convictions",
        "quantity: 63%; number: 63; unit: percent; of: of whom"
    )]
    [EachEngine("p-2552-2561", "Miami: statement", "/places/fl/miami#gomez-decision", "words; stance: opposes")]
    public async Task Get_Article_SaysWhatOfAFactRestsOnAPassage(
        DatabaseEngine engine,
        string anchor,
        string name,
        string address,
        string fields
    )
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        var fact = Assert.Single(
            page.All($"ol.resting > li:has(a[href='#{anchor}']) > ul > li"),
            item => item.QuerySelector("a")?.GetAttribute("href") == address
        );
        Assert.Equal(name, fact.QuerySelector("a")!.Words());
        Assert.All(fields.Split("; "), field => Assert.Contains(field, fact.Words()));
        Assert.DoesNotContain("not-", fact.Words());
    }

    [Theory]
    [EachEngine("Tessa Petit: person", "/people/tessa-petit")]
    [EachEngine("White House: organization", "/organizations/white-house")]
    [EachEngine("Florida: place", "/places/fl")]
    public async Task Get_Article_LeadsToWhatElseRestsOnIt(DatabaseEngine engine, string name, string address)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiArticle);

        Assert.Contains(
            page.All("ol.resting li li > a"),
            link => link.Words() == name && link.GetAttribute("href") == address
        );
    }
}
