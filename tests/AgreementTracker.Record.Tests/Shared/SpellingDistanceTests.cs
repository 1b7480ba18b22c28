using AgreementTracker.Record;

namespace AgreementTracker.Record.Tests;

public class SpellingDistanceTests
{
    [Theory]
    [InlineData("miami", "miami", 0)]
    [InlineData("maimi", "miami", 1)]
    [InlineData("miam", "miami", 1)]
    [InlineData("miammi", "miami", 1)]
    [InlineData("niami", "miami", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "xyz", 3)]
    public void Between_CountsSlips(string a, string b, int slips) =>
        Assert.Equal(slips, SpellingDistance.Between(a, b));
}
