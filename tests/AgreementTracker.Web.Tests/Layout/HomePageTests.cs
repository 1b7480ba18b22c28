using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Tests.Rosters;

namespace AgreementTracker.Web.Tests.Layout;

public class HomePageTests(SeededSites sites, ListedSites listed)
{
    [Theory, EachEngine]
    public async Task Get_NoListWasImported_SaysWhatThisCopyHolds(DatabaseEngine engine)
    {
        var main = (await sites.GetAsync(engine, "/")).Main.Words();

        Assert.Contains(
            "This copy of AgreementTracker holds one place, and none of ICE’s lists.",
            main,
            StringComparison.Ordinal
        );
        Assert.Contains("import-roster", main, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Get_ListsWereImported_SaysWhatTheNewestMonthChanged(DatabaseEngine engine)
    {
        var main = (await listed.GetAsync(engine, "/")).Main.Words();

        Assert.DoesNotContain("This copy of AgreementTracker", main, StringComparison.Ordinal);
        Assert.Contains("In April 2025, ICE’s lists added", main, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Get_ShowsTheVoteOnRecord(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/");

        var vote = page.One("ul.list > li");
        Assert.Equal(
            [
                "Miami, Florida: City Commission",
                "Passed 3–2 on a Tuesday (date not given). A yes vote approves the agreement.",
            ],
            vote.Children.Select(part => part.Words())
        );
        Assert.Equal(SeededSites.MiamiVote, vote.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Get_CountsWhatIsOnRecord_AndShowsTheNewestChanges(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/");

        Assert.Equal(["1 place", "1 vote", "10 statements", "1 source"], page.TextsOf("ul.numbers a"));
        Assert.Equal(["Change 1"], page.TextsOf("section[aria-labelledby$=changes] li > a"));
    }

    [Theory, EachEngine]
    public async Task Get_NothingOnRecord_SaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        var page = await app.GetAsync("/");

        Assert.Equal(["0 places", "0 votes", "0 statements", "0 sources"], page.TextsOf("ul.numbers a"));
        Assert.Equal(["No vote is on record yet.", "Nothing has been published yet."], page.TextsOf("p.unstated"));
    }

    [Theory, EachEngine]
    public async Task Search_FromTheForm_FindsThePlace(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/");
        var form = page.One("form");
        Assert.Equal("get", form.GetAttribute("method"));

        var found = await sites.GetAsync(
            engine,
            $"{form.GetAttribute("action")}?{form.QuerySelector("input")!.GetAttribute("name")}=mIAMi"
        );

        Assert.Equal(SeededSites.Miami, found.All("main li > a")[0].GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Get_SeveralVotes_ShowsTheNewestFiveAndUndatedLast(DatabaseEngine engine)
    {
        var record = new TownRecord();
        foreach (
            var (name, date) in ((string, string?)[])
                [
                    ("Ayton", null),
                    ("Beton", "2024"),
                    ("Ceton", "2025-02"),
                    ("Deton", "2025-02-03"),
                    ("Eton", "2023-12-31"),
                ]
        )
        {
            var town = new Town(name);
            record.Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                        {
                            Date = date is null
                                ? null
                                : new()
                                {
                                    Value = date,
                                    Printed = $"{date} (day, month: 2, 3, 12, 31)",
                                    Basis = DateBasis.Printed,
                                },
                        },
                    ],
                }
            );
        }
        await using var app = await TrackerApp.WithAsync(engine, record);

        var page = await app.GetAsync("/");

        Assert.Equal(
            [
                "Deton: Town Council",
                "Ceton: Town Council",
                "Beton: Town Council",
                "Eton: Town Council",
                "Ayton: Town Council",
            ],
            page.TextsOf("ul.list > li > a")
        );
        Assert.Equal(
            "Passed on February 3, 2025. A yes vote approves the agreement.",
            page.TextsOf("ul.list > li > a + span")[0]
        );
    }
}
