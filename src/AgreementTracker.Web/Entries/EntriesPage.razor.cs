using AgreementTracker.Data;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Entries;

public sealed partial class EntriesPage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Path = "/edit/entries";

    private IReadOnlyList<SearchHit> found = [];

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        found = [.. await db.FindAsync(EntryKind.Person, Q), .. await db.FindAsync(EntryKind.Organization, Q)];
    }
}
