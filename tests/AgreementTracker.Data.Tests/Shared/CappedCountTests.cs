namespace AgreementTracker.Data.Tests.Shared;

public class CappedCountTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1,000")]
    [InlineData(1001, "1,000+")]
    public void ToString_IsExactAsFarAsItWasCounted(int value, string shown) => Assert.Equal(shown, new CappedCount(value).ToString());
}
