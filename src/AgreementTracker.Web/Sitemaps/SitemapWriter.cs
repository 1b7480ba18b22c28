using System.Globalization;
using System.Text;
using System.Xml;

namespace AgreementTracker.Web.Sitemaps;

/// <summary>Writes a file of the sitemap protocol as its addresses come, so that no part is held in memory.</summary>
internal sealed class SitemapWriter : IAsyncDisposable
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly XmlWriter xml;
    private readonly string root;
    private bool isOpen;

    /// <param name="root">Either 'sitemapindex' or 'urlset'.</param>
    public SitemapWriter(Stream stream, string root)
    {
        this.root = root;
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        xml = XmlWriter.Create(stream, new() { Async = true, Encoding = encoding });
    }

    /// <param name="element">Either 'sitemap' or 'url'.</param>
    /// <param name="changedAt">UTC; null where that is not known.</param>
    public async Task WriteAsync(string element, string address, DateTime? changedAt)
    {
        await OpenAsync();
        await xml.WriteStartElementAsync(null, element, Namespace);
        await xml.WriteElementStringAsync(null, "loc", Namespace, address);
        if (changedAt is { } at)
        {
            var moment = at.ToString(TimeFormat, CultureInfo.InvariantCulture);
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, moment);
        }
        await xml.WriteEndElementAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await OpenAsync();
        await xml.WriteEndDocumentAsync();
        await xml.DisposeAsync();
    }

    private async Task OpenAsync()
    {
        if (isOpen)
            return;
        isOpen = true;
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Namespace);
    }
}
