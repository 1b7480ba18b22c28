using System.Text.Json;
using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class ListIntake(
    IDbContextFactory<TrackerDbContext> factory,
    IsolatedReader reader,
    RosterImport import,
    CurrentEditor editor,
    ILogger<ListIntake> log
) : IDisposable
{
    private const int MaxReason = 1000;

    private static (IntakeStep, string)[] Steps =>
        [
            (IntakeStep.Choose, Texts.ListIntake_StepChoose),
            (IntakeStep.Look, Texts.ListIntake_StepLook),
            (IntakeStep.Done, Texts.ListIntake_StepDone),
        ];

    private readonly CancellationTokenSource closed = new();
    private IntakeStep step
    {
        get;
        set
        {
            // The heading of the step before is gone once this one is rendered.
            if (field != value)
                heading = default;
            field = value;
        }
    }

    private IBrowserFile? file;
    private byte[]? bytes;
    private DateOnly? day;
    private string called = "";
    private string reason = "";
    private RosterList? list;
    private ShownPlan? plan;
    private HashSet<string> published = [];
    private Dictionary<ReportedKind, int> pages = [];
    private string title = "",
        outcome = "";
    private int? taken;
    private int questions;
    private string? doing,
        fault,
        notice;
    private ElementReference heading;
    private IntakeStep? read;

    private enum IntakeStep
    {
        Choose,
        Look,
        Done,
    }

    /// <summary>
    /// What the administrator sees of a plan. The documents that it would publish are made anew when it is.
    /// </summary>
    private sealed record ShownPlan(RosterReport Report, IReadOnlyList<ImportObjection> Objections, int Places)
    {
        public static ShownPlan Of(RosterPlan plan) => new(plan.Report, plan.Objections, plan.Places);

        public bool IsSameAs(ShownPlan other) => Places == other.Places && Json(this) == Json(other);

        private static string Json(ShownPlan plan) =>
            JsonSerializer.Serialize(
                (plan.Report, plan.Objections),
                new JsonSerializerOptions { IncludeFields = true }
            );
    }

    /// <summary>
    /// Whether the browser listens for a file. It does so after the field was rendered; a file chosen before is lost.
    /// </summary>
    private bool IsReady => read == step;

    /// <summary>Each step begins at its heading, for whoever hears the page.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A browser that is slow may only now say that it has rendered the step before.
        if (read == step || step != IntakeStep.Choose && heading.Context is null)
            return;
        read = step;
        if (step == IntakeStep.Choose)
            StateHasChanged();
        else
            await heading.FocusAsync();
    }

    /// <summary>Whatever is being read is given up; what is being published goes on.</summary>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <summary>Whether a reason lets it pass where something speaks against it.</summary>
    private bool CanPublish => plan!.Objections.All(objection => objection.CanPass);

    private void Choose(InputFileChangeEventArgs chosen) => (file, bytes, fault) = (chosen.File, null, null);

    private void Again()
    {
        (file, bytes, day, called, reason) = (null, null, null, "", "");
        (step, list, plan, fault, notice) = (IntakeStep.Choose, null, null, null, null);
    }

    private Task ReadAsync() =>
        TryAsync(async () =>
        {
            if (file is null)
                throw new RefusedFileException(Texts.ListIntake_ChooseFile);
            bytes ??= await ReceiveAsync(file);
            Say(Texts.ListIntake_Reading);
            list = await reader.ReadRosterAsync(
                file.Name,
                bytes,
                day,
                Vocabulary.Parse<RosterTable>(called),
                closed.Token
            );
            Say(TextFormat.Of(list.Rows.Count, Texts.ListIntake_Comparing_One, Texts.ListIntake_Comparing_Other));
            await CompareAsync();
        });

    private async Task<byte[]> ReceiveAsync(IBrowserFile given)
    {
        if (given.Size > RosterFile.BytesLimit)
            throw new RefusedFileException(Texts.ListIntake_TooLarge.With(RosterFile.BytesLimit / 1024 / 1024));
        var received = new byte[given.Size];
        await using var stream = given.OpenReadStream(RosterFile.BytesLimit, closed.Token);
        for (int there = 0, some; there < received.Length; there += some)
        {
            Say(Texts.ListIntake_Receiving.With(there / 1024, received.Length / 1024));
            some = await stream.ReadAtLeastAsync(
                received.AsMemory(there, Math.Min(512 * 1024, received.Length - there)),
                1,
                cancellationToken: closed.Token
            );
        }
        return received;
    }

    private async Task CompareAsync()
    {
        var found = await Task.Run(() => import.PlanAsync(list!, closed.Token));
        await using var db = await factory.CreateDbContextAsync();
        title = Texts.ListTitle.With(IntakeText.Name(list!.Table), DateWords.Of($"{list.Day:yyyy-MM-dd}"));
        if (found.IsKnown)
        {
            taken = found.Number;
            (outcome, questions, step) = (
                Texts.ListIntake_ImportedBefore,
                found.State.History.Questions.Count,
                IntakeStep.Done
            );
            return;
        }
        published = await db.PublishedAmongAsync(found.Report);
        (plan, pages, notice, step) = (ShownPlan.Of(found), [], null, IntakeStep.Look);
    }

    private Task PublishAsync() =>
        TryAsync(async () =>
        {
            var who = await editor.RequireAsync(Policies.Administer);
            if (plan!.Objections.Count > 0 && string.IsNullOrWhiteSpace(reason))
                throw new RosterRefusedException(RosterRefusal.NoReason);
            Say(Texts.ListIntake_ComparingNow);
            var seen = plan;
            await CompareAsync();
            if (step == IntakeStep.Done)
                return;
            if (!plan.IsSameAs(seen))
            {
                notice = Texts.ListIntake_ChangedMeanwhile;
                return;
            }
            Say(Texts.ListIntake_Publishing);
            var done = await Task.Run(() => import.PublishAsync(list!, bytes!, who.Contributor.AsAuthor, reason));
            await using var db = await factory.CreateDbContextAsync();
            taken = done.Number;
            questions = done.State.History.Questions.Count;
            outcome = ShownPlan.Of(done).IsSameAs(plan)
                ? TextFormat.Of(done.Places, Texts.ListIntake_PublishedPages_One, Texts.ListIntake_PublishedPages_Other)
                : Texts.ListIntake_PublishedOtherwise;
            step = IntakeStep.Done;
        });

    /// <summary>What went wrong is said, with all that was chosen and typed still there.</summary>
    private async Task TryAsync(Func<Task> act)
    {
        if (doing is not null)
            return;
        (doing, fault, notice) = (Texts.ListIntake_OneMoment, null, null);
        try
        {
            await editor.RequireAsync(Policies.Administer);
            await act();
        }
        catch (Exception e) when (RosterFaults.Words(e) is { } words)
        {
            fault = words;
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
#pragma warning disable CA1031 // Logged below.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "A list could not be imported");
            fault = step == IntakeStep.Choose ? Texts.ListIntake_NotArrived : Texts.ListIntake_Interrupted;
        }
        finally
        {
            doing = null;
        }
    }

    private void Say(string words)
    {
        doing = words;
        StateHasChanged();
    }
}
