using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.PendingSources;

/// <summary>What tests of the desk do with sources.</summary>
internal static class Kept
{
    public const string Text =
        "This text was invented for tests.\n\nThe council of Ogden Falls met on Monday and heard eleven residents. Nine of them asked it to end the pact with the border agency, and two asked it to stay. The mayor said the council would vote in a month.";

    /// <summary>With the invented town and the article about it published.</summary>
    public static Task<TestDatabase> WithGazetteAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "Gazette", services => new Springfield().PublishAsync(services));

    public static SourceDocument Document(string title, string? url = null) =>
        new()
        {
            Slug = "",
            Title = title,
            Url = url,
            Kind = SourceKind.NewsArticle,
            Access = SourceAccess.Excerpts,
            Sha256 = "",
        };

    extension(TestDatabase database)
    {
        public Data.PendingSources.PendingSources Desk =>
            database.Services.GetRequiredService<Data.PendingSources.PendingSources>();

        public Task<PendingSource> KeepAsync(string title, string text = Text, string? url = null) =>
            database.Desk.KeepAsync(Document(title, url), text, Desk.Ann);
    }
}
