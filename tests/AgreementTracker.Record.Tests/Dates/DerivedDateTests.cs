using AgreementTracker.Record.Dates;

namespace AgreementTracker.Record.Tests.Dates;

/// <summary>
/// A derived date must be one that its words can mean on the day of publication. June 18, 2025 was a Wednesday.
/// </summary>
public class DerivedDateTests
{
    [Theory]
    [InlineData("Tuesday", "2025-06-17")]
    [InlineData("on Tuesday", "2025-06")]
    [InlineData("Tuesday", "2025")]
    [InlineData("Wednesday", "2025-06-18")]
    [InlineData("Wednesday", "2025-06-11")]
    [InlineData("last Tuesday", "2025-06-10")]
    [InlineData("Tuesday of last week", "2025-06-10")]
    [InlineData("Tuesday, June 17", "2025-06-17")]
    [InlineData("next Tuesday", "2025-06-24")]
    [InlineData("yesterday", "2025-06-17")]
    [InlineData("today", "2025-06-18")]
    [InlineData("Tuesday’s", "2025-06-17")]
    [InlineData("last week", "2025-06-09")]
    [InlineData("last week", "2025-06")]
    [InlineData("earlier this month", "2025-06")]
    [InlineData("last month", "2025-05")]
    [InlineData("last year", "2024")]
    [InlineData("three days ago", "2025-06-15")]
    [InlineData("two weeks ago", "2025-06-03")]
    [InlineData("June 17", "2025-06-17")]
    [InlineData("in April", "2025-04")]
    [InlineData("September", "2024-09")]
    [InlineData("June 17, 2023", "2023-06-17")]
    [InlineData("el martes", "2025-06-17")]
    [InlineData("ayer", "2025-06-17")]
    [InlineData("anoche", "2025-06-17")]
    [InlineData("hoy", "2025-06-18")]
    [InlineData("el martes por la mañana", "2025-06-17")]
    [InlineData("la semana pasada", "2025-06-11")]
    [InlineData("hace tres días", "2025-06-15")]
    [InlineData("el 17 de junio", "2025-06-17")]
    [InlineData("el mes pasado", "2025-05")]
    [InlineData("el año pasado", "2024")]
    [InlineData("at a spring meeting", "2025-04-02")]
    public void IsPossible_WordsCanMeanIt_IsTrue(string printed, string value) =>
        Assert.True(IsPossible(printed, value));

    [Theory]
    [InlineData("Tuesday", "2025-06-19")]
    [InlineData("Tuesday", "2025-06-18")]
    [InlineData("Tuesday", "2025-06-24")]
    [InlineData("Tuesday", "2025-06-03")]
    [InlineData("Tuesday", "2024-06-18")]
    [InlineData("Tuesday", "2024")]
    [InlineData("Tuesday", "2025-05")]
    [InlineData("Tuesday of last week", "2025-06-17")]
    [InlineData("last Tuesday", "2025-06-24")]
    [InlineData("yesterday", "2025-06-16")]
    [InlineData("yesterday", "2025-06-18")]
    [InlineData("yesterday", "2025-05")]
    [InlineData("today", "2025-06-17")]
    [InlineData("tomorrow", "2025-06-18")]
    [InlineData("last week", "2025-06-18")]
    [InlineData("last week", "2025-05-28")]
    [InlineData("earlier this month", "2025-06-19")]
    [InlineData("earlier this month", "2025-05")]
    [InlineData("last month", "2025-06")]
    [InlineData("last year", "2025")]
    [InlineData("this year", "2024-12")]
    [InlineData("three days ago", "2025-06-14")]
    [InlineData("June 17", "2024-06-17")]
    [InlineData("June 17", "2025-06-16")]
    [InlineData("June 17", "2026-06-17")]
    [InlineData("Tuesday, June 17", "2025-06-18")]
    [InlineData("in April", "2024-04")]
    [InlineData("in April", "2025-05")]
    [InlineData("June 17, 2023", "2024-06-17")]
    [InlineData("el martes", "2025-06-19")]
    [InlineData("el martes", "2025-06-24")]
    [InlineData("ayer", "2025-06-18")]
    [InlineData("anteayer", "2025-06-17")]
    [InlineData("la semana pasada", "2025-06-20")]
    [InlineData("el 17 de junio", "2025-06-16")]
    [InlineData("el miércoles", "2025-06-17")]
    [InlineData("este mes", "2025-05")]
    public void IsPossible_WordsCannotMeanIt_IsFalse(string printed, string value) =>
        Assert.False(IsPossible(printed, value));

