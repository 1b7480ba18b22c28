using AgreementTracker.Data;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class DraftPage(IDbContextFactory<TrackerDbContext> factory, CurrentEditor editor, NavigationManager navigation)
{
    private string title = "Draft";
    private bool overtaken;
    private string? refusal;
    private DraftNote? sentBack;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    public static string Url(Guid id) => $"/edit/drafts/{id}";

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
            await db.OpenDraftAsync(Id, new(who.Id, who.Name));
        }
        catch (DraftRefusedException e)
        {
            refusal = e.Message;
        }
        overtaken = (await db.BesideAsync(draft)).Any(document => document.IsOvertaken);
        sentBack = draft.Notes.OrderBy(note => note.Number).LastOrDefault(note => note.Kind is DraftNoteKind.Sent or DraftNoteKind.SentBack) is { Kind: DraftNoteKind.SentBack } note ? note : null;
        title = DraftTitle.Of(draft.Documents.Select(document => document.Address));
    }
}
