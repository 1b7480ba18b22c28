using AgreementTracker.Web.Sources;
using CsCheck;

namespace AgreementTracker.Web.Tests.Sources;

public class TextFragmentTests
{
    [Theory]
    [InlineData("voted 3–2", "#:~:text=voted%203%E2%80%932")]
    [InlineData("Miami-Dade, 5 & 6", "#:~:text=Miami%2DDade%2C%205%20%26%206")]
    [InlineData("  ", "")]
    [InlineData("a\nb", "#:~:text=a%20b")]
    [InlineData(
        "one two three four five six seven\neight nine ten eleven twelve thirteen",
        "#:~:text=one%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen"
    )]
    public void Of_Words_NamesThem(string words, string expected) => Assert.Equal(expected, TextFragment.Of(words));

    [Theory]
    [InlineData("yes", "who", null, "#:~:text=who-,yes")]
    [InlineData(
        "yes",
        "ommissioner who voted ",
        " to approve the agr",
        "#:~:text=who%20voted-,yes,-to%20approve%20the"
    )]
    public void Of_WordsThatAreThereTwice_NamesWhatStandsBeside(
        string words,
        string? prefix,
        string? suffix,
        string expected
    ) => Assert.Equal(expected, TextFragment.Of(words, prefix, suffix));

    /// <summary>What means something in a directive never comes from the words.</summary>
    [Fact]
    public void Of_AnyWords_IsOneDirective() =>
        Gen.String.Sample(words =>
        {
            var fragment = TextFragment.Of(words);
            Assert.True(fragment is "" || fragment.StartsWith("#:~:text=", StringComparison.Ordinal));
            Assert.DoesNotContain(fragment.Skip(1), sign => sign is '&' or '#' or ' ' or '-');
            Assert.InRange(fragment.Count(sign => sign == ','), 0, 1);
        });
}
