namespace AgreementTracker.Web.Tests.Caching;

public class ListCountsTests
{
    [Theory, EachEngine]
    public async Task Get_PagesOfAList_TellHowManyThereAre_AlsoAfterAChange(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, ManyTowns.Record(60));
        Assert.Contains("60 places", (await app.GetAsync("/places")).Main.TextContent, StringComparison.Ordinal);
        var second = (await app.GetAsync("/places")).All("a[rel=next]")[0].GetAttribute("href")!;
        Assert.Contains("60 places", (await app.GetAsync(second)).Main.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "1 place",
            (await app.GetAsync("/places?text=town+03")).Main.TextContent,
            StringComparison.Ordinal
        );

        await new TownRecord(withState: false)
            .Add(new Town("Elmsford").Dossier with { Agreements = [new Town("Elmsford").Agreement()] })
            .PublishAsync(app.Services);

        Assert.Contains("61 places", (await app.GetAsync("/places")).Main.TextContent, StringComparison.Ordinal);
        Assert.Contains("61 places", (await app.GetAsync(second)).Main.TextContent, StringComparison.Ordinal);
    }
}
