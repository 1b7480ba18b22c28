using System.Net;
using AgreementTracker.Record.ContextNotes;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlacesRefusalTests(SeededSites sites)
{
    [Theory]
    [EachEngine("state=atlantis", "Unknown state. Choose one from the list.")]
    [EachEngine(
        "status=perhaps",
        "Unknown status. Choose one of not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended."
    )]
    [EachEngine(
        "status=InForce",
        "Unknown status. Choose one of not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended."
    )]
    [EachEngine(
        "kind=village",
        "Unknown kind of place. Choose one of state, county, municipality, special-district, tribe, not-stated."
    )]
    [EachEngine(
        "model=cars",
        "Unknown type. Choose one of task-force, jail-enforcement, warrant-service-officer, not-stated."
    )]
    [EachEngine("sort=random", "Unknown order. Choose one of name, state.")]
    [EachEngine("vote=no", "For places with a recorded vote use vote=yes.")]
    [EachEngine("after=anywhere", "This link to the next page of a list is not complete.")]
    public async Task Get_WrongValue_SaysWhatIsWrong(DatabaseEngine engine, string query, string problem)
    {
        var page = await sites.GetAsync(engine, $"/places?{query}", HttpStatusCode.BadRequest);

        Assert.Equal($"{problem} Show all", page.TextOf("[role=alert]"));
        Assert.Equal("/places", page.One("[role=alert] > a").GetAttribute("href"));
        Assert.Empty(page.All("main li"));
        Assert.Single(page.All("form select[name=state] > option[value=fl]"));
    }

    [Theory]
    [EachEngine(100, HttpStatusCode.OK)]
    [EachEngine(101, HttpStatusCode.BadRequest)]
    [EachEngine(5000, HttpStatusCode.BadRequest)]
    public async Task Get_LongText_IsTakenUpToItsLimit(DatabaseEngine engine, int length, HttpStatusCode expected)
    {
        var page = await sites.GetAsync(engine, $"/places?text={new string('m', length)}", expected);

        Assert.Equal(expected == HttpStatusCode.OK ? 0 : 1, page.All("[role=alert]").Count);
        Assert.Equal("100", page.One("input[name=text]").GetAttribute("maxlength"));
    }

    [Theory, EachEngine]
    public async Task Get_EmptyRecord_SaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        Assert.Equal("No place on record yet.", (await app.GetAsync("/places")).TextOf("main > p"));
    }

    [Theory, EachEngine]
    public async Task Get_MorePlacesThanAPageShows_LeadsToTheRestAndBack(DatabaseEngine engine)
    {
        var record = new TownRecord();
        for (var i = 0; i < 51; i++)
            record.Add(
                new Town($"Town {i:000}", $"town-{i}").Dossier with
                {
                    ContextNotes =
                    [
                        new()
                        {
                            Key = "note",
                            Topic = ContextTopic.Background,
                            Text = "It is there.",
                        },
                    ],
                }
            );
        await using var app = await TrackerApp.WithAsync(engine, record);

        var first = await app.GetAsync("/places?state=zz");
        var second = await app.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);

        Assert.Equal(50, first.All("main li").Count);
        Assert.Equal("51 places", first.TextOf("main > p"));
        Assert.Equal(["Town 050, Zenia"], second.TextsOf("main li > a"));
        Assert.Equal("zz", second.One("select[name=state] > option[selected]").GetAttribute("value"));
        Assert.Empty(second.All("a[rel=next]"));
        Assert.Equal("/places?state=zz", second.One("nav.pager > a").GetAttribute("href"));
    }
}
