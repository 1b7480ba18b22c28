using System.Globalization;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>Places that are unlike Miami.</summary>
public class InventedPlaceTests
{
    private static readonly ContextNoteFact Note = new()
    {
        Key = "note",
        Topic = ContextTopic.Background,
        Text = "It is there.",
    };
    private readonly Town town = new("Springfield");

    [Theory, AnyEngine]
    public async Task Get_PlaceOfWhichNothingIsTold_SaysSoInEverySection(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, new TownRecord().Add(town.Dossier));

        var page = await app.GetAsync(town.Page);

        Assert.Equal(
            "No source we have says whether Springfield has a 287(g) agreement with ICE.",
            page.TextOf(".lead")
        );
        Assert.Equal(
            [
                "No source we have says whether there is one.",
                "No source we have states the county of Springfield.",
                "No vote on record.",
                "No statements on record.",
            ],
            page.TextsOf("section > p.unstated")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_StateWithFactsOfItsOwn_ShowsThem(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(TownRecord.StateOf("yy", "Yonder") with { ContextNotes = [Note] })
        );

        var link = (await app.GetAsync("/places")).One("main li > a");
        var page = await app.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Yonder", link.Words());
        Assert.Equal("Yonder", page.TextOf("h1"));
        Assert.Contains("It is there.", page.TextOf("#note"));
        Assert.DoesNotContain(page.All("main a"), a => a.GetAttribute("href") == "/places/yy");
        Assert.NotNull(
            (await app.GetAsync("/sources/yy-gazette")).Document.QuerySelector("ol.resting a[href='/places/yy#note']")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_TownInACounty_LeadsToTheCounty(DatabaseEngine engine)
    {
        var county = new Town("Alpha County", "alpha");
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Add(
                    county.Dossier with
                    {
                        Jurisdiction = county.Dossier.Jurisdiction with
                        {
                            Classification = JurisdictionClassification.County,
                        },
                    }
                )
                .Add(town.Dossier with { Jurisdiction = town.Dossier.Jurisdiction with { Parent = county.Slug } })
        );

        var page = await app.GetAsync(town.Page);

        Assert.Equal(["Places", "Alpha County"], page.TextsOf(".crumbs > a"));
        Assert.Equal(county.Page, page.All(".crumbs > a")[1].GetAttribute("href"));
        Assert.Equal(
            "Springfield is in Alpha County. Nothing is on record about the county.",
            page.TextsOf("section[aria-labelledby='section.overlaps'] > p")[0]
        );
        Assert.Equal("Alpha County", (await app.GetAsync(county.Page)).TextOf("h1").Split(',')[0]);
    }

    [Theory, AnyEngine]
    public async Task Get_Population_IsWrittenAsEnglishWritesIt(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    Jurisdiction = town.Dossier.Jurisdiction with { Population = 1234567 },
                }
            )
        );
        app.Server.PreserveExecutionContext = true;
        // A server set up in German, say.
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("1,234,567", (await app.GetAsync(town.Page)).Fact("Population"));
    }

    [Theory]
    [AnyEngine("main")]
    [AnyEngine("votes")]
    [AnyEngine("sources")]
    [AnyEngine("content")]
    [AnyEngine("p-0-5")]
    [AnyEngine("2025")]
    public async Task Get_FactWithAKeyLikeAHeading_HasItsAddressToItself(DatabaseEngine engine, string key)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(town.Dossier with { ContextNotes = [Note with { Key = key }] })
        );

        var page = await app.GetAsync(town.Page);

        Assert.Contains("It is there.", page.One($"[id='{key}']").Words());
    }
}
