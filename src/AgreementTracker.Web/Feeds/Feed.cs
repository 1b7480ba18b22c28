namespace AgreementTracker.Web.Feeds;

/// <summary>What changed, the newest first.</summary>
/// <param name="Page">The path of the page that it follows.</param>
internal sealed record Feed(string Title, string Page, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The hash of the record's first change: two sites may have a feed of one page.</summary>
    public string Record { get; init; } = "";

    /// <summary>When anything changed last.</summary>
    public DateTime Updated => Entries is [var newest, ..] ? newest.At : DateTime.UnixEpoch;
}

/// <param name="Id">The same for ever, at whatever address the site is.</param>
/// <param name="Url">The path of the page that shows the change.</param>
/// <param name="Text">What changed, in words: a line for each fact.</param>
internal sealed record FeedEntry(string Id, string Title, string Url, DateTime At, string Author, string Text);
