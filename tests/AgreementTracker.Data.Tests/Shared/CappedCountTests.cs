namespace AgreementTracker.Data.Tests;

public class CappedCountTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(10_000, "10,000")]
    [InlineData(10_001, "10,000+")]
    public void ToString_IsExactAsFarAsItWasCounted(int value, string shown) =>
        Assert.Equal(shown, new CappedCount(value).ToString());
}
