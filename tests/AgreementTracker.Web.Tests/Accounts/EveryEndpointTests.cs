using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>Each address of the program, asked for by everyone. An address that is not in the table fails.</summary>
public class EveryEndpointTests(ITestOutputHelper output)
{
    /// <summary>Open to all, for whoever is signed in, or the policy that it takes.</summary>
    private const string All = "all",
        SignedIn = "signed in";

    private static readonly Dictionary<string, (string Address, string Who)> Table = new()
    {
        ["/"] = ("/", All),
        ["/about"] = ("/about", All),
        ["/methodology"] = ("/methodology", All),
        ["/glossary"] = ("/glossary", All),
        ["/places"] = ("/places", All),
        ["/map"] = ("/map", All),
        ["/places/{State:length(2)}"] = ("/places/fl", All),
        ["/places/{State}/{Place}"] = ("/places/fl/miami", All),
        ["/votes"] = ("/votes", All),
        ["/votes/{Id}"] = ("/votes/fl.miami.approval", All),
        ["/statements"] = ("/statements", All),
        ["/sources"] = ("/sources", All),
        ["/sources/{Slug}"] = ("/sources/miami-approves-ice-partnership", All),
        ["/people/{Slug}"] = ("/people/tessa-petit", All),
        ["/organizations/{Slug}"] = ("/organizations/ice", All),
        ["/changes"] = ("/changes", All),
        ["/changes/{Number:int}"] = ("/changes/1", All),
        ["/changes/head"] = ("/changes/head", All),
        ["/changes/head.txt"] = ("/changes/head.txt", All),
        ["/changes/head.sig"] = ("/changes/head.sig", All),
        ["/changes/key.pem"] = ("/changes/key.pem", All),
        ["/changes/lists"] = ("/changes/lists", All),
        ["/changes/lists/{List}"] = ("/changes/lists/2025-06-17", All),
        ["/changes/compare"] = ("/changes/compare?from=2025-06-17", All),
        ["/timeline"] = ("/timeline", All),
        ["/places/{State}/{Place}/history"] = ("/places/fl/miami/history", All),
        ["/places/{State:length(2)}/history"] = ("/places/fl/history", All),
        ["/places/{State}/{Place}/history/{Number:int}"] = ("/places/fl/miami/history/1", All),
        ["/places/{State:length(2)}/history/{Number:int}"] = ("/places/fl/history/1", All),
        ["/corrections"] = ("/corrections", All),
        ["/corrections/withdrawn"] = ("/corrections/withdrawn", All),
        ["/people"] = ("/people", All),
        ["/organizations"] = ("/organizations", All),
        ["/map.svg"] = ("/map.svg", All),
        ["/corrections/new"] = ("/corrections/new", All),
        ["/corrections/sent"] = ("/corrections/sent", All),
        ["/edit"] = ("/edit", Policies.Edit),
        ["/edit/drafts"] = ("/edit/drafts", Policies.Edit),
        ["/edit/places"] = ("/edit/places?text=mia", Policies.Edit),
        ["/edit/places/new"] = ("/edit/places/new", Policies.Edit),
        ["/edit/places/{State}/{Place?}"] = ("/edit/places/fl/miami", Policies.Edit),
        ["/edit/places/{State}/{Place}/restore/{Revision:int}"] = ("/edit/places/fl/miami/restore/1", Policies.Edit),
        ["/edit/places/{State:length(2)}/restore/{Revision:int}"] = ("/edit/places/fl/restore/1", Policies.Edit),
        ["/edit/entries"] = ("/edit/entries?q=petit", Policies.Edit),
        ["/edit/people/{Person}/merge"] = ("/edit/people/tessa-petit/merge?into=ron-desantis", Policies.Edit),
        ["/edit/organizations/{Organization}/merge"] = (
            "/edit/organizations/ice/merge?into=white-house",
            Policies.Edit
        ),
        ["/edit/people/{Person}/split"] = ("/edit/people/tessa-petit/split", Policies.Edit),
        ["/edit/organizations/{Organization}/split"] = ("/edit/organizations/ice/split", Policies.Edit),
        ["/edit/people/{Person}"] = ("/edit/people/tessa-petit", Policies.Edit),
        ["/edit/organizations/{Organization}"] = ("/edit/organizations/ice", Policies.Edit),
        ["/edit/drafts/{Id:guid}"] = ("/edit/drafts/00000000-0000-0000-0000-000000000001", Policies.Edit),
        ["/edit/drafts/{Id:guid}/preview"] = (
            "/edit/drafts/00000000-0000-0000-0000-000000000001/preview",
            Policies.Edit
        ),
        ["/edit/drafts/{Id:guid}/send"] = ("/edit/drafts/00000000-0000-0000-0000-000000000001/send", Policies.Edit),
        ["/edit/drafts/{Id:guid}/merge"] = ("/edit/drafts/00000000-0000-0000-0000-000000000001/merge", Policies.Edit),
        ["/review/{Id:guid}"] = ("/review/00000000-0000-0000-0000-000000000001", Policies.Edit),
        ["/edit/sources"] = ("/edit/sources", Policies.Edit),
        ["/edit/sources/new"] = ("/edit/sources/new", Policies.Edit),
        ["/edit/sources/{Slug}"] = ("/edit/sources/nothing", Policies.Edit),
        ["/edit/reports"] = ("/edit/reports", Policies.Edit),
        ["/search"] = ("/search?q=miami", All),
        ["/explore"] = ("/explore", All),
        ["/explore.csv"] = ("/explore.csv", All),
        ["/api"] = ("/api", All),
        ["/api/v1/openapi.json"] = ("/api/v1/openapi.json", All),
        ["/api/{**rest}"] = ("/api/v1/nothing", All),
        ["/api/v1/places"] = ("/api/v1/places", All),
        ["/places.json"] = ("/places.json", All),
        ["/places.csv"] = ("/places.csv", All),
        ["/api/v1/places/{state:length(2)}"] = ("/api/v1/places/fl", All),
        ["/api/v1/places/{state}/{place}"] = ("/api/v1/places/fl/miami", All),
        ["/places/{state:length(2)}.json"] = ("/places/fl.json", All),
        ["/places/{state}/{place}.json"] = ("/places/fl/miami.json", All),
        ["/api/v1/agreements"] = ("/api/v1/agreements", All),
        ["/agreements.json"] = ("/agreements.json", All),
        ["/agreements.csv"] = ("/agreements.csv", All),
        ["/agreements/steps.csv"] = ("/agreements/steps.csv", All),
        ["/agreements/citations.csv"] = ("/agreements/citations.csv", All),
        ["/api/v1/agreements/{id}"] = ("/api/v1/agreements/fl.miami.agreement", All),
        ["/agreements/{id}.json"] = ("/agreements/fl.miami.agreement.json", All),
        ["/api/v1/votes"] = ("/api/v1/votes", All),
        ["/votes.json"] = ("/votes.json", All),
        ["/votes.csv"] = ("/votes.csv", All),
        ["/votes/counts.csv"] = ("/votes/counts.csv", All),
        ["/votes/voters.csv"] = ("/votes/voters.csv", All),
        ["/votes/citations.csv"] = ("/votes/citations.csv", All),
        ["/api/v1/votes/{id}"] = ("/api/v1/votes/fl.miami.approval", All),
        ["/votes/{id}.json"] = ("/votes/fl.miami.approval.json", All),
        ["/api/v1/statements"] = ("/api/v1/statements", All),
        ["/statements.json"] = ("/statements.json", All),
        ["/statements.csv"] = ("/statements.csv", All),
        ["/statements/parts.csv"] = ("/statements/parts.csv", All),
        ["/statements/citations.csv"] = ("/statements/citations.csv", All),
        ["/api/v1/statements/{id}"] = ("/api/v1/statements/fl.miami.statement", All),
        ["/statements/{id}.json"] = ("/statements/fl.miami.statement.json", All),
        ["/api/v1/people"] = ("/api/v1/people", All),
        ["/people.json"] = ("/people.json", All),
        ["/people.csv"] = ("/people.csv", All),
        ["/people/memberships.csv"] = ("/people/memberships.csv", All),
        ["/people/citations.csv"] = ("/people/citations.csv", All),
        ["/api/v1/people/{id}"] = ("/api/v1/people/tessa-petit", All),
        ["/people/{id}.json"] = ("/people/tessa-petit.json", All),
        ["/api/v1/organizations"] = ("/api/v1/organizations", All),
        ["/organizations.json"] = ("/organizations.json", All),
        ["/organizations.csv"] = ("/organizations.csv", All),
        ["/organizations/citations.csv"] = ("/organizations/citations.csv", All),
        ["/api/v1/organizations/{id}"] = ("/api/v1/organizations/ice", All),
        ["/organizations/{id}.json"] = ("/organizations/ice.json", All),
        ["/api/v1/sources"] = ("/api/v1/sources", All),
        ["/sources.json"] = ("/sources.json", All),
        ["/sources.csv"] = ("/sources.csv", All),
        ["/sources/passages.csv"] = ("/sources/passages.csv", All),
        ["/api/v1/sources/{id}"] = ("/api/v1/sources/miami-approves-ice-partnership", All),
        ["/sources/{id}.json"] = ("/sources/miami-approves-ice-partnership.json", All),
        ["/api/v1/changes"] = ("/api/v1/changes", All),
        ["/changes.json"] = ("/changes.json", All),
        ["/changes.csv"] = ("/changes.csv", All),
        ["/changes/revisions.csv"] = ("/changes/revisions.csv", All),
        ["/api/v1/changes/{id}"] = ("/api/v1/changes/1", All),
        ["/changes/{id}.json"] = ("/changes/1.json", All),
        ["/api/v1/lists"] = ("/api/v1/lists", All),
        ["/api/v1/lists/{id}"] = ("/api/v1/lists/2025-06-17", All),
        ["/changes/lists.json"] = ("/changes/lists.json", All),
        ["/changes/lists.csv"] = ("/changes/lists.csv", All),
        ["/changes/lists/{id}.json"] = ("/changes/lists/2025-06-17.json", All),
        ["/changes/lists/rows.csv"] = ("/changes/lists/rows.csv", All),
        ["/votes.ics"] = ("/votes.ics", All),
        ["/changes.atom"] = ("/changes.atom", All),
        ["/changes.feed"] = ("/changes.feed", All),
        ["/places/{state:length(2)}.atom"] = ("/places/fl.atom", All),
        ["/places/{state:length(2)}.feed"] = ("/places/fl.feed", All),
        ["/places/{state}/{place}.atom"] = ("/places/fl/miami.atom", All),
        ["/places/{state}/{place}.feed"] = ("/places/fl/miami.feed", All),
        ["/people/{id}.atom"] = ("/people/tessa-petit.atom", All),
        ["/people/{id}.feed"] = ("/people/tessa-petit.feed", All),
        ["/organizations/{id}.atom"] = ("/organizations/ice.atom", All),
        ["/organizations/{id}.feed"] = ("/organizations/ice.feed", All),
        ["/robots.txt"] = ("/robots.txt", All),
        ["/sitemap.xml"] = ("/sitemap.xml", All),
        ["/sitemaps/pages.xml"] = ("/sitemaps/pages.xml", All),
        ["/sitemaps/{kind}-{number:int}.xml"] = ("/sitemaps/places-1.xml", All),
        ["/pictures/places/{state}/{place}.png"] = ("/pictures/places/fl/miami.png", All),
        ["/pictures/votes/{id}.png"] = ("/pictures/votes/fl.miami.approval.png", All),
        ["/error"] = ("/error", All),
        ["/not-found"] = ("/not-found", All),
        ["/healthz"] = ("/healthz", All),
        ["/readyz"] = ("/readyz", All),
        ["/_framework/opaque-redirect"] = ("/_framework/opaque-redirect", All),
        ["/_blazor"] = ("/_blazor", All),
        ["/_blazor/negotiate"] = ("/_blazor/negotiate", All),
        ["/_blazor/disconnect/"] = ("/_blazor/disconnect/", All),
        ["/_blazor/initializers/"] = ("/_blazor/initializers/", All),
        ["/account/sign-in"] = ("/account/sign-in", All),
        ["/account/sign-out"] = ("/account/sign-out", All),
        ["/account/invitation"] = ("/account/invitation", All),
        ["/account"] = ("/account", SignedIn),
        ["/admin"] = ("/admin", Policies.Administer),
        ["/admin/accounts/{Id}"] = ("/admin/accounts/nobody", Policies.Administer),
        ["/admin/lists"] = ("/admin/lists", Policies.Administer),
        ["/admin/lists/new"] = ("/admin/lists/new", Policies.Administer),
        ["/admin/lists/questions"] = ("/admin/lists/questions", Policies.Administer),
        ["/admin/lists/{Id:int}"] = ("/admin/lists/1", Policies.Administer),
        ["/admin/audit"] = ("/admin/audit", Policies.Administer),
    };

