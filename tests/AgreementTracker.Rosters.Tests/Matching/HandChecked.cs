using System.Globalization;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>
/// What a person found by reading the given lists, kept beside the tests. The lists themselves are not.
/// </summary>
internal static class HandChecked
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests/AgreementTracker.Rosters.Tests/Matching"
    );

    public static IEnumerable<Pair> Pairs =>
        Lines("pairs.csv").Select(cells => new Pair(cells[0], cells[1], Row(cells[2..8]), Row(cells[8..14])));

    public static IEnumerable<Departure> Departures =>
        Lines("departures.csv")
            .Select(cells => new Departure(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));

    private static IEnumerable<List<string>> Lines(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(Cells);

    private static List<string> Cells(string line)
    {
        List<string> cells = [""];
        var isQuoted = false;
        foreach (var c in line)
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                cells.Add("");
            else
                cells[^1] += c;
        return cells;
    }

    private static RosterRow Row(List<string> cells) =>
        new()
        {
            Sheet = "Sheet1",
            Number = 2,
            Printed = new()
            {
                State = cells[0],
                Agency = cells[1],
                County = cells[2],
                Type = cells[3],
                Model = cells[4],
                Signed = cells[5],
            },
            State = UsState.Read(cells[0], out _)?.Code,
            Agency = RosterText.Clean(cells[1]),
            County = RosterText.IsNothing(cells[2]) ? null : cells[2],
            Level = RosterText.Level(cells[3], out _) ?? AgencyLevel.NotStated,
            Model = RosterText.Model(cells[4], out _)!.Value,
            Signed = DateOnly.TryParseExact(
                cells[5],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : WrittenDate.Read(cells[5], out _),
        };
}

/// <param name="Verdict"><c>same</c> agency, the same <c>agreement</c> whosever it is, or <c>different</c> in
/// both.</param>
internal sealed record Pair(string Verdict, string Note, RosterRow One, RosterRow Other);

/// <param name="Verdict"><c>gone</c>: no later list has it in any spelling; <c>signed anew</c>: a later one has
/// another, signed after it was told.</param>
internal sealed record Departure(string State, string Agency, string Model, string Signed, string Verdict, string Note);
