using System.Reflection;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Reading;
using NetArchTest.Rules;

namespace AgreementTracker.Web.Tests;

/// <summary>
/// Projects have one direction by their references; within a project folders have one too. A folder uses what stands
/// above it here, never a neighbour of its own line, and nothing below.
/// </summary>
public class DirectionTests
{
    private static readonly Dictionary<string, (Assembly Assembly, string[] Lines)> Projects = new()
    {
        ["Record"] = (
            typeof(Fact).Assembly,
            [
                "",
                "Dates Gazetteer Printed Sources",
                "Facts",
                "Agreements ContextNotes Events Figures Instruments Jurisdictions Organizations People Statements VoteEvents",
                "Documents",
                "Validation",
                "Warnings",
                "Editing",
                "Differences",
            ]
        ),
        ["Intake"] = (typeof(SourceFile).Assembly, ["Files"]),
        ["Rosters"] = (typeof(RosterList).Assembly, ["Reading", "Matching", "Writing"]),
        ["Data"] = (
            typeof(TrackerDbContext).Assembly,
            [
                // The relational model: rows by noun, the context, what all queries share.
                "",
                "Accounts ContextNotes Entries Events Figures Instruments Organizations People Sources Statements VoteEvents",
                "Projection",
                "Jurisdictions Publishing",
                "Drafts RosterLists Search",
                "Agreements Ledger PendingSources Postgres Seeding Sqlite",
                "Integrity OpenData Overview ReaderReports",
            ]
        ),
    };

    [Theory]
    [InlineData("Record")]
    [InlineData("Intake")]
    [InlineData("Rosters")]
    [InlineData("Data")]
    public void Folders_UseWhatStandsAboveThemAlone(string project)
    {
        var (assembly, lines) = Projects[project];
        var root = $"AgreementTracker.{project}";
        var folders = lines.Select(line => line.Split(' ').Select(folder => $"{root}.{folder}".TrimEnd('.')).ToList());
        List<List<string>> all = [.. folders];

        foreach (var (i, line) in all.Index())
        foreach (var folder in line)
        {
            string[] forbidden = [.. all.Skip(i).SelectMany(below => below).Where(other => other != folder)];
            var result = Types
                .InAssembly(assembly)
                .That()
                .ResideInNamespaceMatching($"^{folder.Replace(".", @"\.", StringComparison.Ordinal)}$")
                .ShouldNot()
                .HaveDependencyOnAny(forbidden)
                .GetResult();
            Assert.True(
                result.IsSuccessful,
                $"{folder} uses what stands below it: {string.Join(", ", result.FailingTypeNames ?? [])}"
            );
        }
    }

    [Theory]
    [InlineData("Record")]
    [InlineData("Intake")]
    [InlineData("Rosters")]
    [InlineData("Data")]
    public void Folders_AreAllListed(string project)
    {
        var (assembly, lines) = Projects[project];
        var root = $"AgreementTracker.{project}";

        Assert.Equal(
            lines.SelectMany(line => line.Split(' ')).Select(folder => $"{root}.{folder}".TrimEnd('.')).Order(),
            assembly
                .GetTypes()
                .Select(type => type.Namespace)
                .OfType<string>()
                .Where(space => space.StartsWith(root, StringComparison.Ordinal))
                .Where(space => !space.EndsWith(".Migrations", StringComparison.Ordinal))
                .Distinct()
                .Order()
        );
    }
}