    /// <summary>January 1, 2026 was a Thursday.</summary>
    [Theory]
    [InlineData("2026-01-01", "Tuesday", "2025-12-30", true)]
    [InlineData("2026-01-01", "Tuesday", "2026-12-29", false)]
    [InlineData("2026-01-01", "Tuesday", "2026-01-06", false)]
    [InlineData("2026-01-01", "yesterday", "2025-12-31", true)]
    [InlineData("2026-01-01", "yesterday", "2026-12-31", false)]
    [InlineData("2026-01-03", "December 30", "2025-12-30", true)]
    [InlineData("2026-01-03", "Dec. 30", "2026-12-30", false)]
    [InlineData("2026-01-03", "December", "2025-12", true)]
    [InlineData("2026-01-03", "December", "2026-12", false)]
    [InlineData("2026-01-03", "el 30 de diciembre", "2025-12-30", true)]
    [InlineData("2026-01-03", "last month", "2025-12", true)]
    [InlineData("2026-01-03", "last year", "2025", true)]
    [InlineData("2026-01-03", "last week", "2025-12-29", true)]
    [InlineData("2025-12-30", "January 6", "2026-01-06", true)]
    [InlineData("2025-12-30", "January 6", "2027-01-06", false)]
    [InlineData("2025-12-30", "next month", "2026-01", true)]
    [InlineData("2025-12-30", "next month", "2025-01", false)]
    [InlineData("2024-03-01", "yesterday", "2024-02-29", true)]
    [InlineData("2024-03-01", "ayer", "2024-02-28", false)]
    public void IsPossible_AcrossTheTurnOfAYearOrMonth_IsRight(
        string published,
        string printed,
        string value,
        bool expected
    ) => Assert.Equal(expected, IsPossible(printed, value, published: published));

    [Theory]
    [InlineData("Commissioners will vote on ", ".", true)]
    [InlineData("A hearing is scheduled for ", ".", true)]
    [InlineData("On ", " the commission will vote on the pact.", true)]
    [InlineData("La comisión votará el ", ".", true)]
    [InlineData("Commissioners approved on ", " a pact that will cost nothing.", false)]
    [InlineData("In a narrow 3-2 vote on ", ", Miami city commissioners approved it.", false)]
    [InlineData("La primera lectura fue el ", ".", false)]
    [InlineData("The pact, which will last a year, was approved ", ".", false)]
    public void IsPossible_DayAfterPublication_OnlyWhereTheSentenceSpeaksOfWhatIsToCome(
        string before,
        string after,
        bool expected
    )
    {
        Assert.Equal(expected, IsPossible("Tuesday", "2025-06-24", before, after));
        Assert.True(IsPossible("Tuesday", "2025-06-17", before, after));
    }

    [Fact]
    public void IsPossible_SentencePrintsTheDayOfTheMonth_HoldsTheWeekdayAlone()
    {
        Assert.True(IsPossible("Tuesday", "2025-06-03", "On ", ", June 3, they voted"));
        Assert.False(IsPossible("Tuesday", "2025-06-04", "On ", ", June 3, they voted"));
    }

    /// <summary>Whatever weekday, day of publication and language: of the week before, one day and no other.</summary>
    [Fact]
    public void IsPossible_AnyWeekday_IsTheOneOfTheWeekBefore()
    {
        string[][] names =
        [
            ["Sunday", "el domingo"],
            ["Monday", "lunes"],
            ["Tuesday", "Martes"],
            ["Wednesday", "miércoles"],
            ["Thursday", "jueves"],
            ["Friday", "el viernes"],
            ["Saturday", "sábado"],
        ];
        for (
            var published = new DateOnly(2023, 12, 1);
            published < new DateOnly(2025, 3, 10);
            published = published.AddDays(5)
        )
        for (var back = -10; back <= 20; back++)
            foreach (var (weekday, same) in names.Index())
            foreach (var name in same)
            {
                var day = published.AddDays(-back);
                Assert.Equal(
                    (int)day.DayOfWeek == weekday && back is >= 0 and <= 7,
                    IsPossible(name, $"{day:yyyy-MM-dd}", published: $"{published:yyyy-MM-dd}")
                );
            }
    }

    private static bool IsPossible(
        string printed,
        string value,
        string before = "",
        string after = "",
        string published = "2025-06-18"
    ) =>
        DerivedDate.IsPossible(
            printed,
            before,
            after,
            value,
            DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture)
        );
}
