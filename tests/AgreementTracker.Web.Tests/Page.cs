using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AgreementTracker.Web.Tests;

/// <summary>A page as a browser would read it.</summary>
public sealed class Page
{
    private static readonly HtmlParser Parser = new();

    private Page(string address, HttpResponseMessage response, string markup)
    {
        (Address, ContentType, Markup) = (address, response.Content.Headers.ContentType?.ToString(), markup);
        Headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Document = Parser.ParseDocument(markup);
    }

    public string Address { get; }
    public string? ContentType { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }
    public string Markup { get; }
    public IHtmlDocument Document { get; }
    public IElement Main => One("main");

    public static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(response.RequestMessage!.RequestUri!.PathAndQuery, response, await response.Content.ReadAsStringAsync());

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public IElement One(string selector) => Assert.Single(All(selector));

    public string TextOf(string selector) => One(selector).Words();

    public IReadOnlyList<string> TextsOf(string selector) => [.. All(selector).Select(element => element.Words())];

    /// <summary>What stands beside a term of the list of facts, without the words it rests on.</summary>
    public string Fact(string term, string within = "main")
    {
        var dt = Assert.Single(One(within).QuerySelectorAll("dt"), dt => dt.Words() == term);
        var dd = (IElement)dt.NextElementSibling!.Clone();
        foreach (var cite in dd.QuerySelectorAll("details"))
            cite.Remove();
        return dd.Words();
    }
}

internal static partial class PageExtensions
{
    public static async Task<Page> GetAsync(
        this TrackerApp app,
        string address,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var response = await app.Client.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        return await Page.ReadAsync(response);
    }

    /// <summary>The text as it is read: runs of white space are one space.</summary>
    public static string Words(this INode node) => WhiteSpace.Replace(node.TextContent, " ").Trim();

    /// <summary>Those of its parts, which a browser sets apart: cells, or lines.</summary>
    public static string PartsWords(this IElement element) =>
        string.Join(" ", element.Children.Select(part => part.Words()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
