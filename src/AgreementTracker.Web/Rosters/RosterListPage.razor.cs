using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class RosterListPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private PublishedList? list;
    private ListSum? sum;

    [Parameter]
    public required string List { get; set; }

    public static string Url(ListAddress list) => $"/changes/lists/{list}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = ListAddress.Parse(List) is { } address ? await db.ListAsync(address) : null;
        if (found is null)
            navigation.NotFound();
        else if (found.After is null)
            sum = await db.ListSumAsync(found.List.Address.Table);
        list = found;
    }

    private RosterReport Report => list!.Report;

    private RosterTable Table => Report.Table;

    private IEnumerable<(ReportedKind Kind, IReadOnlyCollection<RosterLine> Lines)> Sections =>
        from kind in ListWords.Kinds
        let lines = Report
            .Changes.Where(change => change.Kind == kind)
            .Select(change => RosterLine.Of(change, list!))
            .ToList()
        where lines.Count > 0
        select (kind, (IReadOnlyCollection<RosterLine>)lines);

    /// <summary>Rows of the list by what became of them; what is absent is no row of it.</summary>
    private IEnumerable<(string What, int Rows)> Became =>
        [
            (Texts.RosterListPage_SayTheSame, Report.Unchanged),
            .. ListWords
                .Kinds.Select(kind =>
                    (
                        ListWords.Kind(kind, Table).Uncapitalized(),
                        Report.Changes.Count(change => change.Kind == kind && change.IsOfRow)
                    )
                )
                .Where(entry => entry.Item2 > 0),
        ];

    private int ListedTwice =>
        Report.Changes.Count(change => change is { Kind: ReportedKind.ListedTwice, IsOfRow: true });

    private IReadOnlyList<AgreementModel> Models => [.. Report.Counts.Select(count => count.Model).Distinct().Order()];

    private IEnumerable<IGrouping<string, ReportedCount>> ByState =>
        Report
            .Counts.GroupBy(count => ListWords.State(count.State))
            .OrderBy(state => state.First().State.Length == 0)
            .ThenBy(state => state.Key, StringComparer.Ordinal);

    private IEnumerable<IGrouping<string, ReportedCount>> ByLevel =>
        Report
            .Counts.GroupBy(count => count.Level)
            .OrderBy(level => level.Key)
            .Select(level => level.GroupBy(count => ListWords.Level(count.Level).Capitalized()).Single());
}
