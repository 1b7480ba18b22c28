using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sqlite;

/// <summary>SQLite tells nobody: another process (the command <c>seed</c>) is noticed by looking.</summary>
internal sealed class SqliteChangeNotice(IDbContextFactory<TrackerDbContext> factory) : ChangeNotice
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task ListenAsync(DataVersion version, CancellationToken cancellation)
    {
        for (; ; await Task.Delay(Interval, cancellation))
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            await version.LookAsync(db, cancellation);
        }
    }
}
