using System.Text.Json.Nodes;
using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Web.Entries;

internal static class EntryPaths
{
    /// <summary>Where an entry stands in its document.</summary>
    public static string In(string content, Entry entry)
    {
        if (entry.Kind == EntryKind.Person)
            return "$.person";
        var organizations = JsonNode.Parse(content)!["organizations"] as JsonArray;
        return entry.PlaceId is null || organizations is null
            ? "$.organization"
            : FormPath.Of(
                "$.organizations",
                organizations.Select(organization => organization?["slug"]?.ToString()).ToList().IndexOf(entry.Slug)
            );
    }
}
