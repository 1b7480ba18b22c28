using AgreementTracker.Data;
using AgreementTracker.Data.Overview;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Sitemaps;

/// <summary>One kind of page on the sitemap, and how its addresses are made.</summary>
internal sealed record SitemapKind(
    string Name,
    Func<TrackerDbContext, IQueryable<PublishedPage>> Pages,
    Func<string, string> Address
)
{
    /// <summary>The protocol allows 50,000 addresses and 50 MB to a file.</summary>
    public const int PartSize = 45_000;

    public static IReadOnlyList<SitemapKind> All { get; } =
    [
        new("places", db => db.PlacePages(), id => PlacePage.Url(id)),
        new("votes", db => db.VotePages(), VotePage.Url),
        new("sources", db => db.SourcePages(), id => SourcePage.Url(id)),
        new("people", db => db.PersonPages(), PersonPage.Url),
        new("organizations", db => db.OrganizationPages(), slug => OrganizationPage.Url(slug)),
    ];

    public static int PartsOf(int pages) => (pages + PartSize - 1) / PartSize;
}
