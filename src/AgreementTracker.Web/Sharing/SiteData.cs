using System.Globalization;
using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Layout;
using AgreementTracker.Web.Shared;
using static AgreementTracker.Web.Sharing.StructuredData;

namespace AgreementTracker.Web.Sharing;

/// <summary>The site, and its record as a data set: who publishes it, its licence and its version.</summary>
internal static class SiteData
{
    public static string Of(TrackerSettings settings, RecordVersion version)
    {
        var (owner, _, licence) = settings.Publisher;
        return StructuredData.Of(
            Thing("WebSite", ("name", PageHead.SiteName), ("url", settings.LinkTo(HomePage.Url))),
            Thing(
                "Dataset",
                ("name", Texts.SiteData_Name.With(PageHead.SiteName)),
                ("description", Texts.SiteData_Description),
                ("url", settings.LinkTo(HomePage.Url)),
                ("isAccessibleForFree", true),
                ("version", version.Number == 0 ? null : version.Number.ToString(CultureInfo.InvariantCulture)),
                ("dateModified", version.At?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("creator", owner is null ? null : Thing("Organization", ("name", owner))),
                ("license", Licence(licence)),
                ("distribution", new JsonArray([.. DataSet.All.Select(set => Download(set, settings))]))
            )
        );
    }

    private static JsonObject Download(DataSet set, TrackerSettings settings) =>
        Thing(
            "DataDownload",
            ("name", set.Name),
            ("encodingFormat", "text/csv"),
            ("contentUrl", settings.LinkTo($"{ExploreQuery.CsvPath}?of={set.Name}"))
        );

    /// <summary>A licence is given by its address, or by its name.</summary>
    private static JsonNode? Licence(string? licence) =>
        licence is null ? null
        : Uri.TryCreate(licence, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? licence
        : Thing("CreativeWork", ("name", licence));
}
