using System.Net;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Caching;

/// <summary>While the database is away, a page from before the newest change is better than none.</summary>
public class StaleCopyTests
{
    private const string Miami = "/places/fl/miami";

    [Fact]
    public async Task Get_APageThatWasKept_WhileTheDatabaseIsAway_ShowsTheFormerCopyAndSaysSo()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var before = await app.GetAsync(Miami);
        await PublishAsync(app);
        await app.Database.ExecuteAsync("alter table revisions rename to gone");

        var stale = await app.GetAsync(Miami);

        Assert.Equal(before.TextOf("main"), stale.TextOf("main"));
        Assert.Equal("110 - \"Response is Stale\"", stale.Headers["Warning"]);
        Assert.Equal("no-store", stale.Headers["Cache-Control"]);
        Assert.True(stale.Headers.ContainsKey("Age"));
        Assert.False(stale.Headers.ContainsKey("ETag"));
        Assert.StartsWith("default-src 'none'", stale.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        var none = await app.GetAsync("/places/fl/miami/history", HttpStatusCode.ServiceUnavailable);
        Assert.StartsWith("default-src 'none'", none.Headers["Content-Security-Policy"], StringComparison.Ordinal);

        await app.Database.ExecuteAsync("alter table gone rename to revisions");
        Assert.False((await app.GetAsync(Miami)).Headers.ContainsKey("Warning"));
    }

    [Fact]
    public async Task Get_AsSomebodySignedIn_IsShownNoCopy()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        await app.GetAsync(Miami);
        await app.Database.ExecuteAsync("alter table revisions rename to gone");

        using var request = new HttpRequestMessage(HttpMethod.Get, Miami);
        request.Headers.Add("Authorization", "none");
        using var response = await app.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    /// <summary>Another change, so that the copy is of the one before.</summary>
    private static async Task PublishAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == "dossiers/fl/miami");
        var dossier = DocumentJson.Read<Dossier>(newest.Content);
        dossier = dossier with
        {
            ContextNotes = [dossier.ContextNotes[0] with { Text = "Another note." }, .. dossier.ContextNotes.Skip(1)],
        };
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(new(ChangeKind.Edit, "Ann Other", "To say more.", [new(dossier, newest.Number)]));
    }
}
