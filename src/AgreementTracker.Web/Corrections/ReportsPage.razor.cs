using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Corrections;

public sealed partial class ReportsPage(
    IDbContextFactory<TrackerDbContext> factory,
    ReaderReports desk,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    public const string Url = "/edit/reports";
    private const int MaxShown = 50;
    private const int DecidedShown = 20;

    private string? problem;
    private string? done;
    private List<ReaderReport> waiting = [];
    private List<ReaderReport> decided = [];
    private IReadOnlyDictionary<Guid, ReportSubject> subjects = new Dictionary<Guid, ReportSubject>();

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var open = await db
            .Reports.AsNoTracking()
            .Include(report => report.Draft)
            .Waiting()
            .Take(MaxShown)
            .ToListAsync();
        var closed = await db
            .Reports.AsNoTracking()
            .Include(report => report.Draft)
            .Handled()
            .Take(DecidedShown)
            .ToListAsync();
        subjects = await db.ReportSubjectsAsync([.. open, .. closed]);
        (waiting, decided) = (open, closed);
    }

    private async Task DecideAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        if (
            Http.Request.Form["decision"].ToString().Split('.') is not [var word, var written]
            || Vocabulary.Parse<ReportState>(word) is not { } state
            || state == ReportState.New
            || !Guid.TryParse(written, out var id)
        )
        {
            Refuse(StatusCodes.Status400BadRequest, Texts.ReportsPage_UseTheButtons);
            return;
        }
        var note = NoteOn(id)?.Trim().ReplaceLineEndings("\n");
        if (note?.Length > ReaderReport.AnswerLimit || note?.Contains('\0') is true)
        {
            Refuse(StatusCodes.Status400BadRequest, Texts.ReportsPage_NoteTooLong.With(ReaderReport.AnswerLimit));
            return;
        }
        try
        {
            var me = who.Contributor;
            if (note is "")
                note = null;
            if (state == ReportState.Dismissed)
                await desk.DismissAsync(id, me, note);
            else if (await desk.AcceptAsync(id, me, note) is { } draft)
            {
                var report = waiting.Find(report => report.Id == id);
                navigation.NavigateTo(
                    DraftPage.Url(
                        draft.Id,
                        report?.FactKey is { } key
                        && draft.Documents.Find(document => document.Address == report.About) is { } document
                            ? NoteThread.AboutOf(document, key)
                            : null
                    )
                );
                return;
            }
            done = state == ReportState.Accepted ? Texts.ReportsPage_Accepted : Texts.ReportsPage_Dismissed;
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
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

    /// <summary>What was typed, also on reports that were not decided on.</summary>
    private string? NoteOn(Guid id) =>
        Http.Request.HasFormContentType ? Http.Request.Form[$"note.{id}"].ToString() : null;
}
