using AgreementTracker.Web.Api;
using AgreementTracker.Web.Feeds;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Downloads;

/// <summary>A link to what a page says, for programs.</summary>
/// <param name="Name">In a sentence: <c>CSV</c>.</param>
public sealed record PageDataLink(string Name, string MediaType, string Url)
{
    internal static IReadOnlyList<PageDataLink> Of(
        PageFormats formats,
        string path,
        IEnumerable<(string Key, string Value)> filters
    )
    {
        // What a page of one thing reads of the query chooses how it is shown; as data it is always whole.
        List<(string, string?)> query = formats.HasFlag(PageFormats.List)
            ? [.. filters.Select(part => (part.Key, (string?)part.Value))]
            : [];
        List<PageDataLink> links = [];
        if (formats.HasFlag(PageFormats.Csv))
            links.Add(new("CSV", DataEndpoint.Csv, QueryLink.To($"{path}.csv", query)));
        if (formats.HasFlag(PageFormats.Json))
            links.Add(new("JSON", DataEndpoint.Json, QueryLink.To($"{path}.json", query)));
        if (formats.HasFlag(PageFormats.Feed))
        {
            links.Add(new("Atom", FeedWriting.Atom, path + FeedEndpoints.AtomEnding));
            links.Add(new("JSON Feed", FeedWriting.Json, path + FeedEndpoints.JsonEnding));
        }
        if (formats.HasFlag(PageFormats.Calendar))
            links.Add(new("iCalendar", VoteCalendar.MediaType, QueryLink.To(path + VoteCalendar.Ending, query)));
        return links;
    }
}
