using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Agreements;

public sealed partial class TimelinePage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Url = "/timeline";

    private AgreementTimeline? timeline;
    private ListSum? sum;
    private IReadOnlyList<AgreementModel> models = [];

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.TimelineAsync();
        models = [.. AgreementTimeline.Models.Where(model => found.Months.Any(month => month.ByModel[(int)model] > 0))];
        sum = await db.ListSumAsync();
        timeline = found;
    }
}
