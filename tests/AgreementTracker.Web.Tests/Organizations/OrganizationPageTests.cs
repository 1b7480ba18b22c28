using System.Net;
using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Web.Tests.Organizations;

public class OrganizationPageTests(SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_FederalAgency_HasItsAgreementsAndStatements(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/organizations/ice");

        Assert.Equal("U.S. Immigration and Customs Enforcement", page.TextOf("h1"));
        Assert.Equal("ICE", page.Fact("Also printed as"));
        Assert.Equal(["Miami: city police"], page.TextsOf("[aria-labelledby='section.agreements'] a"));
        Assert.Equal(2, page.All(".statement").Count);
    }

    [Theory, EachEngine]
    public async Task Get_GoverningBody_HasItsVotes(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/organizations/miami-city-commission");

        Assert.Equal(
            [SeededSites.MiamiVote],
            page.All("[aria-labelledby='section.votes'] a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal("Miami", page.TextOf(".crumbs a"));
    }

    [Theory, EachEngine]
    public async Task Get_UnknownOrganization_IsNotFound(DatabaseEngine engine) =>
        await seeded.GetAsync(engine, "/organizations/nothing", HttpStatusCode.NotFound);

    [Theory, EachEngine]
    public async Task Get_OrganizationThatTurnedOutToBeAnother_LeadsThere(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Add(
                    new OrganizationFact
                    {
                        Slug = "friends-of-zenia",
                        Name = "Friends of Zenia",
                        Classification = OrganizationClassification.Advocacy,
                    }
                )
                .Add(
                    new OrganizationFact
                    {
                        Slug = "zenia-friends",
                        Name = "Zenia Friends",
                        Classification = OrganizationClassification.Advocacy,
                        MergedInto = "friends-of-zenia",
                    }
                )
        );

        using var response = await app.Client.GetAsync("/organizations/zenia-friends");

        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/organizations/friends-of-zenia"),
            (response.StatusCode, response.Headers.Location?.OriginalString)
        );
    }
}
