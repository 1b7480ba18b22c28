using AgreementTracker.Data.Agreements;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Data.Tests.Agreements;

public class AgreementTimelineTests
{
    [Theory]
    [InlineData("signed 2025-01-31", "2025-01 1, 2025-02 1, 2025-03 1, 2025-04 1, 2025-05 1")]
    [InlineData("signed 2025-02 no-longer-listed 2025-04-01", "2025-02 1, 2025-03 1, 2025-04 0, 2025-05 0")]
    [InlineData(
        "first-listed 2025-02-26 no-longer-listed 2025-03-01 listed-again 2025-05-30",
        "2025-02 1, 2025-03 0, 2025-04 0, 2025-05 1"
    )]
    [InlineData("signed 2025-03-01 suspended 2025-03-20 reinstated 2025-04-01", "2025-03 0, 2025-04 1, 2025-05 1")]
    [InlineData("signed - first-listed 2025-04-03", "2025-04 1, 2025-05 1")]
    [InlineData("signed 2025 first-listed 2025-05-03", "2025-05 1")]
    [InlineData("requested 2025-03-01 no-longer-pending 2025-05-01", "")]
    [InlineData("approved 2025-03-01", "")]
    public void Of_Steps_CountsTheMonthsInForce(string steps, string months) =>
        Assert.Equal(months, Told(Timeline(steps)));

    [Fact]
    public void Of_DayIsNotStated_IsInNoMonthAndTold()
    {
        var timeline = Timeline("signed -", "signed 2025-05-01");

        Assert.Equal(("2025-05 1", 1, 2), (Told(timeline), timeline.Undated, timeline.InForce));
    }

    [Fact]
    public void Of_EndedOnADayThatIsNotStated_IsNotCounted()
    {
        var timeline = Timeline("signed 2025-03-01 ended -");

        Assert.Equal(("", 0, 0), (Told(timeline), timeline.Undated, timeline.InForce));
    }

    [Theory, EachEngine]
    public async Task Timeline_OfTheRecord_IsAsItsStepsTell(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Services.TakeInAsync(SpringLists.All);
        await using var db = database.Context();

        var timeline = await db.TimelineAsync();

        Assert.Equal(
            "2025-01 1, 2025-02 4, 2025-03 7, 2025-04 8",
            Told(timeline with { Months = [.. timeline.Months.TakeLast(4)] })
        );
        Assert.Equal(
            ("2020-03", "2025-03-06", 0, 8),
            (timeline.Months[0].Month, timeline.FirstList, timeline.Undated, timeline.InForce)
        );
    }

    private static AgreementTimeline Timeline(params string[] agreements) =>
        AgreementTimeline.Of(
            agreements.Select(steps =>
                steps
                    .Split(' ')
                    .Chunk(2)
                    .Select(step => new TimelineStep(
                        AgreementModel.TaskForce,
                        Vocabulary.Parse<AgreementEventKind>(step[0])!.Value,
                        step[1] == "-" ? null : step[1]
                    ))
            ),
            "2025-05-31"
        );

    private static string Told(AgreementTimeline timeline) =>
        string.Join(", ", timeline.Months.Select(month => $"{month.Month} {month.All}"));
}
