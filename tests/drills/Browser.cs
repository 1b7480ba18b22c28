using System.Net;
using AgreementTracker.Testing;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AgreementTracker.Drills;

/// <summary>
/// A person's browser with its cookies. It opens pages and sends their forms, and follows no redirection.
/// </summary>
internal sealed class Browser : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient http;

    public Browser(Uri site) =>
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = site,
            Timeout = TimeSpan.FromSeconds(60),
        };

    public void Dispose() => http.Dispose();

    /// <summary>Opens the link of an invitation and joins with a password and the codes of an app.</summary>
    public async Task JoinAsync(string link, string name)
    {
        var parts = link.Split('#');
        var path = new Uri(parts[0]).AbsolutePath;
        var page = await SubmitAsync(await OpenAsync(path), path, "form[data-invitation]", ("Token", parts[1]));
        var key = page.Document!.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var joined = await SubmitAsync(
            page.Document,
            path,
            "form:has([name=Password])",
            ("Name", name),
            ("Password", "seven otters read maps"),
            ("Code", Authenticator.CodeOf(key))
        );
        if (joined.Document?.QuerySelector(".codes") is null)
            throw new InvalidOperationException(
                $"{name} could not join: {joined.Document?.QuerySelector("main")?.TextContent}"
            );
    }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
    }

    /// <param name="form">A selector of the form on the page.</param>
    /// <returns>Where the answer leads, or the page that it is.</returns>
    public async Task<(string? Location, IHtmlDocument? Document)> SubmitAsync(
        IHtmlDocument page,
        string path,
        string form,
        params (string Name, string Value)[] filled
    )
    {
        var element =
            page.QuerySelector(form)
            ?? throw new HttpRequestException($"{path} has no {form}: {page.QuerySelector("main")?.TextContent}");
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent(element.FieldsWith(filled)));
        if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther)
            return (new Uri(http.BaseAddress!, answer.Headers.Location!).AbsolutePath, null);
        answer.EnsureSuccessStatusCode();
        return (null, await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync()));
    }
}
