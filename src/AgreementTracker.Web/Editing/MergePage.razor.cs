using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class MergePage(
    IDbContextFactory<TrackerDbContext> factory,
    EntryChanges entries,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private Draft? draft;
    private IReadOnlyList<(DraftBeside Beside, MergedDocument Merged)> merges = [];
    private IReadOnlyList<string> late = [];
    private string? fault;
    private string title = "";
    private DocumentNames? names;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    public static string Url(Guid id) => $"/edit/drafts/{id}/merge";

    protected override async Task OnInitializedAsync()
    {
        var who = await editor.GetAsync();
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.FindDraftAsync(Id);
        if (found is null || found.AuthorId != who.Id || found.State != DraftState.Open)
        {
            navigation.NotFound();
            return;
        }
        merges =
        [
            .. (await db.BesideAsync(found))
                .Where(beside => beside.IsOvertaken)
                .Select(beside => (beside, Merge(beside, new HashSet<string>()))),
        ];
        title = await DraftTitle.OfAsync(db, found);
        late = await db.LateReferencesAsync(found);
        names = await db.DocumentNamesAsync([.. found.Documents.Select(document => document.Address), .. late]);
        draft = found;
    }

    private async Task MergeAsync()
    {
        var form = Http.Request.Form;
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            var version = int.TryParse(form["Version"], out var sent) ? sent : 0;
            List<MergedDraftDocument> chosen = [];
            foreach (var (beside, merged) in merges)
            {
                if (!form["Newest"].Contains($"{beside.Document.Address} {beside.Newest!.Number}"))
                {
                    fault = Texts.MergePage_OvertakenAgain;
                    return;
                }
                if (merged.Conflicts.FirstOrDefault(conflict => Choice(beside, conflict) is null) is { } open)
                {
                    fault = Texts.MergePage_ChooseFor.With(PathText.Of(beside.Document.Address, open.Path));
                    return;
                }
                var mine = merged
                    .Conflicts.Where(conflict => Choice(beside, conflict) == "mine")
                    .Select(conflict => conflict.Path)
                    .ToHashSet();
                chosen.Add(
                    new(
                        beside.Document.Address,
                        beside.Newest.Number,
                        Merge(beside, mine).Root.ToJsonString(),
                        beside.Newest.Document
                    )
                );
            }
            // What came with the others may refer to what this draft merges.
            await entries.FollowAsync(Id, version, who.Contributor, chosen);
            navigation.NavigateTo(DraftPage.Url(Id));
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }

        string? Choice(DraftBeside beside, MergeConflict conflict) =>
            form[$"{beside.Document.Address} {conflict.Path}"] is ["mine" or "theirs"] choice
                ? choice.ToString()
                : null;
    }

    /// <summary>All three as they are edited, so that what is not stated is the same in each.</summary>
    private static MergedDocument Merge(DraftBeside beside, IReadOnlySet<string> mine)
    {
        var address = beside.Document.Address;
        return DocumentMerge.Merge(
            beside.Base is { } origin ? Parse(DraftJson.Opened(address, origin.Content)) : [],
            Parse(DraftJson.Opened(address, beside.Newest!.Content)),
            Parse(beside.Document.Content),
            mine
        );

        static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
    }
}
