using System.Text.Json;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

public class AbsenceTests
{
    private static readonly RosterRow Miami = Row("FL", "Miami Police Department");
    private static readonly RosterRow Tampa = Row("FL", "Tampa Police Department");

    [Fact]
    public void Absent_ThreeListsAndTenDays_IsToldOnce()
    {
        var absences = Lists("2025-03-08", "2025-03-11", "2025-03-15", "2025-03-18", "2025-03-25")
            .Select(step => step.Absences)
            .ToList();

        Assert.Equal(
            [
                (AbsenceKind.Absent, 1),
                (AbsenceKind.Absent, 2),
                (AbsenceKind.Absent, 3),
                (AbsenceKind.NoLongerListed, 4),
            ],
            absences.Take(4).Select(list => Assert.Single(list)).Select(absence => (absence.Kind, absence.Nth))
        );
        Assert.All(absences.Take(4), list => Assert.Equal(new(2025, 3, 8), list[0].Since));
        Assert.Empty(absences[4]);
    }

    [Fact]
    public void Absent_TenDaysAndTwoLists_IsNotTold() =>
        Assert.All(
            Lists("2025-03-08", "2025-06-01"),
            step => Assert.Equal(AbsenceKind.Absent, Assert.Single(step.Absences).Kind)
        );

    [Fact]
    public void Returned_BeforeItWasTold_IsReturned()
    {
        var step = Lists("2025-03-08", "2025-03-11")[^1].History.Apply(Of("2025-04-01", Miami, Tampa));

        Assert.Equal(RowChangeKind.Returned, step.Rows[0].Kind);
        Assert.True(step.History.Agreements[0].Participating!.IsListed);
    }

    [Fact]
    public void Returned_AfterItWasTold_IsListedAgain()
    {
        var step = Lists("2025-03-08", "2025-03-15", "2025-03-22")[^1].History.Apply(Of("2025-04-01", Miami, Tampa));

        Assert.Equal(RowChangeKind.ListedAgain, step.Rows[0].Kind);
        Assert.Equal(new(2025, 3, 1), step.History.Agreements[0].Participating!.First.Day);
    }

    /// <summary>Nobody can say that it is gone while a row of the list may be it.</summary>
    [Theory]
    [InlineData("a second row of the same model")]
    [InlineData("a row of no model that was understood")]
    [InlineData("a row that names no agency")]
    public void Absent_ARowMayBeIt_IsNotTold(string kind)
    {
        var other = Miami with
        {
            Model = AgreementModel.JailEnforcement,
            Printed = Miami.Printed with { Model = "Jail Enforcement Model" },
        };
        var third = Miami with { Model = AgreementModel.WarrantServiceOfficer };
        var history = RosterHistory.Empty.Apply(Of("2025-03-01", Miami, other, third, Tampa)).History;
        foreach (var day in (string[])["2025-03-08", "2025-03-15", "2025-03-22", "2025-03-29"])
        {
            var list = kind switch
            {
                "a second row of the same model" => Of(day, Miami, Miami, third, Tampa),
                "a row of no model that was understood" => Of(
                    day,
                    Miami with
                    {
                        Model = AgreementModel.NotStated,
                    },
                    third,
                    Tampa
                ),
                _ => Of(day, Miami, third, Tampa) with
                {
                    Refused = [new("Sheet1", 9, "names no agency", other.Printed with { Agency = null })],
                },
            };
            var step = history.Apply(list);
            Assert.NotEmpty(step.Absences);
            Assert.All(step.Absences, absence => Assert.Equal(AbsenceKind.Absent, absence.Kind));
            Assert.Equal(day is "2025-03-22" or "2025-03-29", step.Absences.Any(absence => absence.IsHeld));
            history = step.History;
        }
    }

    /// <summary>Whether two names are one agency's means all its agreements.</summary>
    [Fact]
    public void Absent_ItsAgencyIsInQuestion_IsNotTold()
    {
        RosterRow[] Union(string county) =>
            [
                .. new[] { AgreementModel.TaskForce, AgreementModel.JailEnforcement }.Select(model =>
                    Row(
                        "PA",
                        "Union Township Police Department",
                        model,
                        county == "Lawrence County" ? "2025-02-01" : "2025-02-02",
                        county
                    )
                ),
            ];
        var history = RosterHistory.Empty.Apply(Of("2025-03-01", [Tampa, .. Union("Lawrence County")])).History;
        foreach (var day in (string[])["2025-03-08", "2025-03-15", "2025-03-22"])
        {
            var step = history.Apply(Of(day, [Tampa, .. Union("Washington County")]));
            Assert.Equal(
                [(AbsenceKind.Absent, true), (AbsenceKind.Absent, true)],
                step.Absences.Select(absence => (absence.Kind, absence.InQuestion))
            );
            history = step.History;
        }
    }

    [Fact]
    public void Absent_RequestOfWhichTheAgencyHasANewOneOfAnotherModel_IsNotTold()
    {
        RosterRow Request(AgreementModel model) => Row("FL", "Miami Police Department", model, signed: null);
        var history = RosterHistory.Empty.Apply(Pending("2025-03-01", Request(AgreementModel.TaskForce))).History;
        foreach (var day in (string[])["2025-03-08", "2025-03-15", "2025-03-22"])
        {
            var step = history.Apply(Pending(day, Request(AgreementModel.JailEnforcement)));
            Assert.Equal(
                (AbsenceKind.Absent, day == "2025-03-22"),
                (Assert.Single(step.Absences).Kind, step.Absences[0].IsHeld)
            );
            history = step.History;
        }
    }

    [Fact]
    public void Absent_InAListOfTheOtherTable_IsNoAbsence() =>
        Assert.Empty(
            RosterHistory
                .Empty.Apply(Of("2025-03-01", Miami, Tampa))
                .History.Apply(Pending("2025-03-08", Tampa))
                .Absences
        );

    [Fact]
    public void Apply_SameFileAgain_ChangesNothing()
    {
        var list = Of("2025-03-01", Miami, Tampa);
        var history = RosterHistory.Empty.Apply(list).History;

        var again = history.Apply(list);

        Assert.Same(history, again.History);
        Assert.Empty(again.Rows);
    }

    [Fact]
    public void Apply_OlderThanTheLast_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            RosterHistory.Empty.Apply(Of("2025-03-01", Miami)).History.Apply(Of("2025-02-28", Miami))
        );

    [Fact]
    public void Apply_HistoryWrittenAndReadBetween_IsTheSame()
    {
        var history = RosterHistory.Empty.Apply(Of("2025-03-01", Miami, Tampa)).History;
        var read = JsonSerializer.Deserialize<RosterHistory>(JsonSerializer.Serialize(history))!;
        var next = Of("2025-03-08", Row("FL", "City of Tampa PD"), Row("FL", "Quincy Police Department"));

        Assert.Equal(JsonSerializer.Serialize(history.Apply(next)), JsonSerializer.Serialize(read.Apply(next)));
    }

    private static List<RosterStep> Lists(params string[] days)
    {
        var history = RosterHistory.Empty.Apply(Of("2025-03-01", Miami, Tampa)).History;
        List<RosterStep> steps = [];
        foreach (var day in days)
        {
            steps.Add(history.Apply(Of(day, Tampa)));
            history = steps[^1].History;
        }
        return steps;
    }
}
