using System.Globalization;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data.Postgres;

/// <summary>PostgreSQL tells every node that listens, when the change is committed.</summary>
internal sealed class PostgresChangeNotice(IDbContextFactory<TrackerDbContext> factory) : ChangeNotice
{
    /// <summary>The trigger on <c>changes</c> notifies by this name.</summary>
    public const string Channel = "agreement_tracker_changes";

    public override async Task ListenAsync(DataVersion version, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        connection.Notification += (_, notice) =>
        {
            if (int.TryParse(notice.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var change))
                version.Observe(change);
        };
        await db.Database.ExecuteSqlRawAsync($"listen {Channel}", cancellation);
        // What came before the listening began; a lost connection is noticed by the wait below and begins anew.
        version.Observe(await db.DataVersionAsync(cancellation));
        while (true)
            await connection.WaitAsync(cancellation);
    }
}
