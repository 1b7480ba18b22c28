using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>An open page hears at once of what is done to its account.</summary>
public class LiveAuthenticationTests
{
    [Theory, EachEngine]
    public async Task Watch_TellsOfARoleAtOnce_AndOfALockOut(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var account = await app.AccountAsync(AccountRole.Reviewer);
        var who = await app
            .Services.GetRequiredService<AccountSessions>()
            .StartAsync(account, SignInWay.Passkey, "a test");
        var administration = app.Services.GetRequiredService<AccountAdministration>();
        await using var scope = app.Services.CreateAsyncScope();
        var live = scope.ServiceProvider.GetRequiredService<LiveAuthentication>();
        Assert.Same(live, scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        live.SetAuthenticationState(Task.FromResult(new AuthenticationState(AccountPrincipal.Of(who))));
        await live.WatchAsync();

        var user = await NextAsync(
            live,
            () => administration.SetRoleAsync(account.Id, AccountRole.Editor, AccountActor.CommandLine)
        );
        Assert.Equal((true, false), (user.IsInRole("editor"), user.IsInRole("reviewer")));

        user = await NextAsync(live, () => administration.LockAsync(account.Id, AccountActor.CommandLine));
        Assert.False(user.Identity?.IsAuthenticated is true);
    }

    private static async Task<System.Security.Claims.ClaimsPrincipal> NextAsync(
        LiveAuthentication live,
        Func<Task> deed
    )
    {
        var told = new TaskCompletionSource<AuthenticationState>(TaskCreationOptions.RunContinuationsAsynchronously);
        live.AuthenticationStateChanged += Tell;
        await deed();
        var state = await told.Task.WaitAsync(TimeSpan.FromSeconds(10));
        live.AuthenticationStateChanged -= Tell;
        return state.User;

        async void Tell(Task<AuthenticationState> changed) => told.TrySetResult(await changed);
    }
}
