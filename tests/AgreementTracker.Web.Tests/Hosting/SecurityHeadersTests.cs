using System.Net;

namespace AgreementTracker.Web.Tests.Hosting;

public class SecurityHeadersTests(SeededSites seeded)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData(SeededSites.Miami, HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/places?status=wrong", HttpStatusCode.BadRequest)]
    public async Task Get_AllowsNothingButOurOwnStyleAndForms(string address, HttpStatusCode status)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, status);

        var policy = page.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/edit.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task Get_AFileOfText_SaysItsCharset(string address, string type)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;

        using var response = await client.GetAsync(address);

        Assert.Equal($"{type}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    /// <summary>
    /// Who came by https once is not to be led elsewhere later; over http a browser must not be told so.
    /// </summary>
    [Theory]
    [InlineData("https", "max-age=31536000")]
    [InlineData("http", null)]
    public async Task Get_OverHttps_StaysThere(string scheme, string? expected)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;

        using var response = await client.GetAsync($"{scheme}://tracker.example/about");

        Assert.Equal(
            expected,
            response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? Assert.Single(values) : null
        );
    }

    [Theory]
    [InlineData("/places?after=nonsense")]
    [InlineData("/votes?year=20x")]
    [InlineData("/votes?margin=-1")]
    [InlineData("/votes?result=maybe")]
    [InlineData("/statements?stance=loud")]
    [InlineData("/changes?after=0")]
    [InlineData("/sources?after=a")]
    public async Task Get_WhatCantBeRead_IsABadRequestThatHelps(string address)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, HttpStatusCode.BadRequest);

        Assert.NotEmpty(page.TextOf("[role=alert]"));
        Assert.NotNull(page.One("[role=alert] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/votes/%ff%fe")]
    [InlineData("/changes/99999999999999999999")]
    [InlineData("/sources/..%2f..%2fetc%2fpasswd")]
    [InlineData("/people/%F0%9F%8F%9B")]
    public async Task Get_OddAddress_IsNotFound(string address) =>
        await seeded.GetAsync(DatabaseEngine.Sqlite, address, HttpStatusCode.NotFound);
}
