using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

/// <summary>
/// A part of an open page. While the database can't be used, it says so and stays, with all that was typed: an
/// exception would end the whole page.
/// </summary>
public abstract class LivePart : ComponentBase, IHandleEvent
{
    internal static string Away => Texts.LivePart_Away;

    protected abstract void Say(string words);

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? arg)
    {
        // Rendered when the handler first waits and when it is done, as the framework does.
        var work = TryAsync(() => callback.InvokeAsync(arg));
        StateHasChanged();
        if (work.IsCompletedSuccessfully)
            return;
        await work.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
        );
        if (work.IsCanceled)
            return;
        StateHasChanged();
        await work;
    }

    /// <summary>For what is no event: when the part is made, or another part asks.</summary>
    protected async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (DatabaseUnavailable.IsUnavailable(e))
        {
            Say(Away);
        }
    }
}
