using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Editing;

public class DeskSourceTests
{
    [Theory, EachEngine]
    public async Task Post_OtherMetadata_IsSavedUnlessAnotherCameFirst(DatabaseEngine engine)
    {
        await using var app = await WithKeptAsync(engine);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var opened = await client.PageAsync("/edit/sources/hearing");

        var saved = await client.SentAsync(opened, null, null, ("Source.Title", "The hearing"));
        Assert.Equal("The hearing", saved.TextOf("h1"));
        var late = await client.SentAsync(opened, null, null, ("Source.Title", "Another"));

        Assert.StartsWith("Another editor has changed this source since you opened it.", late.TextOf("[role=alert]"));
        Assert.Equal("Another", late.One("[name='Source.Title']").GetAttribute("value"));
        Assert.Equal("The hearing", (await client.PageAsync("/edit/sources/hearing")).TextOf("h1"));
    }

    [Theory, EachEngine]
    public async Task Post_Delete_AsksAndDeletes(DatabaseEngine engine)
    {
        await using var app = await WithKeptAsync(engine);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync("/edit/sources/hearing");

        var asked = await client.SubmittedAsync(page, "form:has([name=Sure])");
        Assert.Equal("Nothing was deleted: mark that you are sure first.", asked.TextOf("[role=alert]"));
        using var deleted = await client.SubmitAsync(page, "form:has([name=Sure])", ("Sure", "true"));

        Assert.Equal("/edit/sources", deleted.Headers.Location?.AbsolutePath);
        await client.PageAsync("/edit/sources/hearing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_PublishedSource_LeadsToItsPage()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);

        using var response = await client.GetAsync("/edit/sources/miami-approves-ice-partnership");

        Assert.Equal("/sources/miami-approves-ice-partnership", response.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Get_List_HasPublishedSourcesOnWhichNothingRests()
    {
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Source("unused", "Nobody cites this.")
        );
        using var client = await app.SignedInAsync(AccountRole.Editor);

        Assert.Contains("The unused of the day", (await client.PageAsync("/edit/sources")).TextsOf(".list a"));
    }

    [Fact]
    public async Task Get_PagesOfTheDesk_HaveNoScriptOfTheirOwnAndAreKeptNowhere()
    {
        await using var app = await WithKeptAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);

        foreach (var address in new[] { "/edit/sources", "/edit/sources/new", "/edit/sources/hearing" })
        {
            var page = await client.PageAsync(address);
            Assert.Contains("no-store", page.Headers["Cache-Control"]);
            Assert.DoesNotContain(
                page.All("script"),
                script => script.GetAttribute("src")?.StartsWith("/") is not true || script.TextContent != ""
            );
        }
    }

    private static async Task<TrackerApp> WithKeptAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.EmptyAsync(engine);
        await app
            .Services.GetRequiredService<PendingSources>()
            .KeepAsync(
                new()
                {
                    Slug = "",
                    Title = "Hearing",
                    Kind = SourceKind.NewsArticle,
                    Access = SourceAccess.Full,
                    Sha256 = "",
                },
                "This text was invented for tests.",
                new("ann", "Ann Lee")
            );
        return app;
    }
}
