using System.Text.Json;
using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AngleSharp.Html.Dom;

namespace AgreementTracker.Intake.Files;

/// <summary>What a page says of itself: to search engines (schema.org), to networks (Open Graph), or plainly.</summary>
internal static partial class HtmlHints
{
    private const int MaxScripts = 20;
    private const int LongestScript = 200_000;

    public static SourceHints Of(IHtmlDocument page)
    {
        var article = page.QuerySelectorAll("script[type='application/ld+json']")
            .Take(MaxScripts)
            .Select(script => Article(script.TextContent))
            .FirstOrDefault(found => found is not null);
        return new()
        {
            Title = First(
                Text(article, "headline"),
                Meta(page, "og:title"),
                Line(page.QuerySelector("h1")?.TextContent),
                Line(page.Title)
            ),
            Publisher = First(Name(article, "publisher"), Meta(page, "og:site_name"), Meta(page, "application-name")),
            Author = First(Name(article, "author"), Meta(page, "author"), Meta(page, "parsely-author")),
            Url = new[]
            {
                page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"),
                Meta(page, "og:url"),
                Text(article, "url"),
            }.FirstOrDefault(IsWebAddress),
            Published = new[]
            {
                Text(article, "datePublished"),
                Meta(page, "article:published_time"),
                Meta(page, "date"),
                Meta(page, "dcterms.date"),
                Meta(page, "parsely-pub-date"),
            }
                .Select(Day)
                .FirstOrDefault(day => day is not null),
            Language = new[] { page.DocumentElement.GetAttribute("lang"), Text(article, "inLanguage") }.FirstOrDefault(
                language => language is not null && LanguageTag.IsMatch(language)
            ),
        };
    }

    private static JsonElement? Article(string script)
    {
        if (script.Length > LongestScript)
            return null;
        try
        {
            return Within(JsonSerializer.Deserialize<JsonElement>(script));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Within(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().Select(Within).FirstOrDefault(found => found is not null),
            JsonValueKind.Object when json.TryGetProperty("headline", out _) => json,
            JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Within(graph),
            _ => null,
        };

    private static string? Text(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } found
        && found.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? Line(value.GetString())
            : null;

    /// <summary>One or several, each a name or an object that has one.</summary>
    private static string? Name(JsonElement? json, string name)
    {
        if (json is not { } found || !found.TryGetProperty(name, out var value))
            return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            .Select(one => one.ValueKind == JsonValueKind.String ? Line(one.GetString()) : Text(one, "name"))
            .OfType<string>()
            .ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        Line(page.QuerySelector($"meta[property='{name}' i], meta[name='{name}' i]")?.GetAttribute("content"));

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            if (value is not null)
                return value;
        return null;
    }

    private static string? Line(string? text) =>
        text is null || WhiteSpace.Replace(text, " ").Trim() is not { Length: > 0 } line ? null : line;

    /// <summary>The day as it is stated, in whatever zone that was.</summary>
    private static string? Day(string? text) =>
        text?.Length >= PartialDate.ValueLimit
        && DateOnly.TryParseExact(text[..PartialDate.ValueLimit], "yyyy-MM-dd", out var day)
            ? $"{day:yyyy-MM-dd}"
            : null;

    private static bool IsWebAddress(string? text) =>
        text is not null && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag { get; }
}
