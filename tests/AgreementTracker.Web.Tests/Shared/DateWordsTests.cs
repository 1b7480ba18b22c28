using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Tests.Shared;

public class DateWordsTests
{
    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("0987", "0987")]
    [InlineData("2025-04", "April 2025")]
    [InlineData("2024-02-29", "February 29, 2024")]
    public void Of_Date_IsNoMoreExactThanItIsKnown(string value, string words) =>
        Assert.Equal(words, DateWords.Of(value));
}
