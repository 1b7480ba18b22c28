using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the dossier rules: the steps of an agreement stand in the order in which they happened.</summary>
public class StepOrderTests
{
    [Theory]
    [InlineData("2025-04-15", "2025-04-15")]
    [InlineData("2025-04-15", "2025-04-30")]
    [InlineData("2025-04", "2025-04-15")]
    [InlineData("2025-04-15", "2025-04")]
    [InlineData("2025-04-15", "2025")]
    [InlineData("2025", "2025-01-01", "2026")]
    [InlineData("2025-04-15", "", "2025-04-16")]
    [InlineData("", "2025-04-15", "")]
    [InlineData("2025-04-15", "2025-04", "2025-04-20")]
    public void Validate_InOrder_IsAccepted(params string[] dates) => Assert.Empty(Problems(dates));

    [Theory]
    [InlineData(1, "2025-04-14", "2025-04-15", "2025-04-15", "2025-04-14")]
    [InlineData(1, "2025-03", "2025-04-15", "2025-04-15", "2025-03")]
    [InlineData(1, "2024", "2025-04-15", "2025-04-15", "2024")]
    [InlineData(1, "2024-12-31", "2025", "2025", "2024-12-31")]
    [InlineData(1, "2025-03-31", "2025-04", "2025-04", "2025-03-31")]
    [InlineData(2, "2025-04-14", "2025-04-15", "2025-04-15", "", "2025-04-14")]
    [InlineData(2, "2025-04-10", "2025-04-17", "2025-04-17", "2025-04", "2025-04-10")]
    [InlineData(2, "2025-03", "2025-04-17", "2025-04-17", "2025", "2025-03")]
    public void Validate_OutOfOrder_IsReported(int step, string date, string earlier, params string[] dates) =>
        Assert.Equal(
            [
                $"springfield.json: $.agreements[0].events[{step}].date.value: {date} is before {earlier}, the date of an earlier step: steps are in the order of their dates",
            ],
            Problems(dates)
        );

    [Fact]
    public void Validate_AfterAStepOutOfOrder_TheLatestStillCounts() =>
        Assert.Equal(2, Problems(["2025-04-15", "2025-04-13", "2025-04-14"]).Count);

    /// <summary>Of an agreement with these steps, where an empty date is none.</summary>
    private static IReadOnlyList<string> Problems(string[] dates)
    {
        var town = new Springfield();
        town.Source.Set("kind", "official-record");
        town.Dossier.Set(
            "agreements[0].events",
            new JsonArray([
                .. dates.Select(
                    (date, i) =>
                    {
                        var step = town.Dossier.At("agreements[0].events[0]")!.DeepClone();
                        step.Set("key", $"step-{i}");
                        step.Set("date.value", date);
                        step.Set("date.basis", "official-record");
                        if (date == "")
                        {
                            step.Remove("date.value");
                            step.Remove("date.basis");
                        }
                        return step;
                    }
                ),
            ])
        );
        return town.Problems();
    }
}
