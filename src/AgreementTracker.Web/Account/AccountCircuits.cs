using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AgreementTracker.Web.Account;

/// <summary>Open pages hold memory: nobody needs more than some windows at once, and whoever goes on opening them is stopped.</summary>
internal sealed class AccountCircuits(LiveAuthentication authentication, CircuitCount count) : CircuitHandler
{
    private string? account;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var opened = await authentication.WatchAsync();
        if (opened is null)
            return;
        count.Enter(opened);
        account = opened;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (account is not null)
            count.Leave(account);
        return Task.CompletedTask;
    }
}

/// <summary>How many open pages each account has in this process.</summary>
internal sealed class CircuitCount
{
    public const int Most = 20;
    private readonly ConcurrentDictionary<string, int> open = new();

    /// <exception cref="AccessDeniedException">There are too many; this one is not counted.</exception>
    public void Enter(string account)
    {
        if (open.AddOrUpdate(account, 1, (_, already) => already + 1) <= Most)
            return;
        Leave(account);
        throw new AccessDeniedException($"More than {Most} pages of one account are open at once.");
    }

    public void Leave(string account)
    {
        if (open.AddOrUpdate(account, 0, (_, already) => already - 1) <= 0)
            open.TryRemove(new(account, 0));
    }
}
