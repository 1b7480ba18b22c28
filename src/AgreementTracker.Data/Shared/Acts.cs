using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>What a person or a command does is there whole, or nothing of it is.</summary>
internal static class Acts
{
    /// <summary>One transaction: committed when <paramref name="act"/> returns, taken back when it throws.</summary>
    public static async Task<T> ActAsync<T>(
        this IDbContextFactory<TrackerDbContext> factory,
        Func<TrackerDbContext, Task<T>> act,
        CancellationToken cancellationToken
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await act(db);
        // A commit that is broken off may be done or not, and nobody could say which.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    public static Task ActAsync(
        this IDbContextFactory<TrackerDbContext> factory,
        Func<TrackerDbContext, Task> act,
        CancellationToken cancellationToken
    ) =>
        factory.ActAsync(
            async db =>
            {
                await act(db);
                return true;
            },
            cancellationToken
        );
}
