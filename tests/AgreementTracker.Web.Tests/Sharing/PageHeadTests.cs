using System.Net;

namespace AgreementTracker.Web.Tests.Sharing;

public class PageHeadTests(SeededSites seeded, PublishedSites published)
{
    [Fact]
    public async Task Get_Place_IsDescribedByItsAnswer()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.Miami);

        Assert.Equal("Miami, Florida: 287(g) agreement and vote · AgreementTracker", page.Document.Title);
        Assert.Equal(page.TextOf(".lead"), page.One("meta[name=description]").GetAttribute("content"));
    }

    [Theory]
    [InlineData(SeededSites.Miami, "/pictures/places/fl/miami.png?v=1")]
    [InlineData(SeededSites.MiamiVote, "/pictures/votes/fl.miami.approval.png?v=1")]
    [InlineData("/votes", null)]
    public async Task Get_WhereTheSiteIsKnown_HasWholeAddresses(string address, string? picture)
    {
        var page = await published.GetAsync(DatabaseEngine.Sqlite, address);

        Assert.Equal(PublishedSites.Address + address, page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(PublishedSites.Address + address, page.One("meta[property='og:url']").GetAttribute("content"));
        Assert.Equal(
            picture is null ? [] : [PublishedSites.Address + picture],
            page.All("meta[property='og:image']").Select(image => image.GetAttribute("content"))
        );
    }

    /// <summary>Pages are kept for everyone: a request under another name must not name them for all.</summary>
    [Fact]
    public async Task Get_UnderAnotherHost_NamesNoHost()
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;

        var markup = await client.GetStringAsync("http://elsewhere.example/places/fl/miami");

        Assert.DoesNotContain("elsewhere.example", markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/votes?utm_source=x", "Votes", "/votes")]
    [InlineData("/votes?year=2025&result=fail", "Votes: fail, 2025", null)]
    [InlineData("/search?q=miami", "Search: miami", null)]
    [InlineData("/explore?of=votes", "Votes as a table", "/explore?of=votes")]
    [InlineData("/explore?of=votes&group=result", "Votes as a table", null)]
    public async Task Get_WithAQuery_IsIndexedOnlyAsAPageOfItsOwn(string address, string title, string? canonical)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address);

        Assert.Equal($"{title} · AgreementTracker", page.Document.Title);
        Assert.Equal(canonical, page.All("link[rel=canonical]").SingleOrDefault()?.GetAttribute("href"));
        Assert.Equal(
            canonical is null ? "noindex" : null,
            page.All("meta[name=robots]").SingleOrDefault()?.GetAttribute("content")
        );
    }

    [Theory]
    [InlineData("/places?status=wrong", HttpStatusCode.BadRequest)]
    [InlineData("/corrections/new", HttpStatusCode.OK)]
    public async Task Get_WhatNoSearchShouldLeadTo_SaysSo(string address, HttpStatusCode status)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, status);

        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        Assert.Empty(page.All("details.citation"));
    }

    [Fact]
    public async Task Get_Icon_IsThereForThoseWhoAskForTheOldOne()
    {
        using var response = await (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client.GetAsync("/favicon.ico");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/x-icon", response.Content.Headers.ContentType?.MediaType);
    }
}
