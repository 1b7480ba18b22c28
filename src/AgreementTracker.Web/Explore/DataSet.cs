using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Explore;

/// <summary>A kind of fact that can be explored as a table.</summary>
public abstract class DataSet
{
    public static DataSet Agreements { get; } = new AgreementSet();

    public static DataSet Votes { get; } = new VoteSet();

    public static DataSet Statements { get; } = new StatementSet();

    public static IReadOnlyList<DataSet> All { get; } = [Agreements, Votes, Statements];

    /// <summary>In an address, and for several of them in a sentence: <c>votes</c>.</summary>
    public abstract string Name { get; }

    public abstract string Singular { get; }

    public abstract IReadOnlyList<Field> Fields { get; }

    public abstract IReadOnlyList<Column> Columns { get; }

    public abstract SortOrder UsualOrder { get; }

    public string Counted(int rows) => rows == 1 ? $"1 {Singular}" : $"{rows:N0} {Name}";

    /// <summary>The page that a reader asks for, and how many rows fit in all.</summary>
    public abstract Task<FoundRows> FindAsync(TrackerDbContext db, ExploreQuery query, CancellationToken cancellation);

    /// <summary>All rows that fit, in the order of the pages, read one after another.</summary>
    public abstract IAsyncEnumerable<ExploreRow> AllAsync(TrackerDbContext db, ExploreQuery query, CancellationToken cancellation);
}

public abstract class DataSet<TRow> : DataSet
{
    private IReadOnlyList<Column<TRow>>? columns;

    public override IReadOnlyList<Column> Columns => Table;

    private IReadOnlyList<Column<TRow>> Table => columns ??= [.. DefineColumns().Select((column, index) => column with { Index = index })];

    public override async Task<FoundRows> FindAsync(TrackerDbContext db, ExploreQuery query, CancellationToken cancellation)
    {
        var (rows, group) = (Rows(db, query.Filter), GroupOf(query));
        var groups = group is null ? new Dictionary<string, int>() : await group.CountAsync(rows, cancellation);
        var total = group is null ? await rows.CountAsync(cancellation) : groups.Values.Sum();
        var page = Math.Min(query.Page, query.PagesOf(total));
        var shown = await Ordered(rows, query).Skip((page - 1) * query.Size).Take(query.Size).ToListAsync(cancellation);
        return new(shown.ConvertAll(row => Shown(row, group)), total, page, groups, await SumAsync(db, query.Filter, cancellation));
    }

    public override async IAsyncEnumerable<ExploreRow> AllAsync(
        TrackerDbContext db, ExploreQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in Ordered(Rows(db, query.Filter), query).AsAsyncEnumerable().WithCancellation(cancellation))
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
    protected virtual Task<ListSum?> SumAsync(TrackerDbContext db, Filter filter, CancellationToken cancellation) =>
        Task.FromResult<ListSum?>(null);

    protected static SortKey<TRow> By<TKey>(
        Expression<Func<TRow, TKey>> key, Func<TKey, string>? label = null, SortKey<TRow>? next = null) =>
        new SortKey<TRow, TKey>(key, label) { Next = next };

    /// <summary>A state by its name; one whose dossier is not published by its postal code, with the name that belongs to it.</summary>
    protected static SortKey<TRow> ByState(Expression<Func<TRow, string>> nameOrSlug) =>
        By(nameOrSlug, state => StateName.Of(state) ?? state);

    private SortKey<TRow>? GroupOf(ExploreQuery query) => query.Group is { Index: var index } ? Table[index].Group : null;

    private SortKey<TRow> SortOf(SortOrder order) => Table.Single(column => column.Name == order.Column).Sort!;

    private IOrderedQueryable<TRow> Ordered(IQueryable<TRow> rows, ExploreQuery query)
    {
        var (sort, isDescending) = (SortOf(query.Order), query.Order.IsDescending);
        var ordered = GroupOf(query) is { } group ? sort.ThenOrder(group.Order(rows, false), isDescending) : sort.Order(rows, isDescending);
        if (AlikeOrder.Column != query.Order.Column)
            ordered = SortOf(AlikeOrder).ThenOrder(ordered, AlikeOrder.IsDescending);
        return Unique.ThenOrder(ordered, false);
    }

    private ExploreRow Shown(TRow row, SortKey<TRow>? group) =>
        new(AddressOf(row), [.. Table.Select(column => column.CellOf(row))], group?.LabelOf(row));
}

/// <summary>Values of fields, by name; each has been read and is one.</summary>
public sealed record Filter(IReadOnlyDictionary<string, string> Values)
{
    public bool IsEmpty => Values.Count == 0;

    public string? Text(string name) => Values.GetValueOrDefault(name);

    public T? Word<T>(string name) where T : struct, Enum => Vocabulary.Parse<T>(Text(name));
}

/// <summary>By which column rows are sorted; in an address <c>place</c>, or <c>-place</c> for descending.</summary>
public readonly record struct SortOrder(string Column, bool IsDescending = false)
{
    public string Direction => IsDescending ? "descending" : "ascending";

    public static SortOrder Parse(string text) => text is ['-', .. var column] ? new(column, true) : new(text);

    public override string ToString() => IsDescending ? $"-{Column}" : Column;
}
