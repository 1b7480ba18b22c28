using System.Net;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlacesPageTests(PlacesPageTests.TwoStates sites) : IClassFixture<PlacesPageTests.TwoStates>
{
    /// <summary>Two states with five towns, and one of which nothing is told.</summary>
    public sealed class TwoStates() : Sites(engine => TrackerApp.WithAsync(engine, Record()))
    {
        private static TownRecord Record()
        {
            var (penasco, elba, ogden, quiet, silent) = (
                new Town("Peñasco d’Or", "penasco"),
                new Town("Elba"),
                new Town("Ogden", "ogden", "yy"),
                new Town("Quiet"),
                new Town("Silent")
            );
            return new TownRecord()
                .Add(TownRecord.StateOf("yy", "Yonder"))
                .Add(
                    penasco.Dossier with
                    {
                        Agreements = [penasco.Agreement(AgreementEventKind.Approved)],
                        VoteEvents =
                        [
                            penasco.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 4), (VoteOption.No, 1)),
                        ],
                    }
                )
                .Add(
                    elba.Dossier with
                    {
                        Agreements = [elba.Agreement(AgreementEventKind.Signed, AgreementEventKind.Ended)],
                    }
                )
                .Add(
                    ogden.Dossier with
                    {
                        Agreements =
                        [
                            ogden.Agreement(AgreementEventKind.FirstListed, AgreementEventKind.NoLongerListed),
                        ],
                        VoteEvents = [ogden.Vote(VoteEffect.End, VoteResult.Fail)],
                    }
                )
                .Add(
                    quiet.Dossier with
                    {
                        ContextNotes =
                        [
                            new()
                            {
                                Key = "note",
                                Topic = ContextTopic.Background,
                                Text = "It is quiet.",
                            },
                        ],
                    }
                )
                .Add(silent.Dossier);
        }
    }

    [Theory]
    [EachEngine("", "Elba, Zenia|Ogden, Yonder|Peñasco d’Or, Zenia|Quiet, Zenia")]
    [EachEngine("?state=yy", "Ogden, Yonder")]
    [EachEngine("?state=YY", "Ogden, Yonder")]
    [EachEngine("?text=penasco%20dor", "Peñasco d’Or, Zenia")]
    [EachEngine("?text=City%20of%20Elba", "Elba, Zenia")]
    [EachEngine("?status=ended", "Elba, Zenia")]
    [EachEngine("?status=no-longer-listed", "Ogden, Yonder")]
    [EachEngine("?status=in-force", "")]
    [EachEngine("?vote=yes", "Ogden, Yonder|Peñasco d’Or, Zenia")]
    [EachEngine("?text=e", "Elba, Zenia|Ogden, Yonder|Peñasco d’Or, Zenia|Quiet, Zenia")]
    [EachEngine("?text=qui", "Quiet, Zenia")]
    [EachEngine("?text=Silent", "")]
    [EachEngine("?state=zz&status=approved&vote=yes&text=or", "Peñasco d’Or, Zenia")]
    [EachEngine("?state=yy&status=approved&vote=yes&text=or", "")]
    [EachEngine("?state=zz&vote=yes", "Peñasco d’Or, Zenia")]
    [EachEngine("?state=&status=&vote=&text=", "Elba, Zenia|Ogden, Yonder|Peñasco d’Or, Zenia|Quiet, Zenia")]
    public async Task Get_WithFilters_ShowsThePlacesThatFit(DatabaseEngine engine, string query, string expected)
    {
        var page = await sites.GetAsync(engine, $"/places{query}");

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), page.TextsOf("main li > a"));
    }

    /// <summary>A place with an ended agreement of one model, and one of another in force.</summary>
    [Theory]
    [EachEngine("status=in-force&model=task-force", 0)]
    [EachEngine("status=in-force&model=jail-enforcement", 1)]
    [EachEngine("status=ended&model=task-force&state=zz", 1)]
    [EachEngine("status=ended", 1)]
    [EachEngine("model=task-force", 1)]
    public async Task Get_StatusAndModel_AreOfOneAgreement(DatabaseEngine engine, string query, int places)
    {
        var town = new Town("Twofold");
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    Agreements =
                    [
                        town.Agreement(AgreementEventKind.Ended) with
                        {
                            Model = AgreementModel.TaskForce,
                        },
                        town.Agreement(AgreementEventKind.Signed) with
                        {
                            Key = "jail",
                            Model = AgreementModel.JailEnforcement,
                        },
                    ],
                }
            )
        );

        Assert.Equal(places, (await app.GetAsync($"/places?{query}")).All("main li > a").Count);
    }

    [Theory]
    [EachEngine("peñasco")]
    [EachEngine("PEÑASCO")]
    [EachEngine("Penasco")]
    [EachEngine("pen\u0303asco")]
    [EachEngine(" ñasco  d'or ")]
    [EachEngine("ＰＥＮ")]
    public async Task Get_TextInAnyCaseAndAccent_FindsThePlace(DatabaseEngine engine, string text)
    {
        var page = await sites.GetAsync(engine, $"/places?text={Uri.EscapeDataString(text)}");

        Assert.Equal(["Peñasco d’Or, Zenia"], page.TextsOf("main li > a"));
    }

    [Theory]
    [EachEngine("%")]
    [EachEngine("_")]
    [EachEngine("' or 1=1 --")]
    [EachEngine("\\")]
    [EachEngine("\uffff")]
    [EachEngine("🗳")]
    public async Task Get_TextThatNoNameHas_FindsNothingAndSaysSo(DatabaseEngine engine, string text)
    {
        var page = await sites.GetAsync(engine, $"/places?text={Uri.EscapeDataString(text)}");

        Assert.Empty(page.All("main li"));
        Assert.Equal("No place on record fits this. Show all places", page.TextOf("main > p"));
        Assert.Equal("/places", page.One("main > p > a").GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Get_ShowsWhereEachPlaceStands(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/places");

        Assert.Equal("4 places", page.TextOf("main > p"));
        Assert.Equal(
            [
                "Elba, Zenia agreement ended",
                "Ogden, Yonder agreement no longer listed by ICE Town Council: Failed (date not stated). A yes vote ends the agreement.",
                "Peñasco d’Or, Zenia agreement approved Town Council: Passed 4–1 (date not stated). A yes vote approves the agreement.",
                "Quiet, Zenia no agreement stated",
            ],
            page.All("main li").Select(item => string.Join(" ", item.Children.Select(part => part.Words())))
        );
        Assert.Equal(
            ["/places/zz/elba", "/places/yy/ogden", "/places/zz/penasco", "/places/zz/quiet"],
            page.All("main li > a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [EachEngine(
        "?state=zz&status=approved&vote=yes&text=%22%3Cb%3E%20d%E2%80%99Or",
        HttpStatusCode.OK,
        "zz",
        "approved",
        true,
        "\"<b> d’Or"
    )]
    [EachEngine("?state=yy", HttpStatusCode.OK, "yy", "", false, "")]
    [EachEngine("?state=yy&status=wrong&text=x", HttpStatusCode.BadRequest, "yy", "", false, "x")]
    public async Task Get_WithFilters_KeepsThemInTheForm(
        DatabaseEngine engine,
        string query,
        HttpStatusCode status,
        string state,
        string agreement,
        bool vote,
        string text
    )
    {
        var page = await sites.GetAsync(engine, $"/places{query}", status);

        Assert.Equal(
            state,
            page.One(
                    "select[name=state] > option[selected], select[name=state]:not(:has([selected])) > option:first-child"
                )
                .GetAttribute("value")
        );
        Assert.Equal(
            agreement,
            page.One(
                    "select[name=status] > option[selected], select[name=status]:not(:has([selected])) > option:first-child"
                )
                .GetAttribute("value")
        );
        Assert.Equal(vote, page.One("input[name=vote]").HasAttribute("checked"));
        Assert.Equal(text, page.One("input[name=text]").GetAttribute("value") ?? "");
    }

    [Theory, EachEngine]
    public async Task Get_OffersStatesAndStatuses(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/places");

        Assert.Equal(["any", "Yonder", "Zenia"], page.TextsOf("select[name=state] > option"));
        Assert.Equal(1 + Enum.GetValues<AgreementStatus>().Length, page.All("select[name=status] > option").Count);
        Assert.Equal(
            ("get", "/places"),
            (page.One("form").GetAttribute("method"), page.One("form").GetAttribute("action"))
        );
    }
}
