using System.Net;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class StatePageTests(SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_State_ListsItsPlaces(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/places/fl");

        Assert.Equal("Florida", page.TextOf("h1"));
        Assert.Equal(["Miami, Florida"], page.TextsOf("main .list a"));
        Assert.Equal("state", page.Fact("Kind"));
    }

    [Theory, EachEngine]
    public async Task Get_StateOfWhichNothingIsTold_IsNotFound(DatabaseEngine engine) =>
        await seeded.GetAsync(engine, "/places/ny", HttpStatusCode.NotFound);
}
