using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Layout;

namespace AgreementTracker.Web.Feeds;

/// <summary>A feed as Atom (RFC 4287) and as JSON Feed 1.1.</summary>
internal static class FeedWriting
{
    public const string Atom = "application/atom+xml",
        Json = "application/feed+json";

    /// <param name="self">The path of the feed.</param>
    /// <param name="link">From a path to an address.</param>
    public static byte[] AsAtom(Feed feed, string self, Func<string, string> link)
    {
        var syndicated = new SyndicationFeed
        {
            Id = IdOf(feed, self),
            Title = new(Clean($"{feed.Title} · {PageHead.SiteName}")),
            LastUpdatedTime = feed.Updated,
            Items = feed.Entries.Select(entry => Item(entry, link)).ToList(),
        };
        syndicated.Authors.Add(new() { Name = PageHead.SiteName });
        syndicated.Links.Add(SyndicationLink.CreateSelfLink(Address(link(self)), Atom));
        syndicated.Links.Add(SyndicationLink.CreateAlternateLink(Address(link(feed.Page)), "text/html"));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
            syndicated.SaveAsAtom10(writer);
        return stream.ToArray();
    }

    public static byte[] AsJson(Feed feed, string self, Func<string, string> link) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["version"] = "https://jsonfeed.org/version/1.1",
                ["title"] = $"{feed.Title} · {PageHead.SiteName}",
                ["home_page_url"] = link(feed.Page),
                ["feed_url"] = link(self),
                ["items"] = new JsonArray([
                    .. feed.Entries.Select(entry => new JsonObject
                    {
                        ["id"] = entry.Id,
                        ["url"] = link(entry.Url),
                        ["title"] = entry.Title,
                        ["content_text"] = entry.Text,
                        ["date_published"] = entry.At,
                        ["authors"] = new JsonArray(new JsonObject { ["name"] = entry.Author }),
                    }),
                ]),
            },
            OpenJson.Options
        );

    private static SyndicationItem Item(FeedEntry entry, Func<string, string> link)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new(Clean(entry.Title)),
            Content = new TextSyndicationContent(Clean(entry.Text)),
            LastUpdatedTime = entry.At,
            PublishDate = entry.At,
        };
        item.Authors.Add(new() { Name = Clean(entry.Author) });
        item.Links.Add(SyndicationLink.CreateAlternateLink(Address(link(entry.Url)), "text/html"));
        return item;
    }

    private static string IdOf(Feed feed, string self) =>
        $"urn:agreementtracker:feed:{feed.Record}:{Uri.EscapeDataString(self.Trim('/'))}";

    private static Uri Address(string address) => new(address, UriKind.RelativeOrAbsolute);

    /// <summary>Without what no XML can hold.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
