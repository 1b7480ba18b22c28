using System.Linq.Expressions;
using AgreementTracker.Record;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Explore;

/// <summary>
/// What the database sorts and groups rows by. A value that no source states is last, ascending and descending.
/// </summary>
public abstract class SortKey<TRow>
{
    /// <summary>What sorts rows with the same value.</summary>
    public SortKey<TRow>? Next { get; init; }

    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isDescending);

    /// <summary>As <see cref="Order"/>, of rows that are alike so far.</summary>
    public abstract IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool isDescending);

    /// <summary>How many of these rows have each value, by its label.</summary>
    public abstract Task<IReadOnlyDictionary<string, int>> CountAsync(
        IQueryable<TRow> rows,
        CancellationToken cancellationToken
    );

    public abstract string LabelOf(TRow row);
}

/// <param name="label">A value in words; null where the value, or the label of its vocabulary, says it.</param>
public sealed class SortKey<TRow, TKey>(Expression<Func<TRow, TKey>> key, Func<TKey, string>? label) : SortKey<TRow>
{
    private static readonly ConstantExpression? NotStated = FindNotStated();

    private readonly Func<TRow, TKey> read = key.Compile();
    private readonly Expression<Func<TRow, bool>>? isNotStated = NotStated is null
        ? null
        : Expression.Lambda<Func<TRow, bool>>(Expression.Equal(key.Body, NotStated), key.Parameters);

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isDescending) =>
        isNotStated is not null
            ? Then(rows.OrderBy(isNotStated), isDescending)
            : AndNext(isDescending ? rows.OrderByDescending(key) : rows.OrderBy(key), isDescending);

    public override IOrderedQueryable<TRow> ThenOrder(IOrderedQueryable<TRow> rows, bool isDescending) =>
        Then(isNotStated is null ? rows : rows.ThenBy(isNotStated), isDescending);

    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(
        IQueryable<TRow> rows,
        CancellationToken cancellationToken
    )
    {
        var counts = await rows.GroupBy(key)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(cancellationToken);
        return counts
            .GroupBy(same => Label(same.Key))
            .ToDictionary(same => same.Key, same => same.Sum(part => part.Count));
    }

    public override string LabelOf(TRow row) => Label(read(row));

    private IOrderedQueryable<TRow> Then(IOrderedQueryable<TRow> rows, bool isDescending) =>
        AndNext(isDescending ? rows.ThenByDescending(key) : rows.ThenBy(key), isDescending);

    private IOrderedQueryable<TRow> AndNext(IOrderedQueryable<TRow> rows, bool isDescending) =>
        Next?.ThenOrder(rows, isDescending) ?? rows;

    private string Label(TKey value) =>
        value switch
        {
            null => Shared.Texts.NotStated,
            _ when label is not null => label(value),
            Enum word => word.Label(),
            _ => value.ToString()!,
        };

    private static ConstantExpression? FindNotStated() =>
        default(TKey) is null ? Expression.Constant(null, typeof(TKey))
        : typeof(TKey).IsEnum
        && Enum.GetValues(typeof(TKey)).Cast<Enum>().FirstOrDefault(Vocabulary.IsNotStated) is { } word
            ? Expression.Constant(word, typeof(TKey))
        : null;
}
