using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Tests.Accounts;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>Where the site is, is what the setting says: a request may name any host.</summary>
public class SiteAddressTests
{
    [Theory]
    [InlineData("https://tracker.example.org/places", HttpStatusCode.OK)]
    [InlineData("https://TRACKER.example.org/places", HttpStatusCode.OK)]
    [InlineData("https://elsewhere.example/places", HttpStatusCode.MisdirectedRequest)]
    [InlineData("https://tracker.example.org.elsewhere.example/places", HttpStatusCode.MisdirectedRequest)]
    [InlineData("http://10.0.0.7/healthz", HttpStatusCode.OK)]
    [InlineData("http://10.0.0.7/readyz", HttpStatusCode.OK)]
    public async Task Get_UnderAnotherHost_IsRefused(string address, HttpStatusCode status)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        app.SiteAddress = "https://tracker.example.org";

        using var response = await app.Client.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Invite_UnderAForgedHost_PrintsWhereTheServerListens()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        admin.DefaultRequestHeaders.Host = "forged.example";

        var page = await admin.SubmittedAsync(
            await admin.PageAsync("/admin"),
            "form.fields",
            ("Name", "Bo Newcomer"),
            ("Role", "reviewer")
        );

        Assert.DoesNotContain("forged.example", page.TextOf("code.link"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("mailto:security@example.org", HttpStatusCode.OK)]
    public async Task Get_SecurityText_IsThereWhereASettingSaysWhomToWrite(string? contact, HttpStatusCode status)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        if (contact is not null)
            app.Settings["Security:Contact"] = contact;

        using var response = await app.Client.GetAsync("/.well-known/security.txt");

        Assert.Equal(status, response.StatusCode);
        if (contact is not null)
            Assert.Matches(
                @"^Contact: mailto:security@example\.org\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n",
                await response.Content.ReadAsStringAsync()
            );
    }
}
