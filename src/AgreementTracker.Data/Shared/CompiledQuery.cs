using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AgreementTracker.Data;

/// <summary>
/// A query that EF Core translates once, and not again for each request; once for each engine, since a compiled query
/// belongs to one model.
/// </summary>
internal sealed class CompiledQuery<T, TResult>(Expression<Func<TrackerDbContext, T, IQueryable<TResult>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<TrackerDbContext, T, IAsyncEnumerable<TResult>>> compiled = [];

    public ValueTask<List<TResult>> ListAsync(TrackerDbContext db, T argument, CancellationToken cancellationToken) =>
        compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument).ToListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledQuery{T, TResult}"/>
internal sealed class CompiledQuery<T1, T2, TResult>(
    Expression<Func<TrackerDbContext, T1, T2, IQueryable<TResult>>> query
)
{
    private readonly ConditionalWeakTable<IModel, Func<TrackerDbContext, T1, T2, IAsyncEnumerable<TResult>>> compiled =
    [];

    public ValueTask<List<TResult>> ListAsync(
        TrackerDbContext db,
        T1 first,
        T2 second,
        CancellationToken cancellationToken
    ) =>
        compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, first, second).ToListAsync(cancellationToken);
}
