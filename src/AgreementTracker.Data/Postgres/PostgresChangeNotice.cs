using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data.Postgres;

/// <summary>PostgreSQL tells every node that listens, when the change is committed.</summary>
internal sealed class PostgresChangeNotice(IDbContextFactory<TrackerDbContext> factory) : ChangeNotice
{
    /// <summary>The triggers on <c>changes</c> and <c>record_epoch</c> notify by this name.</summary>
    public const string Channel = "agreement_tracker_changes";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task ListenAsync(DataVersion version, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync($"listen {Channel}", cancellationToken);
        // Asked at the beginning for what came before the listening, after each notice, and now and then since: a
        // connection that was cut without a word would else wait for ever, and a node behind it keep showing what is
        // stale.
        while (true)
        {
            await version.LookAsync(db, cancellationToken);
            await connection.WaitAsync(Interval, cancellationToken);
        }
    }
}
