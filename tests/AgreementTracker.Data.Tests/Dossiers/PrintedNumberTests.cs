using System.Globalization;
using AgreementTracker.Data.Dossiers;

namespace AgreementTracker.Data.Tests.Dossiers;

/// <summary>Of <see cref="PrintedForms"/>: whether words print a number.</summary>
public class PrintedNumberTests
{
    [Theory]
    [InlineData("a 3-2 vote", "3", "2")]
    [InlineData("a 3–2 vote", "3", "2")]
    [InlineData("the arrest of 1,120 individuals", "1120")]
    [InlineData("the arrest of 1120 individuals", "1120")]
    [InlineData("1,234,567 people", "1234567")]
    [InlineData("63% of whom", "63")]
    [InlineData("63.5%, or $2.50", "63.5", "2.5")]
    [InlineData("a 287(g) agreement", "287")]
    [InlineData("There were 12.", "12")]
    [InlineData("12,13 and 14", "12", "13", "14")]
    [InlineData("007", "7")]
    [InlineData("0 in favor", "0")]
    [InlineData("Twelve arrests, zero charges", "12", "0")]
    [InlineData("one, TWO or twenty", "1", "2", "20")]
    [InlineData("a five-member board and a twenty-member panel", "5", "20")]
    [InlineData("twenty - one by one", "20", "1")]
    public void PrintsNumber_IsThere_IsTrue(string words, params string[] numbers) =>
        Assert.All(numbers, number => Assert.True(words.PrintsNumber(Number(number)), number));

    [Theory]
    [InlineData("a 3-2 vote", "32", "5", "1", "-2")]
    [InlineData("the arrest of 1,120 individuals", "1", "120", "112", "20", "11")]
    [InlineData("63% of whom", "6", "0.63", "63.5")]
    [InlineData("63.5%", "63", "5", "635")]
    [InlineData("nobody, someone, often, tenth", "0", "1", "10")]
    [InlineData("twenty-one", "21", "20", "1")]
    [InlineData("Ninety-nine of them", "9")]
    [InlineData("thirty", "30", "13")]
    [InlineData("three and a half", "3.5", "0.5")]
    [InlineData("more than half", "0.5", "50")]
    [InlineData("no number at all", "0")]
    [InlineData("٣ or ３ or ③", "3")]
    [InlineData("12,34", "1234")]
    [InlineData("", "0")]
    public void PrintsNumber_IsNotThere_IsFalse(string words, params string[] numbers) =>
        Assert.All(numbers, number => Assert.False(words.PrintsNumber(Number(number)), number));

    [Fact]
    public void PrintsNumber_DigitsBeyondAnyNumber_AreNone() =>
        Assert.False(new string('9', 40).PrintsNumber(9));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
