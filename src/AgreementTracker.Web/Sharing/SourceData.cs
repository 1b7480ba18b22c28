using System.Text.Json.Nodes;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Sources;
using static AgreementTracker.Web.Sharing.StructuredData;

namespace AgreementTracker.Web.Sharing;

/// <summary>A source, with its publisher and day where they are known.</summary>
internal static class SourceData
{
    /// <param name="link">From a path to the address of a page.</param>
    public static JsonObject Of(SourceListItem source, Func<string, string> link) =>
        Thing(
            TypeOf(source.Kind),
            ("name", source.Title),
            ("url", source.Url),
            ("archivedAt", link(SourcePage.Url(source.Id))),
            ("datePublished", source.Published),
            ("publisher", source.Publisher is { } publisher ? Thing("Organization", ("name", publisher)) : null)
        );

    private static string TypeOf(SourceKind kind) =>
        kind switch
        {
            SourceKind.NewsArticle => "NewsArticle",
            SourceKind.Report => "Report",
            _ => "CreativeWork",
        };
}
