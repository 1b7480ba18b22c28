using System.Security.Cryptography;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing.Rosters;

/// <summary>
/// Lists as ICE published them, in a folder beside the working tree: public records, and no part of it.
/// </summary>
public static class GivenLists
{
    private const string FolderOfSeveral = "sameday";

    private static readonly Lazy<IReadOnlyList<RosterList>> Read = new(() =>
        Sorted(Files.Where(file => !IsOfSeveral(file)))
    );
    private static readonly Lazy<IReadOnlyList<RosterList>> Several = new(() => Sorted(Files.Where(IsOfSeveral)));

    /// <summary>
    /// Lists whose names tell a wrong day, as a person would state it: this one was published in the year after.
    /// </summary>
    private static readonly Dictionary<string, DateOnly> Days = new()
    {
        ["participatingAgencies01052025pm.xlsx"] = new(2026, 1, 5),
    };

    public const string Absent = "The folder ../shared/rosters with ICE's published lists is not there.";

    public static bool AreThere => Folder is not null;

    /// <summary>About one a week of each table, in the order of their days.</summary>
    public static IReadOnlyList<RosterList> All => Read.Value;

    /// <summary>Several of one day, in the order of publication; one of them is among <see cref="All"/> too.</summary>
    public static IReadOnlyList<RosterList> SeveralADay => Several.Value;

    public static IEnumerable<RosterList> Participating => All.Where(list => list.Called == RosterTable.Participating);

    public static byte[] FileOf(RosterList list) =>
        Files
            .Where(path => Path.GetFileName(path) == list.FileName)
            .Select(File.ReadAllBytes)
            .First(file => Convert.ToHexStringLower(SHA256.HashData(file)) == list.Sha256);

    private static string? Folder =>
        Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, "rosters"))
            ? Path.Combine(shared, "rosters")
            : null;

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder!, "*.xlsx", SearchOption.AllDirectories);

    private static bool IsOfSeveral(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == FolderOfSeveral;

    private static IReadOnlyList<RosterList> Sorted(IEnumerable<string> files) =>
        [.. files.Select(ReadFile).OrderBy(list => list.Day).ThenBy(list => list.Table).ThenBy(list => list.Edition)];

    private static RosterList ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        return RosterFile.Read(name, File.ReadAllBytes(path), Days.TryGetValue(name, out var day) ? day : null);
    }
}
