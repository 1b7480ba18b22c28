using System.Globalization;
using AgreementTracker.Data;

namespace AgreementTracker.Web.Hosting;

/// <summary>The settings that are the program's own; the README lists them.</summary>
/// <param name="Searches">How many searches one client may make within ten seconds.</param>
/// <param name="Site">Where people find the program, if it was said: with https, cookies are sent by https alone.</param>
public sealed record TrackerSettings(string Connection, DatabaseAddress Database, string SeedsFolder, int Searches, Uri? Site)
{
    public const string ConnectionName = "Tracker";
    public const string SeedsFolderKey = "Seeds:Folder";
    public const string SearchesKey = "Search:Limit";
    public const string SiteKey = "Site:Address";
    private const int DefaultSearches = 30;
    private const string DefaultConnection = "Data Source=data/tracker.db";

    /// <exception cref="StartException">A setting can't be used.</exception>
    public static TrackerSettings From(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) ?? DefaultConnection;
        var seeds = configuration[SeedsFolderKey] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var limit = configuration[SearchesKey] is { Length: > 0 } written ? written : $"{DefaultSearches}";
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var searches) || searches == 0)
            throw new StartException($"{SearchesKey} is how many searches one client may make in ten seconds: a whole number from 1, not '{limit}'.");
        Uri? site = null;
        if (configuration[SiteKey] is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out site) && site is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }))
            throw new StartException($"{SiteKey} is where people find the program, such as https://tracker.example.org, without a path; not '{address}'.");
        try
        {
            return new(connection, DatabaseAddress.Parse(connection), Path.GetFullPath(seeds), searches, site);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartException($"The connection string (ConnectionStrings:{ConnectionName}) can't be used: {e.Message}");
        }
    }
}

/// <summary>The program can't start, and its message says why to the person who started it.</summary>
public sealed class StartException(string message) : Exception(message);
