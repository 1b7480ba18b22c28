namespace AgreementTracker.Web.Tests.Layout;

/// <summary>The rules find what breaks them.</summary>
public class PageRulesTests
{
    private const string Good = """
        <!DOCTYPE html>
        <html lang="en"><head><meta name="viewport" content="width=device-width"><title>A page of AgreementTracker</title></head>
        <body><header class="site"><nav aria-label="Site"><a href="/places">Places</a></nav></header>
        <main id="page.content"><h1>A page</h1><p>words</p><form><label>Name <input name="name"></label></form></main>
        <footer class="site">end</footer></body></html>
        """;

    [Fact]
    public async Task Faults_OfAGoodPage_AreNone() => Assert.Empty(PageRules.Faults(await PageAsync(Good)));

    [Theory]
    [InlineData(
        "<p>words</p>",
        "<p><details><summary>more</summary></details></p>",
        "element 11 is written at depth 4 details, but read at 3 details"
    )]
    [InlineData(
        "<p>words</p>",
        "<table><caption>t</caption><tr><td>words</td></tr></table>",
        "element 12 is written at depth 4 tr, but read at 4 tbody"
    )]
    [InlineData("<p>words</p>", "<span><div>words</div></span>", "div in span")]
    [InlineData("<p>words</p>", "<script>alert(1)</script>", "script is script, inline style or foreign content")]
    [InlineData("<p>words</p>", "<p style='color: red'>words</p>", "p is script, inline style or foreign content")]
    [InlineData("<p>words</p>", "<p onclick='alert(1)'>words</p>", "p handles onclick")]
    [InlineData("<p>words</p>", "<a href='javascript:alert(1)'>words</a>", "a leads to javascript:alert(1)")]
    [InlineData("<p>words</p>", "<a href='//example.org'>words</a>", "a leads to //example.org")]
    [InlineData("<p>words</p>", "<img src='https://example.org/'>", "img leads to https://example.org/")]
    [InlineData("<p>words</p>", "<p id='page.content'>words</p>", "id 'page.content' is there 2 times")]
    [InlineData("<p>words</p>", "<a href='#nowhere'>words</a>", "a refers to 'nowhere', which is not there")]
    [InlineData("<p>words</p>", "<h3>words</h3>", "a heading of level 3 after 1")]
    [InlineData("<p>words</p>", "<h1>words</h1>", "not one h1")]
    [InlineData("<p>words</p>", "<ul><p>words</p></ul>", "p in ul")]
    [InlineData("<p>words</p>", "<p>words , words</p>", "shows ' , '")]
    [InlineData("<p>words</p>", "<p><em>more</em><em>words</em></p>", "no space between 'more' and 'words'")]
    [InlineData("<p>words</p>", "<p>words.<a href='/'>more</a></p>", "no space between 'words.' and 'more'")]
    [InlineData(
        "<p>words</p>",
        "<div><em>more</em><span>(words)</span></div>",
        "no space between 'more' and '(words)'"
    )]
    [InlineData("Name <input", "<input", "input name has no label")]
    [InlineData(" lang=\"en\"", "", "no lang")]
    [InlineData("<footer class=\"site\">end</footer>", "", "not one footer.site")]
    [InlineData("A page of AgreementTracker", "", "title ''")]
    public async Task Faults_OfABadPage_AreNamed(string good, string bad, string fault)
    {
        var page = await PageAsync(Good.Replace(good, bad));

        Assert.Contains(fault, PageRules.Faults(page));
    }

    private static async Task<Page> PageAsync(string markup)
    {
        using var response = new HttpResponseMessage
        {
            RequestMessage = new(HttpMethod.Get, "http://localhost/"),
            Content = new StringContent(markup, System.Text.Encoding.UTF8, "text/html"),
        };
        return await Page.ReadAsync(response);
    }
}
