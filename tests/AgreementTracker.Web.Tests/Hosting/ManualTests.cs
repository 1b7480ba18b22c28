using System.Reflection;
using AgreementTracker.Web.Commands;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>What can be set and called is written down, and what is written down is there.</summary>
public class ManualTests
{
    [Fact]
    public void Settings_OfTheProgram_AreThoseOfTheManual()
    {
        var own = typeof(TrackerSettings)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.Name.EndsWith("Key", StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Append($"ConnectionStrings:{TrackerSettings.ConnectionName}")
            .Append($"ConnectionStrings:{TrackerSettings.OwnerName}");
        // These are ASP.NET's and the log's.
        string[] others = ["Kestrel", "Serilog", "ASPNETCORE_"];

        var written = Rows("settings.md")
            .Where(name =>
                name.Contains("__") && !others.Any(other => name.StartsWith(other, StringComparison.Ordinal))
            );

        Assert.Equal(own.Select(key => key.Replace(":", "__")).Order(), written.Order());
    }

    [Fact]
    public void Settings_AreReadNowhereElse() =>
        // Whoever adds one does so where the test above finds it.
        Assert.Equal(
            ["TrackerServer.cs", "TrackerSettings.cs"],
            Sources()
                .Where(file => File.ReadAllText(file).Contains("configuration[", StringComparison.OrdinalIgnoreCase))
                .Select(Path.GetFileName)
                .Order()
        );

    [Fact]
    public void Commands_AreThoseOfTheManual()
    {
        var all = TrackerCommands.Root([]).Subcommands.Select(command => command.Name).Append("help");

        Assert.Equal(all.Order(), Rows("commands.md").Select(row => row.Split(' ', ',')[0]).Distinct().Order());
    }

    private static IEnumerable<string> Sources() => Repository.Written("src", "*.cs");

    /// <summary>The code that each row of a page's tables begins with.</summary>
    private static IEnumerable<string> Rows(string page) =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "operators", page))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);
}
