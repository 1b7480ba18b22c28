using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Admin;

public sealed partial class AuditPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int PageSize = 100;

    private string? problem;
    private ListPage<AccountEventItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/admin/audit", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.Number(After, 1, int.MaxValue, Texts.AuditPage_NumberOfEvent);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        page = await db.AccountEvents.PageAsync(after, PageSize);
    }
}
