using System.Globalization;
using AgreementTracker.Record;

namespace AgreementTracker.Record.Tests;

public class PlainDecimalTests
{
    [Theory]
    [InlineData("63.50", "63.5")]
    [InlineData("63.0", "63")]
    [InlineData("1120", "1120")]
    [InlineData("100", "100")]
    [InlineData("0.00", "0")]
    [InlineData("0.10", "0.1")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Of_HasNoZerosAfterTheLastDigit(string number, string plain) =>
        Assert.Equal(
            plain,
            PlainDecimal.Of(decimal.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)
        );
}
