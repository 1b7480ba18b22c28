[assembly: AssemblyFixture(typeof(AgreementTracker.Web.Tests.Sharing.PublishedSites))]

namespace AgreementTracker.Web.Tests.Sharing;

/// <summary>The site with the real seeds, as somebody publishes it: its settings say where it is, and whose.</summary>
public sealed class PublishedSites() : Sites(StartAsync)
{
    public const string Address = "https://tracker.example.org";
    public const string Owner = "Example News",
        Contact = "editors@example.org",
        Licence = "https://creativecommons.org/licenses/by/4.0/";

    private static async Task<TrackerApp> StartAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.SeededAsync(engine);
        app.SiteAddress = Address;
        app.Settings["Site:Owner"] = Owner;
        app.Settings["Site:Contact"] = Contact;
        app.Settings["Site:Licence"] = Licence;
        return app;
    }
}
