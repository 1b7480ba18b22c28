using System.Globalization;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Printed;

namespace AgreementTracker.Record.Tests.Printed;

/// <summary>Of <see cref="PrintedNumbers"/>: whether words print a number.</summary>
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
    [InlineData("There were 12.", "12")]
    [InlineData("12,13 and 14", "12", "13", "14")]
    [InlineData("007", "7")]
    [InlineData("0 in favor", "0")]
    [InlineData("Twelve arrests, zero charges", "12", "0")]
    [InlineData("one, TWO or twenty", "1", "2", "20")]
    [InlineData("a five-member board and a twenty-member panel", "5", "20")]
    [InlineData("twenty - one by one", "20", "1")]
    [InlineData("twenty-one", "21")]
    [InlineData("Ninety-nine of them, thirty others and forty two more", "99", "30", "42")]
    [InlineData("a hundred people, one hundred in all", "100")]
    [InlineData("nobody, none voted no", "0")]
    [InlineData("with no votes against and without dissent", "0")]
    [InlineData("No commissioner voted against it", "0")]
    [InlineData("approved the resolution 3-2", "3", "2")]
    [InlineData("approved Resolution No. R-25-101 by 4-1", "4", "1")]
    [InlineData("passed the ordinance 5 to 2", "5", "2")]
    [InlineData("On June 17, 2025, 5 members voted yes", "5")]
    [InlineData("Item 12 passed 5-0", "5", "0")]
    [InlineData("in Districts 1 and 2, 5 members voted yes", "5")]
    [InlineData("AYES-5 NAYS-2", "5", "2")]
    [InlineData("287(g): 287 arrests", "287")]
    public void PrintsNumber_IsThere_IsTrue(string words, params string[] numbers) =>
        Assert.All(numbers, number => Assert.True(words.PrintsNumber(Number(number)), number));

    [Theory]
    [InlineData("a 3-2 vote", "32", "5", "1", "-2")]
    [InlineData("the arrest of 1,120 individuals", "1", "120", "112", "20", "11")]
    [InlineData("63% of whom", "6", "0.63", "63.5")]
    [InlineData("63.5%", "63", "5", "635")]
    [InlineData("someone, often, tenth", "1", "10")]
    [InlineData("a 287(g) agreement, 287 (g), section 287", "287", "2")]
    [InlineData("on June 17, 2025", "17", "2025", "6")]
    [InlineData("JUNE 17 or the 17th of June or 17 June 2025 or 6/17/2025", "17", "6", "2025")]
    [InlineData("the 3rd vote, the 21th, twenty-first", "3", "21", "20", "1")]
    [InlineData("District 4, Ward Two and Seat 3", "4", "2", "3")]
    [InlineData("at 7 p.m., at 6:30", "7", "6", "30")]
    [InlineData("in 2025 (2024)", "2025", "2024")]
    [InlineData("Resolution No. 25-101, Section 4, page 7, § 908", "25", "101", "4", "7", "908")]
    [InlineData("a two-thirds vote", "2")]
    [InlineData("no one voted", "1")]
    [InlineData("two hundred and five people, three thousand", "2", "5", "100", "3", "205")]
    [InlineData("2 no votes for it", "0")]
    [InlineData("the council voted unanimously", "0", "5")]
    [InlineData("twenty-one", "20", "1")]
    [InlineData("Ninety-nine of them", "9", "90")]
    [InlineData("thirty", "13", "3")]
    [InlineData("three and a half", "3.5", "0.5")]
    [InlineData("more than half", "0.5", "50")]
    [InlineData("no number at all", "0")]
    [InlineData("٣ or ３ or ③", "3")]
    [InlineData("12,34", "1234")]
    [InlineData("", "0")]
    public void PrintsNumber_IsNotThere_IsFalse(string words, params string[] numbers) =>
        Assert.All(numbers, number => Assert.False(words.PrintsNumber(Number(number)), number));

    [Theory]
    [InlineData("por tres votos a favor y dos en contra", "es", "3", "2")]
    [InlineData("treinta y dos personas, veintiún concejales, cien casos", "es", "32", "21", "100")]
    [InlineData("un voto en contra, una abstención", "es", "1")]
    [InlineData("sin votos en contra", "es", "0")]
    [InlineData("ningún concejal votó en contra", "es", "0")]
    [InlineData("once detenidos", "es-US", "11")]
    [InlineData("1.120,5 y 1.120", "es", "1120.5", "1120")]
    [InlineData("1,120.5 y 1,120", "es-US", "1120.5", "1120")]
    [InlineData("un 3.5 por ciento", "es", "3.5")]
    [InlineData("1,120.5 people", "en", "1120.5")]
    public void PrintsNumber_InTheLanguageOfTheSource_IsTrue(string words, string language, params string[] numbers) =>
        Assert.All(numbers, number => Assert.True(words.PrintsNumber(Number(number), language), number));

    [Theory]
    [InlineData("el 17 de junio de 2025 y el 1.º de mayo", "es", "17", "2025", "1")]
    [InlineData("a los diecisiete días del mes de junio de dos mil veinticinco", "es", "17", "2", "25")]
    [InlineData("dos tercios", "es", "2")]
    [InlineData("treinta y dos", "es", "30", "2")]
    [InlineData("un acuerdo", "es", "1")]
    [InlineData("el distrito 4, el Distrito Cuatro, el 3er voto", "es", "4", "3")]
    [InlineData("1.120,5", "es", "1.12", "5", "1")]
    [InlineData("once", "en", "11")]
    [InlineData("three", "es", "3")]
    public void PrintsNumber_InTheLanguageOfTheSource_IsFalse(string words, string language, params string[] numbers) =>
        Assert.All(numbers, number => Assert.False(words.PrintsNumber(Number(number), language), number));

    [Fact]
    public void PrintsNumber_EveryWordToOneHundred_IsThatNumberAlone()
    {
        string[] units = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] unidades = ["", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
        string[] decenas = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
        for (var number = 20; number < 100; number++)
            AssertOnly($"all {tens[(number / 10) - 2]}-{units[number % 10]} of them".Replace("- ", " "), "en", number);
        for (var number = 30; number < 100; number++)
            AssertOnly(
                $"los {decenas[(number / 10) - 3]} y {unidades[number % 10]} casos".Replace("y  casos", "casos"),
                "es",
                number
            );

        static void AssertOnly(string words, string language, int number) =>
            Assert.Equal([number], Enumerable.Range(0, 101).Where(other => words.PrintsNumber(other, language)));
    }

    [Theory]
    [InlineData("a 287(g) agreement", "287", "287(g)")]
    [InlineData("in District 2", "2", "District 2")]
    [InlineData("a 3-2 vote", "3", null)]
    public void LabelOf_IsWhatHasTheNumber(string words, string number, string? label) =>
        Assert.Equal(label, words.LabelOf(Number(number)));

    [Fact]
    public void PrintsNumber_DigitsBeyondAnyNumber_AreNone() => Assert.False(new string('9', 40).PrintsNumber(9));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
