using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing.Rosters;

/// <summary>A list as it is when it was read, with rows that are told in a line.</summary>
public static class MadeList
{
    private static int made;
    private static readonly ConcurrentDictionary<string, byte[]> Files = new();

    public static RosterList Of(string day, params RosterRow[] rows) => Of(RosterTable.Participating, day, rows);

    public static RosterList Pending(string day, params RosterRow[] rows) => Of(RosterTable.Pending, day, rows);

    public static RosterRow Row(
        string state,
        string agency,
        AgreementModel model = AgreementModel.TaskForce,
        string? signed = "2025-02-26",
        string? county = null,
        AgencyLevel? level = null,
        string? moa = null
    ) =>
        new()
        {
            Sheet = "Sheet1",
            Number = 1,
            Printed = new()
            {
                State = UsState.OfCode(state)?.Name.ToUpperInvariant() ?? state,
                Agency = agency,
                Type = $"{level ?? LevelOf(agency)}",
                County = county,
                Model = model switch
                {
                    AgreementModel.TaskForce => "Task Force Model",
                    AgreementModel.JailEnforcement => "Jail Enforcement Model",
                    AgreementModel.WarrantServiceOfficer => "Warrant Service Officer",
                    _ => null,
                },
                Signed = signed,
                Moa = moa is null ? "link pending" : "link",
            },
            State = state,
            Agency = agency,
            Model = model,
            Signed = signed is null ? null : DateOnly.Parse(signed, System.Globalization.CultureInfo.InvariantCulture),
            County = county,
            Level = level ?? LevelOf(agency),
            Moa = new(moa is null ? "link pending" : "link", moa, moa, null),
        };

    private static AgencyLevel LevelOf(string agency) =>
        agency.Contains("Sheriff", StringComparison.Ordinal) ? AgencyLevel.County : AgencyLevel.Municipality;

    /// <summary>A file that has the list's hash, though no list is in it; of one that was not made here, any.</summary>
    public static byte[] FileOf(RosterList list) => Files.GetValueOrDefault(list.Sha256, [1, 2, 3]);

    private static string NewFile()
    {
        var file = Encoding.UTF8.GetBytes($"File {Interlocked.Increment(ref made)}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Files[hash] = file;
        return hash;
    }

    private static RosterList Of(RosterTable table, string day, RosterRow[] rows) =>
        new(
            $"{table}-{day}.xlsx",
            NewFile(),
            table,
            table,
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            [.. rows.Select((row, i) => row with { Number = i + 2 })],
            [],
            []
        )
        {
            Sheet = "Sheet1",
        };
}
