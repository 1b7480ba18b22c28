using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Open pages hold memory: nobody needs more than some windows at once, and whoever goes on opening them is stopped.
/// What readers have open works without a circuit too.
/// </summary>
internal sealed class AccountCircuits(LiveAuthentication authentication, CircuitCount count, MessageLimit messages)
    : CircuitHandler
{
    private string? entered;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var who = await authentication.WatchAsync() ?? CircuitCount.Readers;
        count.Enter(who);
        entered = who;
    }

    /// <summary>Whatever a page sends passes here.</summary>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        context =>
        {
            messages.Take(entered is null or CircuitCount.Readers ? context.Circuit.Id : entered);
            return next(context);
        };

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (entered is not null)
            count.Leave(entered);
        return Task.CompletedTask;
    }
}

/// <summary>How many open pages each account has in this process, and all readers together.</summary>
internal sealed class CircuitCount
{
    public const int Max = 20;
    public const string Readers = "";
    public const int MaxReaders = 500;
    private readonly OpenPages open = new();

    /// <exception cref="AccessDeniedException">There are too many; this one is not counted.</exception>
    public void Enter(string account)
    {
        if (!open.TryEnter(account, account == Readers ? MaxReaders : Max))
            throw new AccessDeniedException("Too many pages are open at once.");
    }

    public void Leave(string account) => open.Leave(account);
}
