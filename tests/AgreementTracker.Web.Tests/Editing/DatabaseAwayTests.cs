using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Tests.Accounts;
using Bunit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Editing;

/// <summary>
/// The database goes while a draft is open: the page says so, what was typed stays, and goes on when it is back.
/// </summary>
public class DatabaseAwayTests
{
    private const string About = "dossiers/fl/miami $.jurisdiction.name";

    [Fact]
    public async Task Answer_IsNotLost()
    {
        await using var desk = await OpenDesk.OpenAsync();
        var page = desk.Page.Render<FieldNotes>(with =>
            with.Add(part => part.Session, desk.Session)
                .Add(part => part.Thread, desk.Session.ThreadOn("$.jurisdiction.name")!)
                .Add(part => part.Field, Field("name"))
        );
        await page.Find("textarea").ChangeAsync("It is.");

        desk.Database.IsAway = true;
        await page.FindAll("button")[0].ClickAsync();

        Assert.Equal(
            (LivePart.Away, "It is."),
            (page.Find("[role=alert]").TextContent, page.Find("textarea").GetAttribute("value"))
        );
        desk.Database.IsAway = false;
        await page.FindAll("button")[0].ClickAsync();
        Assert.Empty(page.FindAll("[role=alert]"));
        Assert.Equal("It is.", desk.Session.ThreadOn("$.jurisdiction.name")!.Notes[^1].Text);
    }

    [Fact]
    public async Task Name_CanBeSearchedForAgain()
    {
        await using var desk = await OpenDesk.OpenAsync();
        desk.Session.Document.Clear("$.jurisdiction.parent");
        var page = desk.Page.Render<ReferencePicker>(with =>
            with.Add(part => part.Session, desk.Session)
                .Add(part => part.Field, Field("parent"))
                .Add(part => part.LabelId, "label")
        );

        desk.Database.IsAway = true;
        await page.Find("input").InputAsync("Miami");

        Assert.Equal(
            (LivePart.Away, "Miami"),
            (page.Find("[role=status]").TextContent, page.Find("input").GetAttribute("value"))
        );
        desk.Database.IsAway = false;
        await page.Find("input").InputAsync("Miami ");
        Assert.NotEqual(LivePart.Away, page.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Source_CanBeOpenedAgain()
    {
        await using var desk = await OpenDesk.OpenAsync();
        await using var db = desk.App.Database.Context();
        var sources = await db.CitableSourcesAsync([]);
        desk.Database.IsAway = true;

        var page = desk.Page.Render<SourcePanel>(with =>
            with.Add(part => part.Session, desk.Session).Add(part => part.Sources, sources)
        );

        Assert.Contains(LivePart.Away, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        desk.Database.IsAway = false;
        await page.Find("select").ChangeAsync(sources[0].Slug);
        Assert.DoesNotContain(LivePart.Away, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    /// <summary>A fault of ours is none of the database's: it must be seen.</summary>
    [Fact]
    public async Task AnyOtherFault_GoesOn()
    {
        await using var desk = await OpenDesk.OpenAsync();
        var page = desk.Page.Render<FieldNotes>(with =>
            with.Add(part => part.Session, desk.Session)
                .Add(part => part.Thread, desk.Session.ThreadOn("$.jurisdiction.name")!)
                .Add(part => part.Field, Field("name"))
        );
        await page.Find("textarea").ChangeAsync("It is.");
        desk.Database.Fault = () => new NotSupportedException();

        await Assert.ThrowsAsync<NotSupportedException>(() => page.FindAll("button")[0].ClickAsync());
    }

    private static FieldContext Field(string name) =>
        new(
            "$.jurisdiction",
            typeof(JurisdictionFact),
            FieldShape.Of(typeof(JurisdictionFact)).Single(shape => shape.Name == name)
        );

    /// <summary>A draft of Miami that is open, with a comment on its name.</summary>
    private sealed class OpenDesk : IAsyncDisposable
    {
        public required TrackerApp App { get; init; }
        public required ComesAndGoes Database { get; init; }
        public required DraftSession Session { get; init; }
        public BunitContext Page { get; } = new();

        public static async Task<OpenDesk> OpenAsync()
        {
            var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
            var ann = await app.AccountAsync(AccountRole.Editor, "Ann Editor");
            var services = app.Services;
            var draft = await services
                .GetRequiredService<Drafts>()
                .StartFromAsync(new(ann.Id, ann.Name), "dossiers/fl/miami");
            await services
                .GetRequiredService<Review>()
                .CommentAsync(draft!.Id, new("bo", "Bo Reviewer"), About, "Is that so?");
            var database = new ComesAndGoes(services.GetRequiredService<IDbContextFactory<TrackerDbContext>>());
            var sessions = new AccountSessions(
                database,
                TimeProvider.System,
                services.GetRequiredService<AccountSignal>()
            );
            var user = AccountPrincipal.Of(await sessions.StartAsync(ann, SignInWay.Passkey, "a test"));
            await using var db = database.CreateDbContext();
            var desk = new OpenDesk
            {
                App = app,
                Database = database,
                Session = (await DraftOpening.OpenAsync(db, draft.Id, new(ann.Id, ann.Name))).Session,
            };
            desk.Session.Show("dossiers/fl/miami", "$");
            desk.Page.JSInterop.Mode = JSRuntimeMode.Loose;
            desk.Page.Services.AddSingleton<IDbContextFactory<TrackerDbContext>>(database)
                .AddSingleton(new CurrentEditor(new SignedInAs(user), sessions, TimeProvider.System))
                .AddSingleton(
                    new Review(
                        database,
                        services.GetRequiredService<Publisher>(),
                        new(FourEyes: true),
                        TimeProvider.System
                    )
                );
            return desk;
        }

        public async ValueTask DisposeAsync()
        {
            await Page.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    private sealed class ComesAndGoes(IDbContextFactory<TrackerDbContext> factory) : IDbContextFactory<TrackerDbContext>
    {
        public Func<Exception>? Fault { get; set; }

        public bool IsAway
        {
            set => Fault = value ? () => new SqliteException("database is locked", 5) : null;
        }

        public TrackerDbContext CreateDbContext() => Fault is null ? factory.CreateDbContext() : throw Fault();
    }
}
