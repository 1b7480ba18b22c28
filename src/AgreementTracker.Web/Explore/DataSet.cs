using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
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

    /// <summary>At most so many rows that fit, in their order.</summary>
    public abstract Task<List<ExploreRow>> RowsAsync(TrackerDbContext db, ExploreQuery query, int most, CancellationToken cancellation);

    /// <summary>How many fit, where counting costs little, no further than <see cref="CappedCount"/> does; else null.</summary>
    public virtual Task<int?> CountAsync(TrackerDbContext db, Filter filter, CancellationToken cancellation) => Task.FromResult<int?>(null);

    /// <summary>What leads from ICE's newest list to all that fit; null where nothing does.</summary>
    public virtual Task<ListSum?> SumAsync(TrackerDbContext db, Filter filter, CancellationToken cancellation) => Task.FromResult<ListSum?>(null);
}

public abstract class DataSet<TRow, TSort> : DataSet where TSort : struct, Enum
{
    private IReadOnlyList<Column<TRow, TSort>>? columns;

    public override IReadOnlyList<Column> Columns => Table;

    private IReadOnlyList<Column<TRow, TSort>> Table => columns ??= [.. DefineColumns().Select((column, index) => column with { Index = index })];

    public override async Task<List<ExploreRow>> RowsAsync(TrackerDbContext db, ExploreQuery query, int most, CancellationToken cancellation)
    {
        var sort = Table.Single(column => column.Name == query.Order.Column).Sort!.Value;
        var rows = await Find(db, query.Filter, sort, query.Order.IsDescending, most).ToListAsync(cancellation);
        return rows.ConvertAll(row => new ExploreRow(AddressOf(row), [.. Table.Select(column => column.CellOf(row))]));
    }

    protected abstract IEnumerable<Column<TRow, TSort>> DefineColumns();

    protected abstract IQueryable<TRow> Find(TrackerDbContext db, Filter filter, TSort sort, bool descending, int most);

    protected abstract string AddressOf(TRow row);
}

/// <summary>Values of fields, by name; each has been read and is one.</summary>
public sealed record Filter(IReadOnlyDictionary<string, string> Values)
{
    public bool IsEmpty => Values.Count == 0;

    public string? Text(string name) => Values.GetValueOrDefault(name);

    public T? Word<T>(string name) where T : struct, Enum => Vocabulary.Parse<T>(Text(name));
}

/// <summary>By which column rows are sorted; in an address <c>place</c>, or <c>-place</c> downwards.</summary>
public readonly record struct SortOrder(string Column, bool IsDescending = false)
{
    public static SortOrder Parse(string text) => text is ['-', .. var column] ? new(column, true) : new(text);

    public override string ToString() => IsDescending ? $"-{Column}" : Column;
}
