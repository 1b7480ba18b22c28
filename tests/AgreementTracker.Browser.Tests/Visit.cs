using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

/// <summary>A reader on the site, and what goes on behind the pages meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext reader;
    private readonly List<string> disturbances = [];

    private Visit(IBrowserContext reader, IPage page, Uri site)
    {
        this.reader = reader;
        Page = page;
        Site = site;
        reader.Request += (_, request) => NoteIf(new Uri(request.Url).Host != site.Host, $"asks {request.Url}");
        reader.RequestFailed += (_, request) => disturbances.Add($"does not get {request.Url}");
        reader.Response += (_, response) =>
            NoteIf(
                response.Status >= 400 && !response.Request.IsNavigationRequest,
                $"{response.Status} for {response.Url}"
            );
        reader.Console += (_, message) => NoteIf(message.Type is "error" or "warning", $"console: {message.Text}");
        reader.WebError += (_, error) => disturbances.Add($"error: {error.Error}");
    }

    public IPage Page { get; }

    public Uri Site { get; }

    /// <summary>Requests that leave the site or fail, errors and warnings.</summary>
    public IReadOnlyList<string> Disturbances => disturbances;

    public static async Task<Visit> BeginAsync(
        Chromium chromium,
        Site site,
        DatabaseEngine engine = DatabaseEngine.Sqlite,
        bool script = true,
        int width = 1280
    )
    {
        // A busy machine may take its time; what does not come at all is waited for no longer.
        Assertions.SetDefaultExpectTimeout(15_000);
        var reader = await chromium.ReaderAsync(script, width, height: 844);
        return new(reader, await reader.NewPageAsync(), await site.AddressAsync(engine));
    }

    public async Task<IResponse> OpenAsync(string address) =>
        (await Page.GotoAsync(new Uri(Site, address).AbsoluteUri))!;

    /// <summary>As a reader might who wants to see all there is.</summary>
    public Task UnfoldAllAsync() =>
        Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    private void NoteIf(bool condition, string disturbance)
    {
        if (condition)
            disturbances.Add(disturbance);
    }
}
