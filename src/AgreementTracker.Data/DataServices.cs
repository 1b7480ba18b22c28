using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Postgres;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

public static class DataServices
{
    /// <summary>Registers the data layer for the engine that the connection string is of.</summary>
    public static IServiceCollection AddTrackerData(this IServiceCollection services, string connection)
    {
        if (DatabaseAddress.Parse(connection).Engine == DatabaseEngine.Postgres)
        {
            services.AddFactory<PostgresTrackerDbContext>(options => options.UseTrackerPostgres(connection));
            services.AddSingleton<ChangeNotice, PostgresChangeNotice>();
        }
        else
        {
            services.AddFactory<SqliteTrackerDbContext>(options => options.UseTrackerSqlite(connection));
            services.AddSingleton<ChangeNotice, SqliteChangeNotice>();
        }

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<Rebuilder>();
        services.AddSingleton<Seeder>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<DraftCheck>();
        services.AddSingleton<Review>();
        services.AddSingleton<EntryChanges>();
        services.TryAddSingleton(new DraftSettings(FourEyes: true));
        services.AddSingleton<Invitations>();
        services.AddSingleton<AccountSessions>();
        services.AddSingleton<AccountAdministration>();
        services.AddSingleton<AccountRequests>();
        services.AddSingleton<AccountSignal>();
        services.AddSingleton<RosterImport>();
        services.AddSingleton<PendingSources>();
        services.AddSingleton<ReaderReports>();
        return services;
    }

    private static void AddFactory<T>(this IServiceCollection services, Action<DbContextOptionsBuilder> engine)
        where T : TrackerDbContext
    {
        services.AddPooledDbContextFactory<T>(engine);
        services.AddSingleton<IDbContextFactory<TrackerDbContext>, BaseFactory<T>>();
    }

    /// <summary>Lets everything ask for the common context.</summary>
    private sealed class BaseFactory<T>(IDbContextFactory<T> factory) : IDbContextFactory<TrackerDbContext>
        where T : TrackerDbContext
    {
        public TrackerDbContext CreateDbContext() => factory.CreateDbContext();

        public async Task<TrackerDbContext> CreateDbContextAsync(CancellationToken cancellationToken) =>
            await factory.CreateDbContextAsync(cancellationToken);
    }
}
