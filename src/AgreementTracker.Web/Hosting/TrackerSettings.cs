using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using Serilog.Formatting;

namespace AgreementTracker.Web.Hosting;

/// <summary>The settings that are the program's own; docs/operators/settings.md lists them.</summary>
/// <param name="Searches">How many searches one client may make within ten seconds.</param>
/// <param name="Reports">How many reports of errors one client may send within an hour.</param>
/// <param name="Site">Where people find the program, if it was said: with https, cookies are sent by https
/// alone.</param>
/// <param name="FourEyes">Whether a second person must approve what editors publish.</param>
/// <param name="Publisher">Who publishes the record at this site, as the page about it says.</param>
/// <param name="Listening">Where the program listens by its settings, as a person on this machine would type
/// it.</param>
/// <param name="Kept">How long is kept what is no part of the record.</param>
/// <param name="SecurityContact">Whom to write about a weakness, as an address that RFC 9116 allows; null where it is
/// not stated.</param>
/// <param name="Owner">On PostgreSQL, the connection string of the role that makes and alters tables; null where
/// <paramref name="Connection"/>'s own does.</param>
/// <param name="Secrets">Seals keys of authenticators and of cookies, where a key from outside the database is
/// set.</param>
/// <param name="LogFormat">How lines of the log are written.</param>
/// <param name="UnconfinedUploads">Whether files are read also where their reader can't be kept from the
/// network.</param>
/// <param name="SigningKey">The key that the newest change is signed with, in PEM, or its file; null where none is
/// signed.</param>
public sealed record TrackerSettings(
    string Connection,
    DatabaseAddress Database,
    string SeedsFolder,
    int Searches,
    int Reports,
    Uri? Site,
    bool FourEyes,
    string? SigningKey,
    SitePublisher Publisher,
    Uri Listening,
    RetentionPeriods Kept,
    string? SecurityContact,
    string? Owner,
    ITextFormatter LogFormat,
    SecretBox Secrets,
    bool UnconfinedUploads
)
{
    public const string ConnectionName = "Tracker";
    public const string OwnerName = "Owner";
    public const string SeedsFolderKey = "Seeds:Folder";
    public const string SearchesKey = "Search:Limit";
    public const string ReportsKey = "Reports:Limit";
    public const string FourEyesKey = "Editing:FourEyes";
    public const string SiteKey = "Site:Address";
    public const string OwnerKey = "Site:Owner";
    public const string ContactKey = "Site:Contact";
    public const string LicenceKey = "Site:Licence";
    public const string DiscardedDraftsKey = "Retention:DiscardedDrafts";
    public const string DecidedReportsKey = "Retention:DecidedReports";
    public const string AccountEventsKey = "Retention:AccountEvents";
    public const string ReviewNotesKey = "Retention:ReviewNotes";
    public const string SecurityContactKey = "Security:Contact";
    public const string SecretsKey = "Security:Key";
    public const string LogFormatKey = "Log:Format";
    public const string UnconfinedUploadsKey = "Uploads:Unconfined";
    public const string SigningKeyKey = "History:SigningKey";
    private const int DefaultSearches = 30;
    private const int DefaultReports = 10;
    private const int DefaultDiscardedDrafts = 30;
    private const int DefaultDecidedReports = 365;
    private const int DefaultAccountEvents = 730;
    private const int DefaultReviewNotes = 1095;
    private const string DefaultConnection = "Data Source=data/tracker.db";

    /// <exception cref="StartException">A setting can't be used.</exception>
    public static TrackerSettings From(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString(ConnectionName) ?? DefaultConnection;
        var seeds = configuration[SeedsFolderKey] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        var searches = Limit(
            configuration,
            SearchesKey,
            DefaultSearches,
            "searches one client may make in ten seconds"
        );
        var reports = Limit(
            configuration,
            ReportsKey,
            DefaultReports,
            "reports of errors one client may send in an hour"
        );
        var kept = new RetentionPeriods(
            TimeSpan.FromDays(
                Limit(configuration, DiscardedDraftsKey, DefaultDiscardedDrafts, "days a discarded draft is kept")
            ),
            TimeSpan.FromDays(
                Limit(
                    configuration,
                    DecidedReportsKey,
                    DefaultDecidedReports,
                    "days a report is kept after the decision on it"
                )
            ),
            TimeSpan.FromDays(
                Limit(
                    configuration,
                    AccountEventsKey,
                    DefaultAccountEvents,
                    "days an account event is kept",
                    (int)Retention.Min.TotalDays
                )
            ),
            TimeSpan.FromDays(
                Limit(
                    configuration,
                    ReviewNotesKey,
                    DefaultReviewNotes,
                    "days the notes of a review are kept after it",
                    (int)Retention.Min.TotalDays
                )
            )
        );
        var fourEyes = Flag(
            configuration,
            FourEyesKey,
            usual: true,
            "a second person must approve what editors publish"
        );
        var unconfined = Flag(
            configuration,
            UnconfinedUploadsKey,
            usual: false,
            "files are read although their reader can't be kept from the network"
        );
        Uri? site = null;
        if (
            configuration[SiteKey] is { Length: > 0 } address
            && !(
                Uri.TryCreate(address, UriKind.Absolute, out site)
                && site is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            )
        )
            throw new StartException(
                $"{SiteKey} is where people find the program, such as https://tracker.example.org, without a path; not '{address}'."
            );
        var owner = configuration.GetConnectionString(OwnerName) is { Length: > 0 } stated ? stated : null;
        try
        {
            if (
                owner is not null
                && (DatabaseAddress.Parse(owner).Engine, DatabaseAddress.Parse(connection).Engine)
                    is not
                    (DatabaseEngine.Postgres, DatabaseEngine.Postgres)
            )
                throw new StartException(
                    $"ConnectionStrings:{OwnerName} is for PostgreSQL, and so must ConnectionStrings:{ConnectionName} be."
                );
            return new(
                connection,
                DatabaseAddress.Parse(connection),
                Path.GetFullPath(seeds),
                searches,
                reports,
                site,
                fourEyes,
                configuration[SigningKeyKey],
                new(Text(configuration, OwnerKey), Text(configuration, ContactKey), Text(configuration, LicenceKey)),
                ListeningAt(configuration),
                kept,
                SecurityContactOf(configuration),
                owner,
                Hosting.LogFormat.Named(configuration[LogFormatKey]),
                SecretsOf(configuration),
                unconfined
            );
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StartException(
                $"The connection string (ConnectionStrings:{ConnectionName}) can't be used: {e.Message}"
            );
        }
    }

    /// <summary>Where ASP.NET's own settings have the program listen, or its default.</summary>
    private static Uri ListeningAt(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? configuration["ASPNETCORE_URLS"])?.Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var ports = (configuration["http_ports"] ?? configuration["ASPNETCORE_HTTP_PORTS"])?.Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return SiteAddress.Typed(
            urls is [var url, ..] ? url
            : ports is [var port, ..] ? $"http://localhost:{port}"
            : TrackerServer.DefaultAddress
        );
    }

    private static SecretBox SecretsOf(IConfiguration configuration)
    {
        if (Text(configuration, SecretsKey) is not { } written)
            return new(null);
        try
        {
            return new(Convert.FromBase64String((File.Exists(written) ? File.ReadAllText(written) : written).Trim()));
        }
        catch (Exception e)
            when (e is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"{SecretsKey} is {SecretBox.KeyBytes} random bytes in Base64, or the file that has them: openssl rand -base64 {SecretBox.KeyBytes}"
            );
        }
    }

    private static string? SecurityContactOf(IConfiguration configuration) =>
        Text(configuration, SecurityContactKey) switch
        {
            null => null,
            var contact
                when Uri.TryCreate(contact, UriKind.Absolute, out var uri)
                    && uri.Scheme is ("mailto" or "https" or "tel") => contact,
            var contact => throw new StartException(
                $"{SecurityContactKey} is an address such as mailto:security@example.org or https://example.org/security; not '{contact}'."
            ),
        };

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static bool Flag(IConfiguration configuration, string key, bool usual, string what) =>
        Text(configuration, key) is not { } written ? usual
        : bool.TryParse(written, out var flag) ? flag
        : throw new StartException($"{key} is true, where {what}, or false; not '{written}'.");

    private static int Limit(IConfiguration configuration, string key, int usual, string what, int least = 1)
    {
        var written = configuration[key] is { Length: > 0 } stated ? stated : $"{usual}";
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= least
            ? limit
            : throw new StartException($"{key} is how many {what}: a whole number from {least}, not '{written}'.");
    }
}

/// <summary>Who publishes the record, for readers and those who cite it; null where it is not stated.</summary>
/// <param name="Owner">The newsroom or organization.</param>
/// <param name="Contact">An email address, or the address of a page.</param>
/// <param name="Licence">Of the data: its name, or its address.</param>
public sealed record SitePublisher(string? Owner, string? Contact, string? Licence);

/// <summary>The program can't start, and its message says why to the person who started it.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
