using System.Linq.Expressions;

namespace AgreementTracker.Data.Shared;

internal static class Ordering
{
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> items, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? items.OrderByDescending(key) : items.OrderBy(key);

    public static IOrderedQueryable<T> ThenBy<T, TKey>(this IOrderedQueryable<T> items, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? items.ThenByDescending(key) : items.ThenBy(key);
}
