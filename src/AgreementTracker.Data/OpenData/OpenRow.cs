using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AgreementTracker.Data.OpenData;

/// <summary>
/// An item of a list as it leaves the site: a line of its CSV file, an object of its JSON. Both are written from these
/// properties, so that they can't differ.
/// </summary>
public abstract record OpenRow
{
    [Description("The same in every copy of the record; it never changes.")]
    [JsonPropertyOrder(-3)]
    public required string Id { get; init; }

    [Description("The page of it on this site.")]
    [JsonPropertyOrder(-2)]
    public string Url { get; set; } = "";

    /// <summary>By which the list is sorted: it goes on after it.</summary>
    [JsonIgnore]
    public virtual string Key => Id;

    [Description("The address of its document, whose revisions are in the list of changes.")]
    [JsonPropertyOrder(1)]
    public virtual string? Document => null;

    [Description("The change that published the newest revision of its document.")]
    [JsonPropertyOrder(1)]
    public int Change { get; set; }

    [Description("When that was, in UTC.")]
    [JsonPropertyOrder(2)]
    public DateTime Updated { get; set; }
}

/// <summary>Words of a source, found by what they are and by where they are.</summary>
public abstract record OpenQuote
{
    [Description("The id of the source.")]
    public required string Source { get; init; }

    [Description("The words to the letter.")]
    public required string Exact { get; init; }

    [Description("The text before them, where they occur more than once.")]
    public string? Prefix { get; init; }

    [Description("The text after them, where they occur more than once.")]
    public string? Suffix { get; init; }

    [Description("Their position in the archived text, in Unicode code points from 0.")]
    public required int Start { get; init; }

    [Description("The first code point after them.")]
    public required int End { get; init; }

    [Description("The day on which the source was captured.")]
    public string? Captured { get; init; }

    [Description("SHA-256 of the archived text in UTF-8.")]
    public required string Sha256 { get; init; }
}
