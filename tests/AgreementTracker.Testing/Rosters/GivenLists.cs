using AgreementTracker.Data.Rosters;

namespace AgreementTracker.Testing.Rosters;

/// <summary>Lists as ICE published them, in a folder beside the working tree: public records, and no part of it.</summary>
public static class GivenLists
{
    private static readonly Lazy<IReadOnlyList<RosterList>> Read = new(() => [.. Files.Select(ReadFile).OrderBy(list => list.Day).ThenBy(list => list.Table).ThenBy(list => list.FileName, StringComparer.Ordinal)]);

    /// <summary>Lists whose names tell a wrong day, as a person would state it: this one was published in the year after.</summary>
    private static readonly Dictionary<string, DateOnly> Days = new() { ["participatingAgencies01052025pm.xlsx"] = new(2026, 1, 5) };

    public const string Absent = "The folder ../shared/rosters with ICE's published lists is not there.";

    public static bool AreThere => Folder is not null;

    /// <summary>In the order of their days.</summary>
    public static IReadOnlyList<RosterList> All => Read.Value;

    public static IEnumerable<RosterList> Participating => All.Where(list => list.Called == RosterTable.Participating);

    private static string? Folder => Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, "rosters")) ? Path.Combine(shared, "rosters") : null;

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder!, "*.xlsx", SearchOption.AllDirectories);

    private static RosterList ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        return RosterFile.Read(name, File.ReadAllBytes(path), Days.TryGetValue(name, out var day) ? day : null);
    }
}
