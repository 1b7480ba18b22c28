using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class DraftPage(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private string? title;
    private bool overtaken;
    private bool lateReferences;
    private string? refusal;
    private DraftNote? sentBack;
    private IReadOnlyList<NoteThread> open = [];
    private ReportsOfDraft reports = new([], new Dictionary<Guid, ReportSubject>());

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    /// <summary>The field to begin with, as notes name it.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    public static string Url(Guid id, string? at = null) => QueryLink.To($"/edit/drafts/{id}", ("at", at));

    protected override async Task OnInitializedAsync()
    {
        var who = await editor.GetAsync();
        await using var db = await factory.CreateDbContextAsync();
        if (await db.FindDraftAsync(Id) is not { } draft)
        {
            navigation.NotFound();
            return;
        }
        try
        {
            await db.OpenDraftAsync(Id, who.Contributor);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            refusal = words;
        }
        overtaken = (await db.BesideAsync(draft)).Any(document => document.IsOvertaken);
        lateReferences = draft.State == DraftState.Open && (await db.LateReferencesAsync(draft)).Count > 0;
        sentBack = draft
            .Notes.OrderBy(note => note.Number)
            .LastOrDefault(note => note.Kind is DraftNoteKind.Sent or DraftNoteKind.SentBack)
            is { Kind: DraftNoteKind.SentBack } note
            ? note
            : null;
        open = [.. NoteThread.Of(draft.Notes).Values.Where(thread => !thread.IsSettled)];
        reports = await db.ReportsOfDraftAsync(Id);
        title = await DraftTitle.OfAsync(db, draft);
    }

    private async Task DiscardAsync()
    {
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            await drafts.DiscardAsync(Id, who.Contributor);
            navigation.NavigateTo(DeskPage.Path);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            refusal = words;
        }
    }
}
