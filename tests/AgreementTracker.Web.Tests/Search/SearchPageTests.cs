using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Search;

public class SearchPageTests(SearchPageTests.Record record) : IClassFixture<SearchPageTests.Record>
{
    /// <summary>One client searches more often here than one may.</summary>
    public sealed class Record()
        : Sites(async engine =>
        {
            var app = await TrackerApp.SeededAsync(engine);
            app.Settings["Search:Limit"] = "1000";
            return app;
        });

    [Theory]
    [EachEngine("miami", "/places/fl/miami")]
    [EachEngine("MIAM", "/places/fl/miami")]
    [EachEngine("Miami, Florida", "/places/fl/miami")]
    [EachEngine("city of Miami FL", "/places/fl/miami")]
    [EachEngine("ciudad de Miami, Fla.", "/places/fl/miami")]
    [EachEngine("petit tessa", "/people/tessa-petit")]
    [EachEngine("florida immigrant", "/organizations/florida-immigrant-coalition")]
    [EachEngine("turns our diversity", "/sources/miami-approves-ice-partnership")]
    public async Task Get_FindsFirst(DatabaseEngine engine, string query, string address)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(address, page.All("main .list a")[0].GetAttribute("href"));
    }

    [Theory]
    [EachEngine("Does Miami have an agreement with ICE?", "/places/fl/miami")]
    [EachEngine("287(g) Miami", "/places/fl/miami")]
    [EachEngine("the mayor of Miami", "/places/fl/miami")]
    // Nothing is on record of them.
    [EachEngine("is Hialeah working with ICE", "/places/fl/hialeah")]
    [EachEngine("hialeah police chief", "/places/fl/hialeah")]
    [EachEngine("broward sherif", "/places/fl/broward-county")]
    [EachEngine("287g agreement Los Angeles", "/places/ca/los-angeles")]
    [EachEngine("police of Miami and Nevada", "/places/fl/miami")]
    [EachEngine("ICE raids in Miami Beach", "/places/fl/miami-beach")]
    public async Task Get_Question_LeadsToThePlaceThatItNames(DatabaseEngine engine, string query, string address)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(address, page.All("main .list a")[0].GetAttribute("href"));
        Assert.DoesNotContain("No match", page.Main.TextContent, StringComparison.Ordinal);
        Assert.Empty(PageRules.Faults(page));
    }

    /// <summary>A reader who types a ZIP code is told which town it is, and that this is approximate.</summary>
    [Theory]
    [EachEngine("33130", "Miami, Florida, in Miami-Dade County")]
    [EachEngine(" 33130-1234 ", "Miami, Florida, in Miami-Dade County")]
    [EachEngine("10001", "New York, New York, in New York County")]
    public async Task Get_ZipCode_LeadsToItsTown(DatabaseEngine engine, string query, string town)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains(
            $"ZIP code {query.Trim()[..5]} is approximately {town}.",
            page.Main.Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            town.StartsWith("Miami", StringComparison.Ordinal),
            page.All("a[href='/places/fl/miami']").Count == 1
        );
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_ZipCodeThatThereIsNot_SaysSo(DatabaseEngine engine) =>
        Assert.Contains(
            "No match for “00000”.",
            (await record.GetAsync(engine, "/search?q=00000")).Main.TextContent,
            StringComparison.Ordinal
        );

    [Theory, EachEngine]
    public async Task Get_Place_IsFoundWithItsStanding(DatabaseEngine engine)
    {
        var page = await record.GetAsync(engine, "/search?q=miami");

        Assert.Equal(["agreement approved"], page.TextsOf("[aria-labelledby='section.place'] li span"));
    }

    /// <summary>What is called like the place that was asked for is not put before it.</summary>
    [Theory, EachEngine]
    public async Task Get_PlaceHasNoPageAndOthersAreCalledLikeIt_ComesFirst(DatabaseEngine engine)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString("Miami, Oklahoma"));

        Assert.Equal("section.others", page.All("main section")[0].GetAttribute("aria-labelledby"));
        Assert.StartsWith(
            "Miami, Oklahoma",
            page.TextsOf("[aria-labelledby='section.others'] li")[0],
            StringComparison.Ordinal
        );
    }

    /// <summary>Many places share a name.</summary>
    [Theory, EachEngine]
    public async Task Get_Place_IsToldWithItsState(DatabaseEngine engine)
    {
        var page = await record.GetAsync(engine, "/search?q=miami");

        Assert.Equal(["Miami, Florida"], page.TextsOf("[aria-labelledby='section.place'] a"));
        Assert.Equal(["Miami, Florida"], page.TextsOf("[aria-labelledby='section.vote'] a"));
        Assert.Equal("Tessa Petit", (await record.GetAsync(engine, "/search?q=tessa")).All("main .list a")[0].Words());
        Assert.Equal("Florida", (await record.GetAsync(engine, "/search?q=florida")).All("main .list a")[0].Words());
    }

    [Theory]
    [EachEngine("maimi", "Miami")]
    [EachEngine("miami commision", "miami commission")]
    [EachEngine("miami flordia", "miami florida")]
    [EachEngine("mixmi", "Miami")]
    [EachEngine("pettit", "Tessa Petit")]
    [EachEngine("floridda", "Florida Immigrant Coalition")]
    // Nothing is on record of them.
    [EachEngine("hialaeh", "Hialeah, Florida")]
    [EachEngine("Kenosah County, WI", "Kenosha County, Wisconsin")]
    [EachEngine("St. Lois, Missouri", "St. Louis, Missouri")]
    public async Task Get_Misspelt_AsksWhetherAnotherNameWasMeant(DatabaseEngine engine, string query, string name)
    {
        var page = await record.GetAsync(engine, "/search?q=" + query);

        Assert.Contains(name, page.TextsOf("main a[href^='/search?q=']"));
    }

    [Theory]
    [EachEngine("zzzzzz")]
    [EachEngine("'; drop table x; --")]
    [EachEngine("<script>")]
    [EachEngine("\"*()&|!:")]
    public async Task Get_NothingFound_SaysSo(DatabaseEngine engine, string query)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains($"No match for “{query}”.", page.Main.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/glossary", "/places", "/votes"],
            page.All("main p a").Select(link => link.GetAttribute("href"))
        );
    }
}
