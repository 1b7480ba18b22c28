using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Gazetteer;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Explore;

/// <summary>A data set whose rows the database finds, sorts and counts.</summary>
public abstract class RowSet<TRow> : DataSet
{
    private static readonly IReadOnlyDictionary<string, int> NoGroups = new Dictionary<string, int>();

    private IReadOnlyList<Column<TRow>>? columns;

    public override IReadOnlyList<Column> Columns => Table;

    private IReadOnlyList<Column<TRow>> Table =>
        columns ??= [.. DefineColumns().Select((column, index) => column with { Index = index })];

    public override async Task<FoundRows> FindAsync(
        TrackerDbContext db,
        ExploreQuery query,
        CancellationToken cancellationToken
    )
    {
        var (rows, group) = (Rows(db, query.Filter), GroupOf(query));
        var groups = group is null ? NoGroups : await group.CountAsync(rows, cancellationToken);
        var total = group is null ? await rows.CountAsync(cancellationToken) : groups.Values.Sum();
        var page = Math.Min(query.Page, query.PagesOf(total));
        var shown = await Ordered(rows, query)
            .Skip((page - 1) * query.Size)
            .Take(query.Size)
            .ToListAsync(cancellationToken);
        var sum = await SumAsync(db, query.Filter, cancellationToken);
        return new(shown.ConvertAll(row => Shown(row, group)), total, page, groups, sum);
    }

    public override async IAsyncEnumerable<ExploreRow> AllAsync(
        TrackerDbContext db,
        ExploreQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = Ordered(Rows(db, query.Filter), query).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            yield return Shown(row, null);
    }

    protected abstract IEnumerable<Column<TRow>> DefineColumns();

    protected abstract IQueryable<TRow> Rows(TrackerDbContext db, Filter filter);

    /// <summary>No two rows have the same: what comes last of all that rows are sorted by.</summary>
    protected abstract SortKey<TRow> Unique { get; }

    /// <summary>What sorts rows that are alike in the column of the reader's choice.</summary>
    protected abstract SortOrder AlikeOrder { get; }

    protected abstract string AddressOf(TRow row);

    /// <summary>What leads from ICE's newest list to all that fit; null where nothing does.</summary>
    protected virtual Task<ListSum?> SumAsync(
        TrackerDbContext db,
        Filter filter,
        CancellationToken cancellationToken
    ) => Task.FromResult<ListSum?>(null);

    protected static SortKey<TRow> By<TKey>(
        Expression<Func<TRow, TKey>> key,
        Func<TKey, string>? label = null,
        SortKey<TRow>? next = null
    ) => new SortKey<TRow, TKey>(key, label) { Next = next };

    /// <summary>
    /// A state by its name; one whose dossier is not published by its postal code, shown as its name.
    /// </summary>
    protected static SortKey<TRow> ByState(Expression<Func<TRow, string>> nameOrSlug) =>
        By(nameOrSlug, state => StateName.Of(state) ?? state);

    private SortKey<TRow>? GroupOf(ExploreQuery query) =>
        query.Group is { Index: var index } ? Table[index].Group : null;

    private SortKey<TRow> SortOf(SortOrder order) => Table.Single(column => column.Name == order.Column).Sort!;

    private IOrderedQueryable<TRow> Ordered(IQueryable<TRow> rows, ExploreQuery query)
    {
        var (sort, isDescending) = (SortOf(query.Order), query.Order.IsDescending);
        var ordered = GroupOf(query) is { } group
            ? sort.ThenOrder(group.Order(rows, false), isDescending)
            : sort.Order(rows, isDescending);
        if (AlikeOrder.Column != query.Order.Column)
            ordered = SortOf(AlikeOrder).ThenOrder(ordered, AlikeOrder.IsDescending);
        return Unique.ThenOrder(ordered, false);
    }

    private ExploreRow Shown(TRow row, SortKey<TRow>? group) =>
        new(AddressOf(row), [.. Table.Select(column => column.CellOf(row))], group?.LabelOf(row));
}
