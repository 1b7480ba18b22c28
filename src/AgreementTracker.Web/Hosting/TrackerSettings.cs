using AgreementTracker.Data;

namespace AgreementTracker.Web.Hosting;

/// <summary>The settings that are the program's own; the README lists them.</summary>
public sealed record TrackerSettings(string Connection, DatabaseAddress Database, string SeedsFolder)
{
    public const string ConnectionName = "Tracker";
    public const string SeedsFolderKey = "Seeds:Folder";
    private const string DefaultConnection = "Data Source=data/tracker.db";

    /// <exception cref="StartException">A setting can't be used.</exception>
    public static TrackerSettings From(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) ?? DefaultConnection;
        var seeds = configuration[SeedsFolderKey] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        try
        {
            return new(connection, DatabaseAddress.Parse(connection), Path.GetFullPath(seeds));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartException($"The connection string (ConnectionStrings:{ConnectionName}) can't be used: {e.Message}");
        }
    }
}

/// <summary>The program can't start, and its message says why to the person who started it.</summary>
public sealed class StartException(string message) : Exception(message);
