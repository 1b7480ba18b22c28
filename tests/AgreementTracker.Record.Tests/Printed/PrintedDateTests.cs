using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Printed;

namespace AgreementTracker.Record.Tests.Printed;

/// <summary>Of <see cref="PrintedForms"/>: whether words print a date.</summary>
public class PrintedDateTests
{
    [Theory]
    [InlineData("Tuesday, April 15, 2025", "2025", "2025-04", "2025-04-15")]
    [InlineData("15 APRIL 2025", "2025-04-15")]
    [InlineData("Apr. 15, 2025", "2025-04-15")]
    [InlineData("Sept. 3, 2025", "2025-09-03")]
    [InlineData("May 5, 2025", "2025-05", "2025-05-05")]
    [InlineData("2025-04-05", "2025-04-05")]
    [InlineData("4/15/2025", "2025-04-15")]
    [InlineData("15.04.2025", "2025-04-15")]
    [InlineData("5/5/2025", "2025-05-05")]
    [InlineData("the spring of 2025", "2025")]
    [InlineData("the 15th of April, 2025", "2025-04-15")]
    public void PrintsDate_IsThere_IsTrue(string words, params string[] dates) =>
        Assert.All(dates, date => Assert.True(words.PrintsDate(date), date));

    [Theory]
    [InlineData("Tuesday, April 15, 2025", "2024", "2025-05", "2025-04-14", "2025-04-01", "2025-05-15")]
    [InlineData("April 2025", "2025-04-01", "2025-04-20", "2025-04-25")]
    [InlineData("Tuesday", "2025", "2025-04", "2025-04-15")]
    [InlineData("April 15", "2025-04-15", "2025")]
    [InlineData("in 2025", "2025-01", "2025-10")]
    [InlineData("4/15/25", "2025-04-15")]
    [InlineData("20250415", "2025", "2025-04-15")]
    [InlineData("12025", "2025")]
    [InlineData("April 015, 2025", "2025-04-15")]
    [InlineData("April 99999999999999, 2025", "2025-04-15")]
    [InlineData("Ap 15, 2025", "2025-04-15")]
    [InlineData("Apri 15, 2025x", "2025-03-15")]
    public void PrintsDate_IsNotThere_IsFalse(string words, params string[] dates) =>
        Assert.All(dates, date => Assert.False(words.PrintsDate(date), date));

    [Theory]
    [InlineData("June 5, 2025", "2025-05", "2025-05-05")]
    [InlineData("5 June 2025", "2025-05", "2025-05-05")]
    [InlineData("Dec. 7, 2025", "2025-07", "2025-07-07")]
    public void PrintsDate_DayIsNoMonth_WhereTheMonthIsNamed(string words, params string[] dates) =>
        Assert.All(dates, date => Assert.False(words.PrintsDate(date), date));

    [Theory]
    [InlineData("martes, 17 de junio de 2025", "2025-06-17", "2025-06", "2025")]
    [InlineData("17 de JUNIO de 2025", "2025-06-17")]
    [InlineData("1.º de mayo de 2025", "2025-05-01")]
    [InlineData("primero de mayo de 2025", "2025-05-01")]
    [InlineData("3 de setiembre de 2025", "2025-09-03")]
    [InlineData("3 de sept. de 2025", "2025-09-03")]
    [InlineData("17/06/2025", "2025-06-17")]
    public void PrintsDate_InSpanish_IsTrue(string words, params string[] dates) =>
        Assert.All(dates, date => Assert.True(words.PrintsDate(date, "es-US"), date));

    [Theory]
    [InlineData("17 de junio de 2025", "en")]
    [InlineData("June 17, 2025", "es")]
    public void PrintsDate_InAnotherLanguage_IsFalse(string words, string language) =>
        Assert.False(words.PrintsDate("2025-06-17", language));

    [Fact]
    public void PrintsDate_OneNumber_IsNotMonthAndDayAtOnce() => Assert.False("4, 2025".PrintsDate("2025-04-04"));

    [Theory]
    [InlineData("2025", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("2025-06-31", false)]
    [InlineData("0000", false)]
    public void IsDate_IsOneThatTheCalendarHas(string edtf, bool expected) =>
        Assert.Equal(expected, PrintedForms.IsDate(edtf));
}
