using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class RosterComparePage(IDbContextFactory<TrackerDbContext> factory)
{
    private string? problem;
    private IReadOnlyList<ListEntry> lists = [];
    private (ListEntry From, ListEntry To, ListComparison Comparison)? compared;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    public static string Url(ListAddress? from = null, ListAddress? to = null) =>
        QueryLink.To("/changes/compare", ("from", from?.ToString()), ("to", to?.ToString()));

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var known = await db.ListEntriesAsync();
        var query = new QueryReader(Http);
        (ListEntry, ListEntry, ListComparison)? found = null;
        if (!string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To))
        {
            var from = Read(
                query,
                known,
                From,
                Texts.RosterComparePage_FirstNotChosen,
                Texts.RosterComparePage_FirstMiscalled
            );
            var to = Read(
                query,
                known,
                To,
                Texts.RosterComparePage_SecondNotChosen,
                Texts.RosterComparePage_SecondMiscalled
            );
            if (query.Problem is null && from!.Address.Table != to!.Address.Table)
                query.Report(Texts.RosterComparePage_TwoKinds);
            else if (query.Problem is null && from == to)
                query.Report(Texts.RosterComparePage_SameList);
            if (query.Problem is null)
                found = (from!, to!, await db.CompareAsync(from!, to!));
        }
        (problem, lists, compared) = (query.Problem, known, found);
    }

    private static ListEntry? Read(
        QueryReader query,
        IReadOnlyList<ListEntry> known,
        string? text,
        string notChosen,
        string miscalled
    )
    {
        if (string.IsNullOrEmpty(text))
            query.Report(notChosen);
        else if (ListAddress.Parse(text) is not { } address)
            query.Report(miscalled);
        else if (known.FirstOrDefault(list => list.Address == address) is { } list)
            return list;
        else
            query.Report(Texts.RosterComparePage_NoSuchList.With(address));
        return null;
    }
}
