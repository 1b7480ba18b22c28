using System.Net;

namespace AgreementTracker.Web.Tests.Layout;

public class EveryPageTests(SeededSites seeded, EveryPageTests.BusySites busy) : IClassFixture<EveryPageTests.BusySites>
{
    public sealed class BusySites() : Sites(engine => TrackerApp.WithAsync(engine, BusyTown.Record()));

    [Theory]
    [EachEngine("/")]
    [EachEngine("/places")]
    [EachEngine("/places?text=mia&state=fl&status=approved&vote=yes")]
    [EachEngine("/places?text=nowhere")]
    [EachEngine("/map")]
    [EachEngine("/map?model=task-force&status=requested")]
    [EachEngine("/map?model=wrong", HttpStatusCode.BadRequest)]
    [EachEngine("/votes")]
    [EachEngine("/votes?body=nobody&year=2025")]
    [EachEngine("/votes?margin=x", HttpStatusCode.BadRequest)]
    [EachEngine("/statements")]
    [EachEngine("/statements?stance=mixed")]
    [EachEngine("/statements?speaker=nobody")]
    [EachEngine("/statements?speaker=petit&organization=coalition&place=miami")]
    [EachEngine("/statements?stance=wrong", HttpStatusCode.BadRequest)]
    [EachEngine("/votes?year=undated")]
    [EachEngine("/sources")]
    [EachEngine("/changes")]
    [EachEngine("/changes/1")]
    [EachEngine("/changes/lists")]
    [EachEngine("/changes/compare")]
    [EachEngine("/timeline")]
    [EachEngine("/corrections")]
    [EachEngine("/corrections/withdrawn")]
    [EachEngine("/people")]
    [EachEngine("/organizations")]
    [EachEngine("/places/wa")]
    [EachEngine("/places/wa/seattle")]
    [EachEngine("/corrections?after=0", HttpStatusCode.BadRequest)]
    [EachEngine("/corrections/new")]
    [EachEngine("/corrections/new?about=dossiers/fl/miami&fact=approval")]
    [EachEngine("/corrections/sent")]
    [EachEngine("/places/fl/history")]
    [EachEngine("/places/fl/miami/history")]
    [EachEngine("/places/fl/miami/history?after=1")]
    [EachEngine("/places/fl/miami/history/1")]
    [EachEngine("/places/fl")]
    [EachEngine("/people/tessa-petit")]
    [EachEngine("/organizations/ice")]
    [EachEngine("/organizations/miami-city-commission")]
    [EachEngine("/search")]
    [EachEngine("/search?q=miami")]
    [EachEngine("/search?q=maimi")]
    [EachEngine("/search?q=nothing-of-the-kind")]
    [EachEngine("/about")]
    [EachEngine("/methodology")]
    [EachEngine("/glossary")]
    [EachEngine("/places?status=wrong", HttpStatusCode.BadRequest)]
    [EachEngine(SeededSites.Miami)]
    [EachEngine(SeededSites.MiamiVote)]
    [EachEngine(SeededSites.MiamiArticle)]
    [EachEngine("/nowhere", HttpStatusCode.NotFound)]
    public async Task Get_KeepsToTheRules(
        DatabaseEngine engine,
        string address,
        HttpStatusCode status = HttpStatusCode.OK
    ) => Assert.Empty(PageRules.Faults(await seeded.GetAsync(engine, address, status)));

    [Theory]
    [EachEngine("/")]
    [EachEngine("/places")]
    [EachEngine("/places/zz/busytown")]
    [EachEngine("/votes/zz.busytown.decision")]
    [EachEngine("/sources/minutes")]
    [EachEngine("/votes")]
    [EachEngine("/statements")]
    [EachEngine("/sources")]
    [EachEngine("/changes/1")]
    [EachEngine("/organizations/busytown-council")]
    [EachEngine("/search?q=busytown")]
    [EachEngine("/sources/zz-busytown-gazette")]
    public async Task Get_OfABusyTown_KeepsToTheRules(DatabaseEngine engine, string address) =>
        Assert.Empty(PageRules.Faults(await busy.GetAsync(engine, address)));

    [Theory, EachEngine]
    public async Task Follow_EveryLink_LeadsToWhatIsThere(DatabaseEngine engine)
    {
        foreach (var sites in (Sites[])[seeded, busy])
        {
            var walk = await LinkWalk.OfAsync(await sites.OnAsync(engine));
            Assert.InRange(walk.Pages, 6, 100);
            Assert.Empty(HeadRules.Faults(walk.Seen));
        }
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "text/css")]
    [InlineData("link[rel=icon]", "image/svg+xml")]
    public async Task Get_WhatAPageLoads_IsThere_AndIsKeptForAYear(string link, string type)
    {
        var site = await seeded.OnAsync(DatabaseEngine.Sqlite);
        var page = await site.GetAsync("/");

        using var response = await site.Client.GetAsync(page.One(link).GetAttribute("href"));

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
    }
}
