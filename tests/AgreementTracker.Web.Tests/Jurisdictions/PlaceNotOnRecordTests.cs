using System.Net;
using AgreementTracker.Web.Tests.Layout;
using AgreementTracker.Web.Tests.Maps;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlaceNotOnRecordTests(MappedSites mapped)
{
    [Theory]
    [EachEngine("/places/fl/alachua", "Alachua, Florida")]
    [EachEngine("/places/fl/alachua-county", "Alachua County, Florida")]
    [EachEngine("/places/wa/seattle", "Seattle, Washington")]
    [EachEngine("/places/wa", "Washington")]
    [EachEngine("/places/mt/billings", "Billings, Montana")]
    public async Task Get_TheAtlasHasIt_SaysThatNothingIsOnRecord(DatabaseEngine engine, string address, string name)
    {
        var page = await mapped.GetAsync(engine, address);

        Assert.Equal(name, page.TextOf("h1"));
        Assert.Contains("source", page.TextOf(".lead"), StringComparison.Ordinal);
        Assert.Equal("noindex", page.All("meta[name=robots]")[0].GetAttribute("content"));
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_ItsCountyHasAgreements_ShowsThem(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/fl/pompano-beach");

        Assert.Contains(
            "Broward County",
            page.TextOf("[aria-labelledby='section.overlaps']"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [EachEngine("/places/fl/nowhere-at-all")]
    [EachEngine("/places/zz/seattle")]
    [EachEngine("/places/qq")]
    [EachEngine("/places/wa/tacoma/more")]
    public async Task Get_NoSuchPlace_IsNotFound(DatabaseEngine engine, string address) =>
        await mapped.GetAsync(engine, address, HttpStatusCode.NotFound);
}
