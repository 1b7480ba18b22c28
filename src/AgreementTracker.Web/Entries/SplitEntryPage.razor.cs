using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Search;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Entries;

public sealed partial class SplitEntryPage(
    IDbContextFactory<TrackerDbContext> factory,
    EntryChanges entries,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private string? name;
    private EntrySplit? split;
    private string? fault;
    private IReadOnlyList<SearchHit> found = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Other { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.EntryAsync(Kind, Slug) is not { } entry)
        {
            navigation.NotFound();
            return;
        }
        found = [.. (await db.FindAsync(Kind, Q ?? entry.Name)).Where(hit => hit.Target != Slug)];
        try
        {
            split = await EntrySplit.OpenAsync(db, Kind, Slug, Other is { Length: > 0 } ? Other : null);
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
        name = entry.Name;
    }

    private async Task SplitAsync()
    {
        // Why it can't be split was said already.
        if (split is null)
            return;
        var form = Http.Request.Form;
        var seen = form["Seen"]
            .OfType<string>()
            .Select(line => line.Split(' '))
            .Where(line => line is [_, _] && int.TryParse(line[1], out _))
            .DistinctBy(line => line[0])
            .ToDictionary(
                line => line[0],
                line => int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture)
            );
        try
        {
            var who = await editor.RequireAsync(Policies.Edit);
            var draft = await entries.SplitAsync(
                who.Contributor,
                Kind,
                Slug,
                new(
                    split.Other?.Slug,
                    form["NewName"],
                    [.. form["Reference"].OfType<string>().Distinct()],
                    [.. form["Name"].OfType<string>()]
                ),
                seen
            );
            navigation.NavigateTo(DraftPage.Url(draft.Id));
        }
        catch (Exception e) when (Refusals.Words(e) is { } words)
        {
            fault = words;
        }
    }

    private string? Posted(string field) =>
        Http.Request.HasFormContentType ? Http.Request.Form[field] : default(string?);

    private bool IsMarked(string field, string value, bool isSuggested) =>
        Http.Request.HasFormContentType ? Http.Request.Form[field].Contains(value) : isSuggested;

    private bool IsNameOfOther(string printed) =>
        split!.Other is { MergedInto: not null } other && (other.Name == printed || other.OtherNames.Contains(printed));
}
