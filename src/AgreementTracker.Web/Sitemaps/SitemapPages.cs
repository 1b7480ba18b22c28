using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Corrections;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Layout;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Rosters;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.Statements;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Sitemaps;

/// <summary>The pages that there is one of, and those of ICE's lists.</summary>
internal static class SitemapPages
{
    public const string Path = "/sitemaps/pages.xml";

    private static readonly string[] Single =
    [
        HomePage.Url,
        PlacesPage.Url(),
        MapPage.Url(),
        TimelinePage.Url,
        VotesPage.Url(),
        StatementsPage.Url(),
        SourcesPage.Url(),
        ChangesPage.Url(),
        RosterListsPage.Url(),
        CorrectionsPage.Url(),
        "/about",
        "/methodology",
        "/glossary",
    ];

    public static async Task<IEnumerable<string>> OfAsync(TrackerDbContext db, CancellationToken cancellationToken) =>
        Single.Concat((await db.ListEntriesAsync(cancellationToken)).Select(list => RosterListPage.Url(list.Address)));
}
