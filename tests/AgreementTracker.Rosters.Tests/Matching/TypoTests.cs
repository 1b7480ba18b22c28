using System.Globalization;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>
/// Lists that are still to come, as far as they can be made: the newest given one with slips of one sort in a tenth of
/// its rows.
/// </summary>
public class TypoTests
{
    private static readonly Dictionary<string, Func<PrintedRow, Random, PrintedRow>> Typos = new()
    {
        ["state: a letter"] = (row, random) => row with { State = Typed(row.State!, random) },
        ["state: its code"] = (row, _) => row with { State = UsState.Read(row.State, out bool _)!.Code },
        ["state: none"] = (row, _) => row with { State = null },
        ["state: another"] = (row, random) => row with { State = random.Next(2) == 0 ? "MONTANA" : "OHIO" },
        ["agency: a letter"] = (row, random) => row with { Agency = Typed(row.Agency!, random) },
        ["agency: capitals"] = (row, _) => row with { Agency = row.Agency!.ToUpperInvariant() },
        ["agency: no apostrophe"] = (row, _) =>
            row with
            {
                Agency = row.Agency!.Replace("'", "", StringComparison.Ordinal)
                    .Replace("’", "", StringComparison.Ordinal),
            },
        ["agency: abbreviated"] = (row, _) =>
            row with
            {
                Agency = row.Agency!.Replace("Police Department", "PD", StringComparison.Ordinal)
                    .Replace("Sheriff's Office", "SO", StringComparison.Ordinal),
            },
        ["agency: another word for it"] = (row, _) =>
            row with
            {
                Agency = row.Agency!.Replace("Department", "Dept.", StringComparison.Ordinal)
                    .Replace("Office", "Department", StringComparison.Ordinal),
            },
        ["agency: its state behind it"] = (row, _) =>
            row with
            {
                Agency = $"{row.Agency} - {UsState.Read(row.State, out bool _)!.Name}",
            },
        ["agency: city of"] = (row, _) =>
            row with
            {
                Agency = row.Agency!.Contains("Police", StringComparison.Ordinal)
                    ? $"City of {row.Agency}"
                    : row.Agency,
            },
        ["agency: no 'County'"] = (row, _) =>
            row with
            {
                Agency = row.Agency!.Replace(" County", "", StringComparison.Ordinal),
            },
        ["agency: none"] = (row, _) => row with { Agency = null },
        ["county: none"] = (row, _) => row with { County = null },
        ["county: #N/A"] = (row, _) => row with { County = "#N/A" },
        ["county: a letter"] = (row, random) =>
            row with
            {
                County = row.County is null ? null : Typed(row.County, random),
            },
        ["county: another"] = (row, _) => row with { County = "Washington County" },
        ["type: none"] = (row, _) => row with { Type = null },
        ["type: another"] = (row, _) => row with { Type = row.Type == "County" ? "Municipality" : "County" },
        ["model: two letters"] = (row, random) => row with { Model = Typed(Typed(row.Model!, random), random) },
        ["model: none"] = (row, _) => row with { Model = null },
        ["model: an unknown one"] = (row, _) => row with { Model = "Hybrid Program" },
        ["model: another"] = (row, _) =>
            row with
            {
                Model = row.Model!.Contains("Task", StringComparison.Ordinal)
                    ? "Warrant Service Officer"
                    : "Task Force Model",
            },
        ["signed: a day later"] = (row, _) => row with { Signed = Later(row.Signed, 1) },
        ["signed: a year earlier"] = (row, _) => row with { Signed = Later(row.Signed, -365) },
        ["signed: none"] = (row, _) => row with { Signed = null },
        ["signed: to be told"] = (row, _) => row with { Signed = "TBD" },
        ["agency: a letter; signed: a day later"] = (row, random) =>
            row with
            {
                Agency = Typed(row.Agency!, random),
                Signed = Later(row.Signed, 1),
            },
        ["agency: a letter; county: none"] = (row, random) =>
            row with
            {
                Agency = Typed(row.Agency!, random),
                County = null,
            },
        ["agency: a letter; county, signed: none"] = (row, random) =>
            row with
            {
                Agency = Typed(row.Agency!, random),
                County = null,
                Signed = null,
            },
        ["agency: a letter; model: a letter"] = (row, random) =>
            row with
            {
                Agency = Typed(row.Agency!, random),
                Model = Typed(row.Model!, random),
            },
    };

