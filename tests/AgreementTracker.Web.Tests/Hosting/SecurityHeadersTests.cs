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
