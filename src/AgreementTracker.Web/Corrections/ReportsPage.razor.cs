using AgreementTracker.Data;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Corrections;

public sealed partial class ReportsPage(IDbContextFactory<TrackerDbContext> factory, CurrentEditor editor, TimeProvider clock)
{
    public const string Url = "/edit/reports";
    private const int MostShown = 50;
    private const int DecidedShown = 20;

    private string? problem;
    private string? done;
    private List<ReaderReport> waiting = [];
    private List<ReaderReport> decided = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var open = await db.Reports.AsNoTracking().Waiting().Take(MostShown).ToListAsync();
        (waiting, decided) = (open, await db.Reports.AsNoTracking().Handled().Take(DecidedShown).ToListAsync());
    }

    private async Task DecideAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        if (Http.Request.Form["decision"].ToString().Split('.') is not [var word, var written]
            || Vocabulary.Parse<ReportState>(word) is not { } state || state == ReportState.New
            || !Guid.TryParse(written, out var id))
        {
            Refuse(StatusCodes.Status400BadRequest, "Nothing was decided: use one of the buttons.");
            return;
        }
        var note = NoteOn(id)?.Trim().ReplaceLineEndings("\n");
        if (note?.Length > ReaderReport.AnswerLimit || note?.Contains('\0') is true)
        {
            Refuse(StatusCodes.Status400BadRequest, $"Nothing was decided: a note has at most {ReaderReport.AnswerLimit:N0} characters, none of them broken. It stands below as you wrote it.");
            return;
        }
        await using var db = await factory.CreateDbContextAsync();
        if (await db.HandleAsync(id, state, who.Id, who.Name, note is "" ? null : note, clock.GetUtcNow().UtcDateTime))
            done = state == ReportState.Accepted ? "The report was accepted." : "The report was dismissed.";
        else
            Refuse(StatusCodes.Status409Conflict, "Another editor has decided on this report already; that decision stands.");
        await LoadAsync();
    }

    private void Refuse(int status, string why)
    {
        Http.Response.StatusCode = status;
        problem = why;
    }

    /// <summary>What was typed, also on reports that were not decided on.</summary>
    private string? NoteOn(Guid id) => Http.Request.HasFormContentType ? Http.Request.Form[$"note.{id}"].ToString() : null;
}
