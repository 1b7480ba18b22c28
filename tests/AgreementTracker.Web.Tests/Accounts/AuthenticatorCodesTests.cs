using AgreementTracker.Web.Accounts;

namespace AgreementTracker.Web.Tests.Accounts;

public class AuthenticatorCodesTests
{
    /// <summary>The secret of RFC 6238's own examples (appendix B), in Base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void StepOf_ExamplesOfTheStandard_IsTheirs(long seconds, string code) =>
        Assert.Equal(seconds / 30, AuthenticatorCodes.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void StepOf_ACodeOfAMinuteAgo_OrAhead_IsNone()
    {
        var now = DateTimeOffset.UtcNow;
        var steps = Enumerable
            .Range(-4, 9)
            .Where(step => AuthenticatorCodes.StepOf(Key, Authenticator.CodeOf(Key, step), now) is not null);

        Assert.Equal([-1, 0, 1], steps);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    public void StepOf_WhatIsNoCode_IsNone(string digits) =>
        Assert.Null(AuthenticatorCodes.StepOf(Key, digits, DateTimeOffset.UtcNow));
}
