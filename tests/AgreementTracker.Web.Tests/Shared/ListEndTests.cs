namespace AgreementTracker.Web.Tests.Shared;

/// <summary>
/// An address of a list's page stays good when what it showed is there no more: that is no empty record.
/// </summary>
public class ListEndTests(SeededSites seeded)
{
    [Theory]
    [AnyEngine("/places?state=fl&after=zz%7Ezz%7Ezz", "/places?state=fl")]
    [AnyEngine("/votes?result=pass&after=%7Ezz", "/votes?result=pass")]
    [AnyEngine("/statements?stance=opposes&after=zz", "/statements?stance=opposes")]
    [AnyEngine("/sources?after=zz%7Ezz", "/sources")]
    [AnyEngine("/changes?after=1", "/changes")]
    [AnyEngine("/changes/1?after=zz", "/changes/1")]
    public async Task Get_BehindTheEnd_SaysSo_AndLeadsToTheBeginning(
        DatabaseEngine engine,
        string address,
        string beginning
    )
    {
        var page = await seeded.GetAsync(engine, address);

        Assert.Contains("The list has nothing after this. From the beginning", page.TextsOf("main p"));
        Assert.Equal(beginning, page.One("main p > a[rel=start]").GetAttribute("href"));
        Assert.Empty(page.All("main .unstated, main .list, nav[aria-label='Pages of this list']"));
        Assert.Empty(Layout.PageRules.Faults(page));
    }
}
