using AgreementTracker.Data;
using AgreementTracker.Data.Rosters;
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

    public static string Url(ListAddress? from = null, ListAddress? to = null) => QueryLink.To("/changes/compare", ("from", from?.ToString()), ("to", to?.ToString()));

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var known = await db.ListEntriesAsync();
        var query = new QueryReader(Http);
        (ListEntry, ListEntry, ListComparison)? found = null;
        if (!string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To))
        {
            var (from, to) = (Read(query, known, From, "first"), Read(query, known, To, "second"));
            if (query.Problem is null && from!.Address.Table != to!.Address.Table)
                query.Report("One of them is a list of agreements and the other one of requests: two of the same kind can be compared.");
            else if (query.Problem is null && from == to)
                query.Report("Both are the same list: choose two.");
            if (query.Problem is null)
                found = (from!, to!, await db.CompareAsync(from!, to!));
        }
        (problem, lists, compared) = (query.Problem, known, found);
    }

    private static ListEntry? Read(QueryReader query, IReadOnlyList<ListEntry> known, string? text, string which)
    {
        if (string.IsNullOrEmpty(text))
            query.Report($"The {which} list is not chosen: two are compared.");
        else if (ListAddress.Parse(text) is not { } address)
            query.Report($"The {which} list is called by its day, as 2025-06-17, with -pending after it where it is one of requests.");
        else if (known.FirstOrDefault(list => list.Address == address) is { } list)
            return list;
        else
            query.Report($"No such list was imported: {address}.");
        return null;
    }
}
