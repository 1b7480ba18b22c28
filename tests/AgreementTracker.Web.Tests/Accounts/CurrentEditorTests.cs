using System.Security.Claims;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>What a circuit may do is asked at each action, of the database.</summary>
public class CurrentEditorTests
{
    [Theory]
    [EachEngine(AccountRole.Editor, true, false, false)]
    [EachEngine(AccountRole.Reviewer, true, true, false)]
    [EachEngine(AccountRole.Administrator, true, true, true)]
    public async Task Require_AllowsWhatTheRoleIncludes(
        DatabaseEngine engine,
        AccountRole role,
        bool edit,
        bool review,
        bool administer
    )
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (editor, account, _) = await OpenAsync(app, role);

        Assert.Equal((account.Id, account.Name), ((await editor.GetAsync()).Id, (await editor.GetAsync()).Name));
        Assert.Equal(Policies.Including(role), (await editor.GetAsync()).Roles);
        foreach (
            var (policy, allowed) in ((string, bool)[])
                [(Policies.Edit, edit), (Policies.Review, review), (Policies.Administer, administer)]
        )
            Assert.Equal(allowed, await IsAllowedAsync(editor, policy));
    }

    [Theory]
    [EachEngine("update accounts set locked_at = '2026-01-01 00:00:00'")]
    [EachEngine("update accounts set security_stamp = 'another'")]
    [EachEngine("update accounts set role = 'editor'")]
    [EachEngine("delete from account_sessions")]
    [EachEngine("update account_sessions set seen_at = '2026-01-01 00:00:00'")]
    [EachEngine("update account_sessions set started_at = '2026-01-01 00:00:00'")]
    public async Task Require_AfterSomethingChanged_RefusesAtOnce(DatabaseEngine engine, string change)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (editor, _, user) = await OpenAsync(app, AccountRole.Reviewer);
        Assert.Equal("Ada Editor", (await editor.RequireAsync(user, Policies.Review)).Name);
        Assert.True(await IsAllowedAsync(editor, Policies.Review));

        await app.Database.ExecuteAsync(change);

        await Assert.ThrowsAsync<AccessDeniedException>(() => editor.RequireAsync(user, Policies.Review));
        Assert.False(await IsAllowedAsync(editor, Policies.Review));
    }

    [Fact]
    public async Task Require_NobodySignedIn_IsRefused()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var editor = new CurrentEditor(
            new Fixed(new()),
            app.Services.GetRequiredService<AccountSessions>(),
            TimeProvider.System
        );

        await Assert.ThrowsAsync<AccessDeniedException>(() => editor.RequireAsync(Policies.Edit));
        await Assert.ThrowsAsync<AccessDeniedException>(editor.GetAsync);
    }

    [Fact]
    public async Task Require_Refused_IsLoggedWithTheAccount()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var (_, account, user) = await OpenAsync(app, AccountRole.Editor);
        var log = new Lines();
        var editor = new CurrentEditor(
            new Fixed(user),
            app.Services.GetRequiredService<AccountSessions>(),
            TimeProvider.System,
            log
        );

        await editor.RequireAsync(Policies.Edit);
        Assert.Empty(log.Written);
        await Assert.ThrowsAsync<AccessDeniedException>(() => editor.RequireAsync(Policies.Review));

        Assert.StartsWith(
            $"Refused account {account.Id} what asks for {Policies.Review}: ",
            Assert.Single(log.Written),
            StringComparison.Ordinal
        );
    }

    private sealed class Lines : ILogger<CurrentEditor>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => true;

        public void Log<TState>(
            LogLevel level,
            EventId id,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> format
        ) => Written.Add(format(state, exception));
    }

    private static async Task<(CurrentEditor Editor, Account Account, ClaimsPrincipal User)> OpenAsync(
        TrackerApp app,
        AccountRole role
    )
    {
        var account = await app.AccountAsync(role);
        var sessions = app.Services.GetRequiredService<AccountSessions>();
        var who = await sessions.StartAsync(account, SignInWay.Passkey, "a test");
        var user = AccountPrincipal.Of(who);
        return (new(new Fixed(user), sessions, TimeProvider.System), account, user);
    }

    private static async Task<bool> IsAllowedAsync(CurrentEditor editor, string policy)
    {
        try
        {
            await editor.RequireAsync(policy);
            return true;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
    }

    private sealed class Fixed(ClaimsPrincipal who) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(who));
    }
}
