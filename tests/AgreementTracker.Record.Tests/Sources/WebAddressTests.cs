using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Tests.Sources;

public class WebAddressTests
{
    [Theory]
    [InlineData("http://gazette.example/vote")]
    [InlineData("https://www.Gazette.example/vote/")]
    [InlineData("https://gazette.example/vote?utm_source=x&fbclid=y#comments")]
    public void Plain_SamePage_IsTheSame(string address) =>
        Assert.Equal(WebAddress.Plain("https://gazette.example/vote"), WebAddress.Plain(address));

    [Theory]
    [InlineData("https://gazette.example/Vote")]
    [InlineData("https://gazette.example/vote?id=2")]
    [InlineData("https://other.example/vote")]
    [InlineData("https://gazette.example:8080/vote")]
    public void Plain_OtherPage_IsAnother(string address) =>
        Assert.NotEqual(WebAddress.Plain("https://gazette.example/vote"), WebAddress.Plain(address));

    [Theory]
    [InlineData(null)]
    [InlineData("gazette")]
    public void Plain_NoAddress_IsNone(string? address) => Assert.Null(WebAddress.Plain(address));
}
