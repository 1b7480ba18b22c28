using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AgreementTracker.Data;

/// <summary>
/// What a request that only reads may ask of the database: nothing after its reader has gone, and each query for a
/// while. A database that accepts and never answers would else hold every page.
/// </summary>
public static class ReadBudget
{
    private static readonly AsyncLocal<Budget?> Current = new();

    internal static Budget? Of => Current.Value;

    /// <summary>From here on, in this flow of calls.</summary>
    /// <param name="seconds">For each query; null for as long as the connection string says.</param>
    public static void Begin(int? seconds, CancellationToken gone) => Current.Value = new(seconds, gone);

    internal sealed record Budget(int? Seconds, CancellationToken Gone);
}

/// <summary>Holds queries to the budget of their request, on whichever page they are asked.</summary>
internal sealed class ReadBudgetInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (ReadBudget.Of is not { } budget || result.HasResult)
            return result;
        if (budget.Seconds is { } seconds)
            command.CommandTimeout = seconds;
        return cancellationToken.CanBeCanceled
            ? result
            : InterceptionResult<DbDataReader>.SuppressWithResult(await command.ExecuteReaderAsync(budget.Gone));
    }
}
