using System.Net;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Rosters;

/// <summary>What holds for all pages about lists.</summary>
public class RosterPagesTests(ListedSites sites)
{
    [Theory]
    [EachEngine("/changes/lists")]
    [EachEngine("/changes/lists?after=2025-03-20")]
    [EachEngine("/changes/lists?after=2020-01-01")]
    [EachEngine("/changes/lists?after=yesterday", HttpStatusCode.BadRequest)]
    [EachEngine("/changes/lists/2025-03-06")]
    [EachEngine("/changes/lists/2025-03-13")]
    [EachEngine("/changes/lists/2025-03-27")]
    [EachEngine("/changes/lists/2025-04-01-pending")]
    [EachEngine("/changes/lists/2025-04-03")]
    [EachEngine("/changes/lists/2025-04-04", HttpStatusCode.NotFound)]
    [EachEngine("/changes/lists/2025-04-01", HttpStatusCode.NotFound)]
    [EachEngine("/changes/lists/2025-03-06-2", HttpStatusCode.NotFound)]
    [EachEngine("/changes/lists/newest", HttpStatusCode.NotFound)]
    [EachEngine("/changes/compare")]
    [EachEngine("/changes/compare?from=2025-03-06&to=2025-04-03")]
    [EachEngine("/changes/compare?from=2025-04-01-pending&to=2025-03-10-pending")]
    [EachEngine("/timeline")]
    [EachEngine("/sources/ice-list-participating-2025-03-13")]
    [EachEngine("/sources/us-atlas-3")]
    [EachEngine("/changes/1")]
    [EachEngine("/changes/4")]
    [EachEngine("/changes")]
    [EachEngine("/")]
    [EachEngine("/places/ok")]
    [EachEngine("/places/ok/adair-county")]
    [EachEngine("/places/ks/cherokee-county")]
    [EachEngine("/places/ok/delaware-county")]
    [EachEngine("/places/ok/mayes-county")]
    public async Task Get_KeepsToTheRules(
        DatabaseEngine engine,
        string address,
        HttpStatusCode status = HttpStatusCode.OK
    ) => Assert.Empty(PageRules.Faults(await sites.GetAsync(engine, address, status)));

    [Fact]
    public async Task Follow_EveryLink_LeadsToWhatIsThere() =>
        Assert.InRange((await LinkWalk.OfAsync(await sites.OnAsync(DatabaseEngine.Sqlite))).Fragments, 30, 5000);
}
