using System.Globalization;
using AgreementTracker.Data;

namespace AgreementTracker.Web.Hosting;

/// <summary>The settings that are the program's own; the README lists them.</summary>
/// <param name="Searches">How many searches one client may make within ten seconds.</param>
/// <param name="Reports">How many reports of errors one client may send within an hour.</param>
/// <param name="Site">Where people find the program, if it was said: with https, cookies are sent by https alone.</param>
/// <param name="FourEyes">Whether a second person must approve what editors publish.</param>
/// <param name="Publisher">Who publishes the record at this site, as the page about it says.</param>
/// <param name="SigningKey">The key that the newest change is signed with, in PEM, or its file; null where none is signed.</param>
public sealed record TrackerSettings(
    string Connection, DatabaseAddress Database, string SeedsFolder, int Searches, int Reports, Uri? Site,
    bool FourEyes, string? SigningKey, SitePublisher Publisher)
{
    public const string ConnectionName = "Tracker";
    public const string SeedsFolderKey = "Seeds:Folder";
    public const string SearchesKey = "Search:Limit";
    public const string ReportsKey = "Reports:Limit";
    public const string FourEyesKey = "Editing:FourEyes";
    public const string SiteKey = "Site:Address";
    public const string OwnerKey = "Site:Owner";
    public const string ContactKey = "Site:Contact";
    public const string LicenceKey = "Site:Licence";
    public const string SigningKeyKey = "History:SigningKey";
    private const int DefaultSearches = 30;
    private const int DefaultReports = 10;
    private const string DefaultConnection = "Data Source=data/tracker.db";

    /// <exception cref="StartException">A setting can't be used.</exception>
    public static TrackerSettings From(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) ?? DefaultConnection;
        var seeds = configuration[SeedsFolderKey] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var searches = Limit(configuration, SearchesKey, DefaultSearches, "searches one client may make in ten seconds");
        var reports = Limit(configuration, ReportsKey, DefaultReports, "reports of errors one client may send in an hour");
        var fourEyes = true;
        if (configuration[FourEyesKey] is { Length: > 0 } eyes && !bool.TryParse(eyes, out fourEyes))
            throw new StartException($"{FourEyesKey} is true, where a second person must approve what editors publish, or false; not '{eyes}'.");
        Uri? site = null;
        if (configuration[SiteKey] is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out site) && site is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }))
            throw new StartException($"{SiteKey} is where people find the program, such as https://tracker.example.org, without a path; not '{address}'.");
        try
        {
            return new(connection, DatabaseAddress.Parse(connection), Path.GetFullPath(seeds), searches, reports, site,
                fourEyes, configuration[SigningKeyKey],
                new(Text(configuration, OwnerKey), Text(configuration, ContactKey), Text(configuration, LicenceKey)));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartException($"The connection string (ConnectionStrings:{ConnectionName}) can't be used: {e.Message}");
        }
    }

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static int Limit(IConfiguration configuration, string key, int usual, string what)
    {
        var written = configuration[key] is { Length: > 0 } stated ? stated : $"{usual}";
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : throw new StartException($"{key} is how many {what}: a whole number from 1, not '{written}'.");
    }
}

/// <summary>Who publishes the record, for readers and those who cite it; null where it is not stated.</summary>
/// <param name="Owner">The newsroom or organization.</param>
/// <param name="Contact">An email address, or the address of a page.</param>
/// <param name="Licence">Of the data: its name, or its address.</param>
public sealed record SitePublisher(string? Owner, string? Contact, string? Licence);

/// <summary>The program can't start, and its message says why to the person who started it.</summary>
public sealed class StartException(string message) : Exception(message);
