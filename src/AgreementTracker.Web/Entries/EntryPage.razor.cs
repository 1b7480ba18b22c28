using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Entries;

public sealed partial class EntryPage(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private const int MaxShown = 20;

    private bool isKnown;
    private DocumentNames? names;
    private string me = "";
    private EntryProfile? profile;
    private string name = "";
    private string? mergedName;
    private IReadOnlyList<DraftListItem> open = [];

    [SupplyParameterFromForm]
    public string? Field { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = (await db.ProfilesAsync(Kind, [Slug])).GetValueOrDefault(Slug);
        // One that is not published yet stands in a document of its own.
        open = (
            await db
                .Drafts.On(
                    found?.Entry.Document
                        ?? (
                            Kind == EntryKind.Person
                                ? DirectoryEntry.AddressOfPerson(Slug)
                                : DirectoryEntry.AddressOfOrganization(Slug)
                        )
                )
                .PageAsync(null, MaxShown)
        ).Items;
        if (found is null && open is [])
        {
            navigation.NotFound();
            return;
        }
        names = await db.DocumentNamesAsync(open.SelectMany(draft => draft.Documents));
        me = (await editor.GetAsync()).Id;
        mergedName = found?.Entry.MergedInto is { } merged ? (await db.EntryAsync(Kind, merged))?.Name : null;
        (profile, name, isKnown) = (found, found?.Entry.Name ?? Slug, true);
    }

    private async Task StartAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        if (
            profile is not { Entry: var entry }
            || await drafts.StartFromAsync(who.Contributor, entry.Document) is not { } draft
        )
            return;
        var document = draft.Documents[0];
        var at = EntryPaths.In(document.Content, entry);
        navigation.NavigateTo(
            DraftPage.Url(
                draft.Id,
                NoteThread.AboutOf(
                    document.Address,
                    JsonNode.Parse(document.Content)!,
                    Field is "otherNames" ? FormPath.Of(at, Field) : at
                )
            )
        );
    }
}
