using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Rosters.Writing;

/// <summary>States and counties with their federal numbers, as the source that the names of states rest on.</summary>
internal static class Gazetteer
{
    public const string Slug = "us-atlas-3";

    public static ArchivedText Text { get; } = ArchivedText.Of(Write());

    public static SourceDocument Source { get; } =
        new()
        {
            Slug = Slug,
            Title = "us-atlas 3.0: states and counties of the United States with their federal numbers",
            Publisher = "us-atlas, from the cartographic boundary files of the U.S. Census Bureau",
            Url = "https://www.npmjs.com/package/us-atlas",
            Kind = SourceKind.Other,
            Access = SourceAccess.Full,
            Language = "en",
            Sha256 = Text.Sha256,
        };

    public static (string Key, PassageQuote Quote) Line(UsState state) =>
        ($"atlas-{state.Fips}", new() { Source = Slug, Exact = $"State {state.Fips}: {state.Name}" });

    public static (string Key, PassageQuote Quote) Line(string geoid) =>
        ($"atlas-{geoid}", new() { Source = Slug, Exact = $"County {geoid}: {Counties.NameOf(geoid)}" });

    /// <summary>Whether a passage is one of its lines, by its key.</summary>
    public static bool IsLine(string passage) => passage.StartsWith("atlas-", StringComparison.Ordinal);

    private static string Write()
    {
        var text = new StringBuilder("States, the federal district and territories\n");
        foreach (var state in UsState.All)
            text.Append($"State {state.Fips}: {state.Name}\n");
        text.Append("Counties and what stands for them\n");
        foreach (var (geoid, name) in Counties.All)
            text.Append($"County {geoid}: {name}\n");
        return text.ToString();
    }
}
