using System.Text.Json;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Benchmarks.Editing;

/// <summary>What an editor looks at, and the field that is typed into.</summary>
internal sealed record Work(string Fact, string Field);

/// <summary>Editors with accounts and drafts of their own, on pages of a running server.</summary>
internal sealed class Editors : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly TrackerApp app;
    private readonly Uri server;
    private readonly List<(Account Account, string Cookie, string Place)> people = [];
    private readonly List<EditorPage> pages = [];

    private Editors(TrackerApp app, Uri server) => (this.app, this.server) = (app, server);

    public int Pages => pages.Count;

    /// <param name="places">Addresses of dossiers, one for each editor.</param>
    public static async Task<Editors> JoinAsync(TrackerApp app, Uri server, IEnumerable<string> places)
    {
        var editors = new Editors(app, server);
        foreach (var (i, place) in places.Index())
        {
            var account = await app.AccountAsync(AccountRole.Editor, $"Editor {i}");
            var (name, value) = await app.CookieOfAsync(account);
            editors.people.Add((account, $"{name}={value}", place));
        }
        return editors;
    }

    /// <summary>Each begins a draft and goes to that fact of it.</summary>
    public async Task OpenAsync(Work work)
    {
        foreach (var (account, cookie, place) in people)
        {
            var draft = await app
                .Services.GetRequiredService<Drafts>()
                .StartFromAsync(new(account.Id, account.Name), place);
            var at = JsonSerializer.Serialize(
                new
                {
                    address = place,
                    path = work.Fact,
                    field = work.Field,
                }
            );
            pages.Add(
                await EditorPage.OpenAsync(http, new(server, $"/edit/drafts/{draft!.Id}"), cookie, work.Field, at)
            );
        }
    }

    /// <returns>How long each letter took to its echo.</returns>
    public async Task<Durations> TypeAsync(TimeSpan time) =>
        new(
            (await Task.WhenAll(pages.Select(page => Task.Run(() => page.TypeAsync(time))))).SelectMany(echoes =>
                echoes
            )
        );

    public async Task CloseAsync()
    {
        foreach (var page in pages)
            await page.DisposeAsync();
        pages.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        http.Dispose();
    }
}
