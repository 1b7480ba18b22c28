using System.Net;
using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class StatePageTests(SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_State_ListsItsPlaces(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/places/fl");

        Assert.Equal("Florida", page.TextOf("h1"));
        Assert.Equal(["Miami, Florida"], page.TextsOf("main .list a"));
        Assert.Equal(
            ("state", "1 place on record"),
            (page.Fact("Kind of place"), page.TextOf("[aria-labelledby='section.places'] p.aside"))
        );
    }

    [Theory, EachEngine]
    public async Task Get_State_CountsItsAgreementsByStatusAndModel(DatabaseEngine engine)
    {
        var (ash, birch, other) = (
            new Town("Ashford"),
            new Town("Birchwood"),
            new Town("Cedarville", "cedarville", "zy")
        );
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Add(TownRecord.StateOf("zy", "Zyrene"))
                .Add(
                    ash.Dossier with
                    {
                        Agreements =
                        [
                            ash.Agreement(AgreementEventKind.Signed),
                            ash.Agreement(AgreementEventKind.Signed) with
                            {
                                Key = "jail",
                                Model = AgreementModel.JailEnforcement,
                                Events = [],
                            },
                        ],
                    }
                )
                .Add(
                    birch.Dossier with
                    {
                        Agreements =
                        [
                            birch.Agreement(AgreementEventKind.Signed) with
                            {
                                Model = AgreementModel.TaskForce,
                            },
                        ],
                    }
                )
                .Add(other.Dossier with { Agreements = [other.Agreement(AgreementEventKind.Ended)] })
        );

        var page = await app.GetAsync("/places/zz");

        Assert.Equal("2 places on record", page.TextOf("[aria-labelledby='section.places'] p.aside"));
        Assert.Equal(
            ["Not stated 1", "In force 2", "Task force model 1", "Jail enforcement model 1", "Not stated 1"],
            page.All(".pair tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words())))
        );
        Assert.Equal(
            ["Ashford, Zenia", "Birchwood, Zenia"],
            (await app.GetAsync(page.All(".pair a")[1].GetAttribute("href")!)).TextsOf("main .list a")
        );
    }

    [Theory, EachEngine]
    public async Task Get_StateWithoutAgreement_SaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, new TownRecord());

        Assert.Equal(
            [
                "No source we have says that Zenia or a place in it has an agreement.",
                "No source we have mentions a place in Zenia.",
            ],
            (await app.GetAsync("/places/zz")).TextsOf("p.unstated")
        );
    }

    [Theory, EachEngine]
    public async Task Get_StateWithNothingOnRecord_SaysSo(DatabaseEngine engine) =>
        Assert.Contains(
            "No source we have says that a place in New York has an agreement.",
            (await seeded.GetAsync(engine, "/places/ny")).TextOf(".lead"),
            StringComparison.Ordinal
        );

    [Theory, EachEngine]
    public async Task Get_NoSuchState_IsNotFound(DatabaseEngine engine) =>
        await seeded.GetAsync(engine, "/places/qq", HttpStatusCode.NotFound);
}
