using AgreementTracker.Record;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

/// <summary>What a row says in a column.</summary>
/// <param name="Address">Where there is more about it, or null.</param>
public sealed record Cell(string Text, string? Address = null, bool IsStated = true)
{
    private static Cell NotStated => new(Shared.Texts.NotStated, IsStated: false);

    /// <summary>The text in the file, where a link would be lost.</summary>
    public string InFile { get; private init; } = Text;

    public static Cell Of(string? text, string? address = null) => text is null ? NotStated : new(text, address);

    public static Cell Of(int? number) => Of(number?.ToString());

    public static Cell Of(Enum value) => new(value.Label(), IsStated: !Vocabulary.IsNotStated(value));

    /// <summary>The date if a source states one, else the words as printed.</summary>
    public static Cell OfDate(string? value, string? printed) => Of(value ?? (printed is null ? null : $"“{printed}”"));

    /// <summary>The name of a document on the web, with a link to it; in the file its address.</summary>
    public static Cell OfDocument(string? url)
    {
        if (url is null)
            return NotStated;
        var (host, name) = (new Uri(url).Host, Uri.UnescapeDataString(new Uri(url).Segments[^1]));
        return new(name.Length > 1 ? name : host, url) { InFile = url };
    }
}
