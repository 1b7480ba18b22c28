using AgreementTracker.Web.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>Whatever strangers put into an address or a field is their fault, and never one of ours.</summary>
public class HostileValuesTests
{
    private static readonly string[] Values =
    [
        "x",
        " ",
        "-1",
        "1e999",
        "99999999999999999999",
        "2147483648",
        "NaN",
        "true",
        "[]",
        "{}",
        "a;b",
        "a/../../etc/passwd",
        "%00",
        "%0d%0aSet-Cookie: a=b",
        "'; drop table changes; --",
        "<script>alert(1)</script>",
        "2025-02-30",
        "0001-01-01",
        "9999-12-31",
        "\u202e",
        "\ufffd",
        "😀",
        "İ",
        "ﬀ",
        new('a', 3000),
        new('é', 900),
        "00000000-0000-0000-0000-000000000000",
        "%",
        "\\",
        "//example.org",
    ];

    [Theory, EachEngine]
    public async Task Get_AnyPage_WithAnyValueInItsQueryAndPath_IsNoFault(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        app.Settings["Search:Limit"] = "1000000";
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        var faults = new List<string>();
        foreach (
            var endpoint in app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
        )
        {
            if (
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not true
                || endpoint.RoutePattern.RawText!.StartsWith("/_", StringComparison.Ordinal)
            )
                continue;
            // The engines differ in what a text may be; the desk asks them the same as the reading pages do.
            var isGuarded = endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;
            if (isGuarded && engine == DatabaseEngine.Postgres)
                continue;
            var client = isGuarded ? admin : app.Client;
            var keys = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
                ? ["q", "text", "state", "after", "sort"]
                : PageQuery.KeysOf(endpoint);
            foreach (var value in Values)
            {
                var query = string.Join('&', keys.Select(key => $"{key}={Uri.EscapeDataString(value)}"));
                foreach (
                    var address in (string[])
                        [$"{PathOf(endpoint.RoutePattern, "fl")}?{query}", PathOf(endpoint.RoutePattern, value)]
                )
                    if (await StatusAsync(client, address) is >= 500 and var status)
                        faults.Add($"{status} {address}");
            }
        }

        Assert.Equal("", string.Join('\n', faults.Distinct()));
    }

    private static async Task<int> StatusAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return (int)response.StatusCode;
    }

    private static string PathOf(RoutePattern pattern, string value) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            _ => Uri.EscapeDataString(value.Length > 100 ? value[..100] : value),
                        }
                    )
                )
            )
        );
}
