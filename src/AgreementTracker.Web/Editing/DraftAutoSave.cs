using System.Data.Common;
using System.Diagnostics;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>
/// Keeps what is written, within two seconds of the first letter, and has it checked then. When it can't, it says so,
/// goes on trying, and lets nobody believe otherwise.
/// </summary>
internal sealed class DraftAutoSave(
    DraftSession session,
    Drafts drafts,
    DraftCheck check,
    CurrentEditor editor,
    Func<Task> show,
    ILogger log
) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    /// <summary>
    /// What is typed without a pause is kept once in a second: of a large dossier each save is some work.
    /// </summary>
    private static readonly TimeSpan PauseWhileTyping = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A check is work for a processor, and takes room for all of a dossier while it lasts: no more at once than there
    /// are processors.
    /// </summary>
    private static readonly SemaphoreSlim Checks = new(Environment.ProcessorCount);

    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim turn = new(1);
    private Task? running;
    private bool isTouched;
    private bool isChecked;
    private bool mayGoOn = true;

    public bool IsUnsaved { get; private set; }
    public string Words { get; private set; } = Texts.DraftAutoSave_AllKept;

    /// <summary>To be called on the page's own thread.</summary>
    /// <param name="isWritten">False to have it checked only.</param>
    public void Touch(bool isWritten)
    {
        if (isWritten)
        {
            (isTouched, IsUnsaved) = (true, true);
            if (mayGoOn)
                Words = Texts.DraftAutoSave_Saving;
        }
        if (running is null or { IsCompleted: true } && mayGoOn)
            running = RunAsync();
    }

    /// <summary>Keeps what is not kept yet, without waiting for a pause.</summary>
    public async Task KeepAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (IsUnsaved && mayGoOn)
                await TryKeepAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        if (running is not null)
            await running.WaitAsync(TimeSpan.FromSeconds(5)).ContinueWith(_ => { }, TaskScheduler.Default);
        // A closed tab takes nothing with it.
        await KeepAsync();
        closing.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while ((isTouched || !isChecked) && mayGoOn)
            {
                await Task.Delay(Pause, closing.Token);
                if (isTouched)
                {
                    await Task.Delay(PauseWhileTyping, closing.Token);
                    (isTouched, isChecked) = (false, false);
                    await KeepAsync();
                    if (IsUnsaved && mayGoOn && !isTouched)
                    {
                        isTouched = true;
                        await show();
                        await Task.Delay(PauseAfterFault, closing.Token);
                        continue;
                    }
                }
                else if (await Checks.WaitAsync(0))
                {
                    // Half a word need not be checked: the check waits for a rest.
                    isChecked = true;
                    await CheckAsync();
                }
                else
                {
                    // Others are being checked. What is typed until the next round is kept first.
                    continue;
                }
                await show();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        catch (Exception e) when (IsOutside(e))
        {
            log.LogWarning(e, "Draft {Draft} could not be checked", session.Id);
        }
    }

    private async Task CheckAsync()
    {
        try
        {
            var since = Stopwatch.GetTimestamp();
            var (problems, warnings) = await check.CheckAllAsync(session.Documents, closing.Token);
            session.Found(problems, warnings);
            DraftMeter.Checked(since);
        }
        finally
        {
            Checks.Release();
        }
    }

    private async Task TryKeepAsync()
    {
        IsUnsaved = false;
        var since = Stopwatch.GetTimestamp();
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            var work = session.Unkept;
            session.Kept(
                work,
                await drafts.SaveAsync(
                    session.Id,
                    session.Version,
                    who.Contributor,
                    [.. work.Documents.Select(one => one.Document)],
                    work.Gone
                )
            );
            DraftMeter.Saved(since);
            if (!IsUnsaved)
                Words = Texts.DraftAutoSave_KeptAt.With(DateTime.UtcNow);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            (IsUnsaved, mayGoOn) = (true, e is AccessDeniedException);
            Words = (mayGoOn ? Texts.DraftAutoSave_NotKept : Texts.DraftAutoSave_NotKeptLoadAgain).With(words);
        }
        catch (Exception e) when (IsOutside(e))
        {
            IsUnsaved = true;
            Words = DatabaseUnavailable.IsUnavailable(e)
                ? Texts.DraftAutoSave_NoDatabase
                : Texts.DraftAutoSave_OurFault;
            log.LogWarning(e, "Draft {Draft} could not be saved", session.Id);
        }
    }

    private static bool IsOutside(Exception e) =>
        e is DbException or DbUpdateException or TimeoutException or InvalidOperationException;
}
