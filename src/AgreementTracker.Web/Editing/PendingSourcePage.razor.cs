using AgreementTracker.Data;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class PendingSourcePage(
    IDbContextFactory<TrackerDbContext> factory,
    PendingSources desk,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private const int MaxUsers = 10;

    private PendingSource? kept;
    private SourceDocument document = null!;
    private SourceForm form = new();
    private string seen = "";
    private IReadOnlyList<string> users = [];
    private IReadOnlyDictionary<string, string> faults = new Dictionary<string, string>();
    private string? fault;
    private bool saved;

    [Parameter]
    public required string Slug { get; set; }

    [SupplyParameterFromForm]
    public SourceForm? Source { get; set; }

    /// <summary>The SHA-256 of the metadata that the editor was shown.</summary>
    [SupplyParameterFromForm]
    public string? Seen { get; set; }

    [SupplyParameterFromForm]
    public bool Sure { get; set; }

    public static string Url(string slug) => $"{PendingSourcesPage.Path}/{slug}";

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (Source is not null)
            (form, seen) = (Source, Seen ?? "");
    }

    private async Task LoadAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Sources.AnyAsync(source => source.Id == Slug))
        {
            navigation.NavigateTo(SourcePage.Url(Slug));
            return;
        }
        var found = await db.PendingSources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == Slug);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        users = await db.DraftsUsing(Slug).Take(MaxUsers).ToListAsync();
        document = DocumentJson.Read<SourceDocument>(found.Content);
        form = SourceForm.Of(document);
        seen = ArchivedText.HashOf(found.Content);
        kept = found;
    }

    private async Task DescribeAsync()
    {
        await editor.RequireAsync(Policies.Edit);
        try
        {
            await desk.DescribeAsync(Slug, seen, form.ToDocument());
            await LoadAsync();
            saved = true;
        }
        catch (InvalidDocumentsException e)
        {
            faults = SourceForm.Faults(e.Problems);
            fault = Texts.PendingSourcePage_Faults;
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }

    private async Task DeleteAsync()
    {
        await editor.RequireAsync(Policies.Edit);
        if (!Sure)
        {
            fault = Texts.PendingSourcePage_NotSure;
            return;
        }
        try
        {
            await desk.DeleteAsync(Slug);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
            return;
        }
        navigation.NavigateTo(PendingSourcesPage.Path);
    }
}
