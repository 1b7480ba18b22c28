using System.Net;
using AgreementTracker.Record.People;

namespace AgreementTracker.Web.Tests.People;

public class PersonPageTests(SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_Person_HasRolesAndStatements(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/people/tessa-petit");

        Assert.Equal("Tessa Petit", page.TextOf("h1"));
        Assert.StartsWith(
            "Executive Director, Florida Immigrant Coalition",
            page.One("[aria-labelledby='section.roles'] li").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.All(".statement").Count);
        Assert.Contains("No votes on record.", page.Main.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Get_UnknownPerson_IsNotFound(DatabaseEngine engine) =>
        await seeded.GetAsync(engine, "/people/nobody", HttpStatusCode.NotFound);

    [Theory, EachEngine]
    public async Task Get_PersonWhoTurnedOutToBeAnother_LeadsThere(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Add(new PersonFact { Slug = "ann-able", Name = "Ann Able" })
                .Add(
                    new PersonFact
                    {
                        Slug = "a-able",
                        Name = "A. Able",
                        MergedInto = "ann-able",
                    }
                )
        );

        using var response = await app.Client.GetAsync("/people/a-able");

        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/people/ann-able"),
            (response.StatusCode, response.Headers.Location?.OriginalString)
        );
        Assert.Equal("Ann Able", (await app.GetAsync("/people/ann-able")).TextOf("h1"));
    }
}
