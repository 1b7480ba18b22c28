using System.Net;
using AgreementTracker.Data.ContextNotes;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlacesRefusalTests(SeededSites sites)
{
    [Theory]
    [EachEngine("state=atlantis", "The record has no such state.")]
    [EachEngine("state=fl%00", "The record has no such state.")]
    [EachEngine("status=perhaps", "There is no such status.")]
    [EachEngine("status=InForce", "There is no such status.")]
    [EachEngine("vote=no", "A vote is asked for with vote=yes.")]
    [EachEngine("text=mia%00mi", "A name has no such characters.")]
    public async Task Get_WrongValue_SaysWhatIsWrong(DatabaseEngine engine, string query, string problem)
    {
        var page = await sites.GetAsync(engine, $"/places?{query}", HttpStatusCode.BadRequest);

        Assert.Equal($"{problem} Show all places", page.TextOf("[role=alert]"));
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

        Assert.Equal("The record has no place yet.", (await app.GetAsync("/places")).TextOf("main > p"));
        Assert.Equal("No vote is on record yet.", (await app.GetAsync("/")).TextOf("main p.unstated"));
    }

    [Theory, EachEngine]
    public async Task Get_MorePlacesThanAPageShows_SaysHowToNarrow(DatabaseEngine engine)
    {
        var record = new TownRecord();
        for (var i = 0; i < 201; i++)
            record.Add(new Town($"Town {i:000}", $"town-{i}").Dossier with
            {
                ContextNotes = [new() { Key = "note", Topic = ContextTopic.Background, Text = "It is there." }],
            });
        await using var app = await TrackerApp.WithAsync(engine, record);

        var page = await app.GetAsync("/places");

        Assert.Equal(200, page.All("main li").Count);
        Assert.Equal("The first 200 by name; a name or a state narrows the list.", page.TextOf("main > p"));
        Assert.Equal("Town 199, Zenia", page.TextsOf("main li > a")[^1]);
    }
}
