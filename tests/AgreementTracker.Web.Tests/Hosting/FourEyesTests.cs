using AgreementTracker.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace AgreementTracker.Web.Tests.Hosting;

public class FourEyesTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Read_IsOnUnlessItIsTurnedOff(string? written, bool isOn) =>
        Assert.Equal(isOn, Settings(written).FourEyes);

    [Fact]
    public void Read_AnythingElse_IsRefused() =>
        Assert.Contains("Editing:FourEyes", Assert.Throws<StartException>(() => Settings("maybe")).Message);

    private static TrackerSettings Settings(string? written) =>
        TrackerSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { [TrackerSettings.FourEyesKey] = written })
                .Build()
        );
}
