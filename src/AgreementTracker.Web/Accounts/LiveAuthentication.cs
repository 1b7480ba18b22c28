using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Who is signed in on an open page: looked up again as soon as this process changes anything about the account, and
/// from time to time for what others change. Actions don't wait for it: they ask <see
/// cref="CurrentEditor.RequireAsync"/>.
/// </summary>
internal sealed class LiveAuthentication(
    AccountSessions sessions,
    AccountSignal signal,
    ILogger<LiveAuthentication> log
) : ServerAuthenticationStateProvider, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    private Timer? timer;
    private string? account;

    /// <summary>For circuits: a request is over before anything could change.</summary>
    public async Task<string?> WatchAsync()
    {
        account = (await GetAuthenticationStateAsync()).User.AccountOf();
        if (account is null || timer is not null)
            return account;
        timer = new(_ => _ = CheckAsync(), null, Interval, Interval);
        signal.Changed += OnChanged;
        return account;
    }

    public void Dispose()
    {
        signal.Changed -= OnChanged;
        timer?.Dispose();
    }

    private void OnChanged(string changed)
    {
        if (changed == account)
            _ = CheckAsync();
    }

    private async Task CheckAsync()
    {
        try
        {
            var known = (await GetAuthenticationStateAsync()).User;
            var who = await sessions.CheckAsync(known);
            if (who is null || !known.IsInRole(Record.Vocabulary.Word(who.Role)) || known.Identity?.Name != who.Name)
                SetAuthenticationState(
                    Task.FromResult(new AuthenticationState(who is null ? new() : AccountPrincipal.Of(who)))
                );
        }
#pragma warning disable CA1031 // Logged below.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // It must not end the server, which a timer's fault would. Actions ask for themselves, and the next look
            // comes soon.
            log.LogWarning(
                "Who is signed in on an open page is not known for now: {Reason}",
                e.GetBaseException().Message
            );
        }
    }
}
