using System.Net;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>The addresses of a place that ICE's lists name otherwise now.</summary>
public class MovedPlaceTests
{
    [Theory, EachEngine]
    public async Task Get_FormerAddress_LeadsToTheNewOne(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        await app.Database.Services.TakeInAsync(Names("Quilhaven", "2025-03-06"), Names("Quillhaven", "2025-03-13"));
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        var answer = await client.GetAsync("/places/ok/quilhaven", TestContext.Current.CancellationToken);
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/places/ok/quillhaven"),
            (answer.StatusCode, answer.Headers.Location?.OriginalString)
        );
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());

        var place = await app.GetAsync("/places/ok/quillhaven");
        Assert.Contains("Quilhaven", place.Fact("Also printed as"));
        var history = await app.GetAsync("/places/ok/quilhaven/history");
        Assert.Contains("/places/ok/quillhaven", history.All("main a").Select(link => link.GetAttribute("href")));
        await app.GetAsync("/places/ok/quilhaven/history/1");
        Assert.Contains(
            "/places/ok/quilhaven/history",
            (await app.GetAsync("/places/ok/quillhaven/history"))
                .All("main a")
                .Select(link => link.GetAttribute("href"))
        );
    }

    private static RosterList Names(string town, string day) =>
        Of(
            day,
            Row("OK", $"{town} Police Department"),
            Row("OK", "Adair County Sheriff's Office", county: "Adair County")
        );
}
