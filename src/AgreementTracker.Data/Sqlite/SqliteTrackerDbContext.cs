using System.Data;
using AgreementTracker.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AgreementTracker.Data.Sqlite;

public sealed class SqliteTrackerDbContext(DbContextOptions<SqliteTrackerDbContext> options) : TrackerDbContext(options)
{
    /// <summary>Nothing to do: a transaction begins here with BEGIN IMMEDIATE, and SQLite has one writer at a time.</summary>
    public override Task LockForPublishingAsync(CancellationToken cancellation) => Task.CompletedTask;

    public override IQueryable<SearchEntry> FindByName(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.With("name_words", terms, SearchWords.BeginningsInName(terms, whole), most);

    public override IQueryable<SearchEntry> FindByText(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.With("body_words", terms, SearchWords.BeginningsInText(whole), most);

    public override IQueryable<SearchEntry> FindAlike(IReadOnlyList<string> terms, int most) => SearchEntries.Alike(terms, most);

    /// <summary>The driver's only word for BEGIN DEFERRED, which reads from a snapshot; all others take the write lock.</summary>
    public override IsolationLevel OnePicture => IsolationLevel.ReadUncommitted;
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteTrackerDbContext>
{
    public SqliteTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseTrackerSqlite("Data Source=:memory:").Options);
}
