using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sqlite;

/// <summary>SQLite tells nobody: another process (the command <c>seed</c>) is noticed by looking.</summary>
internal sealed class SqliteChangeNotice(IDbContextFactory<TrackerDbContext> factory) : ChangeNotice
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task ListenAsync(DataVersion version, CancellationToken cancellationToken)
    {
        for (; ; await Task.Delay(Interval, cancellationToken))
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            await version.LookAsync(db, cancellationToken);
        }
    }
}
