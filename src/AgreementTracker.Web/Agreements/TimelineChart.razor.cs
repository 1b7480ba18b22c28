using System.Globalization;
using System.Text;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Agreements;

public sealed partial class TimelineChart
{
    private const int Wide = 720;
    private const int High = 300;

    /// <summary>Of the scale, above the ground.</summary>
    private const int Lines = 4;

    [Parameter, EditorRequired]
    public required IReadOnlyList<MonthCount> Months { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AgreementModel> Models { get; set; }

    [Parameter, EditorRequired]
    public required string? FirstList { get; set; }

    private string Summary =>
        Texts.TimelineChart_Summary.With(
            Months[0].All,
            DateWords.Of(Months[0].Month),
            Months[^1].All,
            DateWords.Of(Months[^1].Month)
        );

    /// <summary>What a line of the scale is worth: a round number.</summary>
    private int Step => StepOf(Months.Max(month => month.All));

    private static int StepOf(int most)
    {
        for (var ten = 1; ; ten *= 10)
            foreach (var step in (int[])[ten, 2 * ten, 5 * ten / 2, 3 * ten, 4 * ten, 5 * ten])
                if (step * Lines >= most)
                    return step;
    }

    private string X(int month) => Number((double)Wide * month / Months.Count);

    private string Y(int count) => Number(High - (double)High * count / (Step * Lines));

    /// <summary>Along the tops of its columns and back along those of the models beneath.</summary>
    private string Area(AgreementModel model)
    {
        var below = Models.TakeWhile(other => other != model).ToList();
        var path = new StringBuilder($"M0,{Y(Beneath(0))}");
        for (var i = 0; i < Months.Count; i++)
            path.Append($"V{Y(Beneath(i) + Months[i].ByModel[(int)model])}H{X(i + 1)}");
        for (var i = Months.Count - 1; i >= 0; i--)
            path.Append($"V{Y(Beneath(i))}H{X(i)}");
        return path.Append('Z').ToString();

        int Beneath(int month) => below.Sum(other => Months[month].ByModel[(int)other]);
    }

    /// <summary>
    /// What stands beneath a month: the year in January, and as many other months as there is room for.
    /// </summary>
    private string? Label(string month) =>
        (
            int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture),
            int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture)
        ) switch
        {
            (var year, 1) => Months.Count <= 120 || year % 5 == 0 ? $"{year}" : null,
            var (_, number) => Months.Count <= 12 || Months.Count <= 36 && number % 3 == 1
                ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(number)
                : null,
        };

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
