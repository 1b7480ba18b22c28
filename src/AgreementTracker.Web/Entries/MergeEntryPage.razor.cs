using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Entries;

public sealed partial class MergeEntryPage(
    IDbContextFactory<TrackerDbContext> factory,
    EntryChanges entries,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private const int MaxShown = 20;

    private EntryProfile? goes;
    private EntryProfile? stays;
    private EntryMerge? merge;
    private string? fault;
    private DocumentNames? names;
    private string me = "";
    private IReadOnlyList<SearchHit> found = [];
    private IReadOnlyList<DraftListItem> drafts = [];
    private IReadOnlyList<string> referrers = [];
    private Dictionary<string, string> bodies = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Into { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if ((await db.ProfilesAsync(Kind, [Slug])).GetValueOrDefault(Slug) is not { } entry)
        {
            navigation.NotFound();
            return;
        }
        found = [.. (await db.FindAsync(Kind, Q ?? entry.Entry.Name)).Where(hit => hit.Target != Slug)];
        if (Into is { Length: > 0 })
            await CompareAsync(db, entry.Entry);
        goes = entry;
    }

    private async Task CompareAsync(TrackerDbContext db, Entry entry)
    {
        try
        {
            var opened = await EntryMerge.OpenAsync(db, Kind, Slug, Into!);
            var organizations = opened.Roles.Select(role => role.Organization).ToList();
            bodies = await db
                .Organizations.Where(organization => organizations.Contains(organization.Id))
                .ToDictionaryAsync(organization => organization.Id, organization => organization.Name);
            stays = (await db.ProfilesAsync(Kind, [Into!])).GetValueOrDefault(Into!);
            drafts =
            [
                .. (await db.Drafts.On(entry.Document).PageAsync(null, MaxShown))
                    .Items.Concat((await db.Drafts.On(opened.Kept.Document).PageAsync(null, MaxShown)).Items)
                    .DistinctBy(draft => draft.Id),
            ];
            names = await db.DocumentNamesAsync(drafts.SelectMany(draft => draft.Documents));
            me = (await editor.GetAsync()).Id;
            referrers = await db.ReferrersAsync(Kind, Into!);
            merge = opened;
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }

    private async Task MergeAsync()
    {
        // What can't be merged was said when it was compared.
        if (merge is null)
            return;
        var form = Http.Request.Form;
        if (merge.AsksClassification && form["Classification"].Count == 0)
        {
            fault = Texts.MergeEntryPage_ChooseWhatItIs;
            return;
        }
        Dictionary<int, RoleChoice> roles = [];
        foreach (var role in merge.Roles)
            if (Vocabulary.Parse<RoleChoice>(form[RoleName(role)].ToString()) is { } choice)
                roles[role.Index] = choice;
            else
            {
                fault = Texts.MergeEntryPage_ChooseRole.With(
                    bodies.GetValueOrDefault(role.Organization, role.Organization)
                );
                return;
            }
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            var draft = await entries.MergeAsync(
                who.Contributor,
                Kind,
                Slug,
                Into!,
                new(form["Name"] == "goes", form["Classification"] == "goes", roles),
                form["Seen"].ToString()
            );
            navigation.NavigateTo(DraftPage.Url(draft.Id));
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }

    private static string RoleName(RoleQuestion role) => $"Role-{role.Index}";

    /// <summary>Whether this was answered so already, before something else was to be seen to.</summary>
    private bool Answer(string question, string answer) =>
        Http.Request.HasFormContentType && Http.Request.Form[question] == answer;
}
