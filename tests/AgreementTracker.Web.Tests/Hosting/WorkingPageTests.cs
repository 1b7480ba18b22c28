using System.Net;
using System.Security.Cryptography;
using System.Text;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>Only working pages load script, and only ours.</summary>
public class WorkingPageTests(SeededSites seeded)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' '{0}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/explore", HttpStatusCode.OK)]
    [InlineData("/explore?of=nothing", HttpStatusCode.BadRequest)]
    public async Task Get_WorkingPage_AllowsOurOwnScriptFilesAndNoMore(string address, HttpStatusCode status)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, status);

        var theme = SHA256.HashData(Encoding.UTF8.GetBytes(page.One("style").TextContent));
        Assert.Equal(
            string.Format(null, Policy, $"sha256-{Convert.ToBase64String(theme)}"),
            page.Headers["Content-Security-Policy"]
        );
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
        Assert.DoesNotContain("ETag", page.Headers.Keys);
        Assert.Equal("/", page.One("base").GetAttribute("href"));
        Assert.NotEmpty(page.All("script"));
        Assert.All(
            page.All("script"),
            script => Assert.True(script.GetAttribute("src") is ['/', not '/', ..] && script.TextContent == "")
        );
        Assert.All(
            page.All("link[rel=stylesheet]"),
            link => Assert.True(link.GetAttribute("href") is ['/', not '/', ..])
        );
        Assert.DoesNotContain("http", page.One("head").InnerHtml.Replace("http-equiv", ""), StringComparison.Ordinal);
        Assert.All(
            page.All("*"),
            element =>
                Assert.DoesNotContain(
                    element.Attributes,
                    attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
                )
        );
        Assert.Equal($"{address}#page.content", page.One("a.skip").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WhatTheWorkingPageLoads_IsThere()
    {
        var site = await seeded.OnAsync(DatabaseEngine.Sqlite);
        var page = await site.GetAsync("/explore");

        foreach (
            var address in page.All("script")
                .Select(script => script.GetAttribute("src"))
                .Concat(page.All("link").Select(link => link.GetAttribute("href")))
        )
        {
            using var response = await site.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SeededSites.Miami)]
    [InlineData("/votes")]
    [InlineData("/explorer", HttpStatusCode.NotFound)]
    public async Task Get_ReadingPage_HasNoneOfIt(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, status);

        Assert.DoesNotContain("script-src", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(page.All("script, style, base, dialog, [style]"), element => !PageRules.IsData(element));
        Assert.DoesNotContain("MudBlazor", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
        Assert.DoesNotContain("<!--Blazor", page.Markup, StringComparison.Ordinal);
        Assert.Equal("#page.content", page.One("a.skip").GetAttribute("href"));
    }

    [Theory]
    [InlineData("http://localhost", null, HttpStatusCode.OK)]
    [InlineData("https://localhost", null, HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("http://localhost", "same-origin", HttpStatusCode.OK)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.example.org", null, HttpStatusCode.Forbidden)]
    [InlineData("http://example.org", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost@example.org", null, HttpStatusCode.Forbidden)]
    [InlineData("file://", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-site", HttpStatusCode.Forbidden)]
    public async Task Negotiate_FromAnotherSitesPage_IsRefused(string? origin, string? site, HttpStatusCode expected)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (site is not null)
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);

        using var response = await client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
