namespace AgreementTracker.Web.Tests.Explore;

/// <summary>What a list was narrowed to goes with its reader to the table.</summary>
public class ListToTableTests(SeededSites seeded)
{
    [Theory]
    [InlineData("/places", "/explore")]
    [InlineData("/places?state=fl&status=approved&text=mia", "/explore?text=mia&state=fl&status=approved")]
    [InlineData("/map", "/explore?status=in-force")]
    [InlineData("/map?model=task-force&status=requested", "/explore?status=requested&model=task-force")]
    [InlineData("/votes?result=pass&margin=1&year=undated", "/explore?of=votes&result=pass&margin=1&year=undated")]
    [InlineData("/statements?stance=supports", "/explore?of=statements&stance=supports")]
    public async Task Follow_FromAList_IsNarrowedAlike(string list, string table)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, list);

        Assert.Equal(table, page.One("form.filters > a").GetAttribute("href"));
        await seeded.GetAsync(DatabaseEngine.Sqlite, table);
    }
}
