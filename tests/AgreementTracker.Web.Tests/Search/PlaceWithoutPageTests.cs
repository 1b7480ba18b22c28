using AgreementTracker.Web.Tests.Layout;
using AgreementTracker.Web.Tests.Maps;

namespace AgreementTracker.Web.Tests.Search;

public class PlaceWithoutPageTests(MappedSites mapped)
{
    [Theory]
    [EachEngine("alachua", "Alachua, Florida in Alachua County", "/places/fl/alachua")]
    [EachEngine("alachua county", "Alachua County, Florida", "/places/fl/alachua-county")]
    [EachEngine("Alachua Fl", "Alachua, Florida in Alachua County", "/places/fl/alachua")]
    [EachEngine("City of Alachua, Fla.", "Alachua, Florida in Alachua County", "/places/fl/alachua")]
    [EachEngine("PORT ST. LUCIE", "Port Saint Lucie, Florida in St. Lucie County", "/places/fl/port-saint-lucie")]
    public async Task Get_NothingIsOnRecordOfIt_LeadsToAPageThatSaysSo(
        DatabaseEngine engine,
        string query,
        string words,
        string address
    )
    {
        var page = await mapped.GetAsync(engine, "/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(
            words,
            string.Join(' ', page.All("[aria-labelledby='section.others'] li")[0].Children.Select(part => part.Words()))
        );
        Assert.Equal(address, page.All("[aria-labelledby='section.others'] li a")[0].GetAttribute("href"));
        Assert.Empty(PageRules.Faults(page));
        Assert.StartsWith(
            "We have no fact from a source about",
            (await mapped.GetAsync(engine, address)).TextOf(".lead")
        );
    }

    /// <summary>What has a page is not said to have none; of two Hialeahs the other would be shown.</summary>
    [Theory]
    [EachEngine("hialeah", "Hialeah, Florida")]
    [EachEngine("broward", "Broward County, Florida")]
    [EachEngine("miami-dade", "Miami-Dade County, Florida")]
    public async Task Get_ItIsOnRecord_IsNotAmongThem(DatabaseEngine engine, string query, string name)
    {
        var page = await mapped.GetAsync(engine, "/search?q=" + query);

        Assert.DoesNotContain(
            page.TextsOf("[aria-labelledby='section.others'] li"),
            line => line.StartsWith(name, StringComparison.Ordinal)
        );
        Assert.NotEmpty(page.TextsOf("[aria-labelledby='section.place'] a"));
    }

    [Theory, EachEngine]
    public async Task Get_CalledLikeAState_IsAmongThem(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/search?q=nevada");

        Assert.Contains("Nevada County, California", page.TextsOf("[aria-labelledby='section.others'] li"));
    }

    [Theory, EachEngine]
    public async Task Get_ItsStateHasNoPage_LeadsToAPageToo(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/search?q=autauga");

        Assert.Equal(["Autauga County, Alabama"], page.TextsOf("[aria-labelledby='section.others'] li"));
        Assert.Equal(
            "/places/al/autauga-county",
            page.All("[aria-labelledby='section.others'] li a")[0].GetAttribute("href")
        );
    }

    [Theory]
    [EachEngine("zzzzzz")]
    [EachEngine("county")]
    [EachEngine("--")]
    public async Task Get_NoPlaceIsCalledSo_SaysNothingOfPlaces(DatabaseEngine engine, string query)
    {
        var page = await mapped.GetAsync(engine, "/search?q=" + query);

        Assert.Empty(page.All("[aria-labelledby='section.others']"));
    }
}
