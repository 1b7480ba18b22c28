using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Corrections;

/// <summary>What a reader sends by the form, and what comes of it.</summary>
internal static class Reporting
{
    public static async Task<HttpResponseMessage> ReportAsync(
        this TrackerApp app,
        string address,
        string text,
        string source = "",
        string website = "",
        string site = "same-origin"
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (
            var (name, value) in ((string, string)[])
                [("_handler", "report"), ("text", text), ("source", source), ("website", website)]
        )
        {
            var part = new StringContent(value);
            part.Headers.ContentType = null;
            form.Add(part, name);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = form,
            Headers = { { "Sec-Fetch-Site", site } },
        };
        return await app.Client.SendAsync(request);
    }

    public static async Task<IReadOnlyList<ReaderReport>> ReportsAsync(this TestDatabase database)
    {
        await using var db = database.Context();
        return await db.Reports.AsNoTracking().ToListAsync();
    }

    public static async Task<int> VersionAsync(this TestDatabase database)
    {
        await using var db = database.Context();
        return await db.DataVersionAsync(CancellationToken.None);
    }
}
