using System.Data;
using AgreementTracker.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AgreementTracker.Data.Postgres;

public sealed class PostgresTrackerDbContext(DbContextOptions<PostgresTrackerDbContext> options) : TrackerDbContext(options)
{
    /// <summary>The number of the advisory lock that publishers share; any number that nothing else here uses.</summary>
    private const long PublishingLock = 287;

    public override Task LockForPublishingAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({PublishingLock})", cancellation);

    public override IQueryable<SearchEntry> FindByName(IReadOnlyList<string> terms, int most) => SearchEntries.FromSql(
        $"select * from search_entries where name_vector @@ to_tsquery('simple', {PostgresSearch.Prefixes(terms)}) limit {most}");

    public override IQueryable<SearchEntry> FindByText(IReadOnlyList<string> terms, int most) => SearchEntries.FromSql(
        $"select * from search_entries where body_vector @@ to_tsquery('simple', {PostgresSearch.Prefixes(terms)}) limit {most}");

    public override IQueryable<SearchEntry> FindAlike(IReadOnlyList<string> terms, int most) => SearchEntries.Alike(terms, most);

    public override IsolationLevel OnePicture => IsolationLevel.RepeatableRead;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        // Byte order, as in SQLite, so that both engines sort and page alike whatever the server's locale.
        configuration.Properties<string>().UseCollation("C");
    }
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresTrackerDbContext>
{
    public PostgresTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTrackerDbContext>().UseTrackerPostgres("Host=localhost").Options);
}
