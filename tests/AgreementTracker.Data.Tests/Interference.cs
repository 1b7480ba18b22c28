using System.Data.Common;
using AgreementTracker.Data.Postgres;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests;

internal static class Interference
{
    /// <summary>The data layer on the same database, where something interferes with what it does there.</summary>
    public static ServiceProvider With(this TestDatabase database, IInterceptor interceptor) =>
        new ServiceCollection()
            .AddTrackerData(database.ConnectionString)
            .ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(interceptor))
            .ConfigureDbContext<PostgresTrackerDbContext>(options => options.AddInterceptors(interceptor))
            .BuildServiceProvider();

    public static Publisher Publisher(this IServiceProvider services) => services.GetRequiredService<Publisher>();
}

internal sealed class InjectedException() : Exception("The test let this command fail.");

/// <summary>
/// Lets a number of commands pass, commits among them, and the next one fail, or something else happen before it.
/// </summary>
internal sealed class Failure(int after, Action? instead = null) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _toPass = after;

    public void After(int commands) => _toPass = commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData data,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => new(Pass(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData data,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => new(Pass(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData data,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => new(Pass(result));

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction,
        TransactionEventData data,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => new(Pass(result));

    private T Pass<T>(T result)
    {
        if (_toPass-- != 0)
            return result;
        if (instead is null)
            throw new InjectedException();
        instead();
        return result;
    }
}