    public static TheoryData<string> Kinds => [.. Typos.Keys];

    [Theory(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    [MemberData(nameof(Kinds))]
    public void Slips_InThreeLists_TellNoDepartureAndMergeNoTwoAgencies(string kind)
    {
        var replay = GivenListsTests.Replay.Value;
        var (last, step) = replay.Steps[^1];
        var agencyOf = step.Rows.ToDictionary(row => row.Row.Number, row => row.AgencyId);
        var absentBefore = replay
            .History.Agreements.Where(agreement => agreement.Participating?.AbsentSince is not null)
            .Select(agreement => agreement.Id)
            .ToHashSet();
        var (list, slipped) = WithTypos(last, Typos[kind]);

        var history = replay.History;
        List<RosterStep> steps = [];
        foreach (var day in (int[])[5, 13, 21])
        {
            steps.Add(history.Apply(list with { Day = last.Day.AddDays(day), Sha256 = $"{day}" }));
            history = steps[^1].History;
        }

        Assert.Empty(
            steps
                .SelectMany(step => step.Absences)
                .Where(absence =>
                    absence.Kind == AbsenceKind.NoLongerListed && !absentBefore.Contains(absence.AgreementId)
                )
                .Select(absence => $"{absence.Facts.State} {absence.Facts.Agency}")
        );
        // What was taken for another agency than it was; a new one is no merger.
        Assert.Empty(
            steps[0]
                .Rows.Where(row =>
                    row.AgencyId <= replay.History.Agencies.Count && row.AgencyId != agencyOf[row.Row.Number]
                )
                .Select(row => $"{row.Row.Printed.State} {row.Row.Agency}")
        );
        Assert.All(
            steps,
            step =>
                Assert.Distinct(
                    step.Rows.Where(row => row.Kind != RowChangeKind.ListedTwice).Select(row => row.AgreementId)
                )
        );
        Assert.Distinct(
            history
                .Agreements.Where(agreement => agreement.MergedInto is null)
                .Select(agreement => (agreement.AgencyId, agreement.Model))
        );
        Assert.True(steps[0].Asked.Count <= slipped * 0.1, $"{steps[0].Asked.Count} of {slipped} are left to a person");
    }

    private static (RosterList List, int Slipped) WithTypos(RosterList last, Func<PrintedRow, Random, PrintedRow> slip)
    {
        var random = new Random(7);
        // Of a name that stands in several states, nobody could tell without its state.
        var several = last
            .Rows.GroupBy(row => Folding.Fold(row.Agency))
            .Where(alike => alike.DistinctBy(row => row.State).Count() > 1)
            .Select(alike => alike.Key)
            .ToHashSet();
        var chosen = last
            .Rows.Where(row => random.Next(10) == 0 && !several.Contains(Folding.Fold(row.Agency)))
            .Select(row => row.Number)
            .ToHashSet();
        var file = new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings);
        foreach (var row in last.Rows)
        {
            var printed = chosen.Contains(row.Number) ? slip(row.Printed, random) : row.Printed;
            file.Row(
                row.Number,
                printed.State,
                printed.Agency,
                printed.Type,
                printed.County,
                printed.Model,
                printed.Signed,
                printed.Moa,
                printed.Addendum
            );
        }
        return (RosterFile.Read(last.FileName, file.Bytes(), last.Day), chosen.Count);
    }

    /// <summary>With a letter too few, too many, another, or two in the wrong order.</summary>
    private static string Typed(string text, Random random)
    {
        var at = random.Next(text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at..(at + 1)]),
            2 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => $"{text[..at]}{"etaoin"[random.Next(6)]}{text[(at + 1)..]}",
        };
    }

    private static string? Later(string? signed, int days) =>
        DateOnly.TryParse(signed, CultureInfo.GetCultureInfo("en-US"), out var day)
            ? day.AddDays(days).ToString("M/d/yyyy", CultureInfo.InvariantCulture)
            : signed;
}