    [Fact]
    public async Task Ask_ForEverything_AsEveryone()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var visitors = await VisitorsAsync(app);
        var routes = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct()
            .ToList();

        Assert.Empty(routes.Except(Table.Keys));
        Assert.Empty(Table.Keys.Except(routes));
        foreach (var (address, who) in Table.Values)
        foreach (var (visitor, role, client) in visitors)
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
            Assert.Equal(
                ("", address, visitor, method),
                (await FaultAsync(client, method, address, who, role), address, visitor, method)
            );
    }

    /// <summary>What is answered otherwise than the table says; nothing where all is well.</summary>
    private async Task<string> FaultAsync(
        HttpClient client,
        HttpMethod method,
        string address,
        string who,
        AccountRole? role
    )
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await client.SendAsync(request);
        output.WriteLine($"{method} {address} {role}: {(int)response.StatusCode}");
        var allowed = who == All || (role is { } has && (who == SignedIn || has >= Policies.MinRoleFor(who)));
        if (!allowed)
            return role is null
                ? response.StatusCode == HttpStatusCode.Found
                && response.Headers.Location!.AbsolutePath == "/account/sign-in"
                    ? ""
                    : $"{response.StatusCode}, not led to sign in"
                : response.StatusCode == HttpStatusCode.Forbidden
                    ? ""
                    : $"{response.StatusCode}, not forbidden";
        if (
            response.StatusCode is HttpStatusCode.Forbidden
            || (int)response.StatusCode >= 500
            || response.Headers.Location?.AbsolutePath == "/account/sign-in"
        )
            return $"{response.StatusCode}, though it is allowed";
        // Whatever a page takes, it takes no post without the token that it gave.
        if (
            method == HttpMethod.Post
            && response.IsSuccessStatusCode
            && !RequestRules.IsProbe(address)
            && !address.StartsWith("/_blazor/", StringComparison.Ordinal)
        )
            return $"{response.StatusCode} for a post without a token";
        return
            who == All
            && !address.StartsWith("/account/", StringComparison.Ordinal)
            && !address.StartsWith("/_blazor", StringComparison.Ordinal)
            && response.Headers.Contains("Set-Cookie")
            ? "a cookie is set"
            : "";
    }

    private static async Task<List<(string Visitor, AccountRole? Role, HttpClient Client)>> VisitorsAsync(
        TrackerApp app
    )
    {
        var visitors = new List<(string, AccountRole?, HttpClient)> { ("anonymous", null, app.Client) };
        foreach (var role in Enum.GetValues<AccountRole>())
            visitors.Add(($"{role}", role, await app.SignedInAsync(role, $"Ada {role}")));
        var locked = await app.AccountAsync(AccountRole.Administrator, "Bo Locked");
        visitors.Add(("locked out", null, await app.ClientOfAsync(locked)));
        await app.Services.GetRequiredService<AccountAdministration>().LockAsync(locked.Id, AccountActor.CommandLine);
        var demoted = await app.AccountAsync(AccountRole.Administrator, "Bo Demoted");
        visitors.Add(("an administrator no more", AccountRole.Editor, await app.ClientOfAsync(demoted)));
        await app
            .Services.GetRequiredService<AccountAdministration>()
            .SetRoleAsync(demoted.Id, AccountRole.Editor, AccountActor.CommandLine);
        return visitors;
    }
}
