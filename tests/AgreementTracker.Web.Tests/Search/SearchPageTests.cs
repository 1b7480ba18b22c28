namespace AgreementTracker.Web.Tests.Search;

public class SearchPageTests(SearchPageTests.Record record) : IClassFixture<SearchPageTests.Record>
{
    public sealed class Record() : Sites(TrackerApp.SeededAsync);

    [Theory]
    [EachEngine("miami", "/places/fl/miami")]
    [EachEngine("MIAM", "/places/fl/miami")]
    [EachEngine("petit tessa", "/people/tessa-petit")]
    [EachEngine("florida immigrant", "/organizations/florida-immigrant-coalition")]
    [EachEngine("turns our diversity", "/sources/miami-approves-ice-partnership")]
    public async Task Get_FindsFirst(DatabaseEngine engine, string query, string address)
    {
        var page = await record.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(address, page.All("main .list a")[0].GetAttribute("href"));
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
    [EachEngine("pettit", "Tessa Petit")]
    [EachEngine("floridda", "Florida Immigrant Coalition")]
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

        Assert.Contains($"The record has nothing about “{query}”.", page.Main.TextContent, StringComparison.Ordinal);
    }
}
