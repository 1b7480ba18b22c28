using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Sources;
using AgreementTracker.Testing.Rosters;
using AgreementTracker.Web.Tests.Corrections;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = AgreementTracker.Data.Account;

namespace AgreementTracker.Web.Tests.Accounts;

/// <param name="Role">What they are when they come; null where nobody is signed in.</param>
/// <param name="Account">As they were before: somebody who is locked out by now was let in once.</param>
internal sealed record Visitor(string Name, AccountRole? Role, Person? Account);

/// <summary>The program with everybody who may come to it, and what they may find there.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string Miami = "dossiers/fl/miami";

    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly SqliteConnection watch;
    private int made;

    private Stage(TrackerApp app)
    {
        App = app;
        watch = new(app.Database.ConnectionString);
    }

    public TrackerApp App { get; }
    public Person Administrator { get; private set; } = null!;

    /// <summary>Writes what others decide on.</summary>
    public Person Author { get; private set; } = null!;
    public IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    public static async Task<Stage> OpenAsync(bool fourEyes = true)
    {
        var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        app.FourEyes = fourEyes;
        await app.GetAsync("/account/sign-in");
        var stage = new Stage(app)
        {
            Administrator = await app.AccountAsync(AccountRole.Administrator, "Al Administrator"),
            Author = await app.AccountAsync(AccountRole.Editor, "Aud Author"),
        };
        List<Visitor> visitors = [new("anonymous", null, null)];
        foreach (var role in Enum.GetValues<AccountRole>())
            visitors.Add(new($"{role}", role, await app.AccountAsync(role, $"Vi {role}")));
        visitors.Add(new("locked out", null, await app.AccountAsync(AccountRole.Administrator, "Lo Locked")));
        visitors.Add(
            new(
                "an administrator no more",
                AccountRole.Editor,
                await app.AccountAsync(AccountRole.Administrator, "De Demoted")
            )
        );
        stage.Visitors = visitors;
        await stage.watch.OpenAsync();
        return stage;
    }

    /// <summary>Whose form it is: of their own account somebody new for each form, else the administrator.</summary>
    public async Task<Person> OwnerAsync(string form) =>
        form.StartsWith("AccountPage", StringComparison.Ordinal)
            ? await App.AccountAsync(AccountRole.Administrator, $"{form} owner"[^20..])
            : Administrator;

    /// <summary>SQLite's own count of what others have written to the file, whatever it was.</summary>
    public async Task<long> VersionAsync()
    {
        await using var command = watch.CreateCommand();
        command.CommandText = "pragma data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<HttpClient> ClientAsync(Person? account) =>
        clients.TryGetValue(account?.Id ?? "", out var known)
            ? known
            : clients[account?.Id ?? ""] = account is null
                ? SignInTests.Browser(App)
                : await App.ClientOfAsync(account);

    /// <summary>
    /// The browser of a visitor, with a token of their own for a form that they have from somebody else.
    /// </summary>
    public async Task<(HttpClient Client, (string, string)[] Token)> SenderAsync(Visitor visitor, Person author)
    {
        var client = await ClientAsync(visitor.Account);
        if (visitor.Account?.Id == author.Id)
            return (client, []);
        var own = await client.PageAsync(visitor.Account is null ? "/account/sign-in" : "/account");
        return (
            client,
            [
                (
                    "__RequestVerificationToken",
                    own.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!
                ),
            ]
        );
    }

    /// <summary>They have the page open, and then this happens.</summary>
    public async Task PutOutAsync(Visitor visitor)
    {
        var administration = App.Services.GetRequiredService<AccountAdministration>();
        if (visitor is { Role: null, Account: { } locked })
            await administration.LockAsync(locked.Id, AccountActor.CommandLine);
        else if (visitor.Account is { } account && account.Role != visitor.Role)
            await administration.SetRoleAsync(account.Id, visitor.Role!.Value, AccountActor.CommandLine);
    }

    public async Task<Guid> DraftAsync(Person author)
    {
        var (drafts, by) = (App.Services.GetRequiredService<Drafts>(), new Contributor(author.Id, author.Name));
        var draft = (await drafts.StartFromAsync(by, Miami))!;
        var document = new EditedDocument(Miami, draft.Documents[0].BasedOn, draft.Documents[0].Content);
        document.Set("$.contextNotes[0].text", $"Note {++made}.");
        await drafts.SaveAsync(draft.Id, draft.Version, by, [document]);
        return draft.Id;
    }

    public async Task<Guid> SentAsync(Person author)
    {
        var draft = await DraftAsync(author);
        await App
            .Services.GetRequiredService<Drafts>()
            .SendAsync(draft, 2, new(author.Id, author.Name), "To say more.", null);
        return draft;
    }

    public async Task<Guid> OvertakenAsync(Person author)
    {
        var draft = await DraftAsync(author);
        await using var db = App.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == Miami);
        var dossier = DocumentJson.Read<Dossier>(newest.Content);
        dossier = dossier with
        {
            ContextNotes =
            [
                dossier.ContextNotes[0],
                dossier.ContextNotes[1] with
                {
                    Text = $"Note {++made}.",
                },
                .. dossier.ContextNotes.Skip(2),
            ],
        };
        await App
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(new(ChangeKind.Edit, "Ann Other", "Another came first.", [new(dossier, newest.Number)]));
        return draft;
    }

    public async Task<string> SourceAsync() =>
        (
            await App
                .Services.GetRequiredService<PendingSources>()
                .KeepAsync(
                    new()
                    {
                        Slug = "",
                        Title = $"Hearing {++made}",
                        Kind = SourceKind.NewsArticle,
                        Access = SourceAccess.Full,
                        Sha256 = "",
                    },
                    "This text was invented for tests.",
                    new("ann", "Ann Lee")
                )
        ).Id;

    public async Task<string> ReportAsync()
    {
        using var sent = await App.ReportAsync(
            "/corrections/new?about=dossiers/fl/miami&fact=approval",
            "This is wrong, I think."
        );
        return "/edit/reports";
    }

    /// <summary>What an administrator asked for, for another to decide on.</summary>
    public async Task<string> RequestAsync()
    {
        var asking = AccountActor.Of(await App.AccountAsync(AccountRole.Administrator, $"As Asking {++made}"));
        await App
            .Services.GetRequiredService<AccountRequests>()
            .AskAsync(AccountRequestKind.InviteAdministrator, null, $"Ne Newcomer {made}", asking);
        return "/admin";
    }

    /// <summary>A list, to undo.</summary>
    public async Task<string> ListAsync()
    {
        await App.TakeInAsync(MadeFileOfList.Of("2025-03-01", "NEBRASKA", others: ++made % 2 + 2));
        await using var db = App.Database.Context();
        return $"/admin/lists/{await db.ImportedLists.MaxAsync(list => list.Id)}";
    }

    /// <summary>A question, to decide. Whoever has decided leaves it to the next.</summary>
    public async Task<string> QuestionAsync()
    {
        await using var db = App.Database.Context();
        var decided = (await App.Services.GetRequiredService<RosterImport>().StateAsync()).History.Decisions.Count > 0;
        if (decided)
            await db.ImportedLists.ExecuteDeleteAsync();
        if (decided || !await db.ImportedLists.AnyAsync())
            await App.AskAsync();
        return "/admin/lists/questions";
    }

    /// <summary>Somebody who is signed in somewhere, for an administrator to do something to.</summary>
    public async Task<Person> OtherAsync()
    {
        var other = await App.AccountAsync(AccountRole.Editor, $"Ot Other {++made}");
        await App.CookieOfAsync(other);
        return other;
    }

    public async Task<Person> LockedAsync()
    {
        var other = await OtherAsync();
        await App.Services.GetRequiredService<AccountAdministration>().LockAsync(other.Id, AccountActor.CommandLine);
        return other;
    }

    /// <summary>Gives an account a passkey, a password and a second session: its page has all forms then.</summary>
    public async Task<string> OwnAsync(Person account)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var kept = (await users.FindByIdAsync(account.Id))!;
        await users.AddPasswordAsync(kept, "seven otters read maps");
        var key = Guid.NewGuid().ToByteArray();
        await users.AddOrUpdatePasskeyAsync(
            kept,
            new(key, key, DateTimeOffset.UtcNow, 0, null, true, false, false, [], []) { Name = "A telephone" }
        );
        account.SecurityStamp = kept.SecurityStamp;
        await App.CookieOfAsync(account);
        return "/account";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        await watch.DisposeAsync();
        SqliteConnection.ClearPool(watch);
        await App.DisposeAsync();
    }
}
