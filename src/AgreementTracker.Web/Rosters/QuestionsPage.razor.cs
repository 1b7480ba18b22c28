using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class QuestionsPage(
    IDbContextFactory<TrackerDbContext> factory,
    RosterImport import,
    CurrentEditor editor
)
{
    public const string Path = "/admin/lists/questions";

    private const int MaxShown = 20;

    private string? problem;
    private string? done;
    private DecidedPlan? outcome;
    private int all;
    private IReadOnlyList<PersonDecision> decided = [];
    private IReadOnlyList<AskedPair>? questions;
    private IReadOnlyList<HeldAgency> held = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var state = await import.StateAsync();
        await using var db = await factory.CreateDbContextAsync();
        var pairs = AskedPair.In(state.History).ToList();
        var shown = pairs.Take(MaxShown).ToList();
        foreach (var pair in shown)
            await pair.FindAsync(db, state);
        (all, decided, held, questions) = (pairs.Count, [.. state.History.Decisions.Reverse()], state.Held, shown);
    }

    private async Task DecideAsync()
    {
        var who = await editor.RequireAsync(Policies.Administer);
        if (
            Http.Request.Form["decision"].ToString().Split('.') is not [var word, var key]
            || word is not ("same" or "other")
        )
        {
            Refuse(StatusCodes.Status400BadRequest, Texts.QuestionsPage_UseButtons);
            return;
        }
        var reason = ReasonOf(key)?.Trim().ReplaceLineEndings("\n");
        if (string.IsNullOrEmpty(reason) || reason.Length > Change.ReasonLimit || reason.Contains('\0'))
        {
            Refuse(
                StatusCodes.Status400BadRequest,
                string.IsNullOrEmpty(reason)
                    ? Texts.QuestionsPage_SayWhy
                    : Texts.QuestionsPage_ReasonLimit.With(Change.ReasonLimit)
            );
            return;
        }
        if (AskedPair.In((await import.StateAsync()).History).FirstOrDefault(pair => pair.Key == key) is not { } asked)
        {
            Refuse(StatusCodes.Status409Conflict, Texts.QuestionsPage_NotOpen);
            return;
        }
        try
        {
            outcome = await import.DecideAsync(
                new(
                    asked.Newer.Facts.State,
                    asked.Newer.Facts.Agency,
                    asked.Earlier.Facts.State,
                    asked.Earlier.Facts.Agency,
                    word == "same",
                    who.Name,
                    reason
                ),
                who.Id
            );
            done = (word == "same" ? Texts.QuestionsPage_OneFromNow : Texts.QuestionsPage_TwoFromNow).With(
                IntakeText.Named(asked.Newer.Facts),
                IntakeText.Named(asked.Earlier.Facts)
            );
        }
        catch (Exception e) when (RosterFaults.Words(e) is { } words)
        {
            Refuse(StatusCodes.Status409Conflict, words);
        }
        await LoadAsync();
    }

    private void Refuse(int status, string why)
    {
        Http.Response.StatusCode = status;
        problem = why;
    }

    /// <summary>What was typed, also on questions that were not decided.</summary>
    private string? ReasonOf(string key) =>
        Http.Request.HasFormContentType ? Http.Request.Form[$"reason.{key}"].ToString() : null;
}
