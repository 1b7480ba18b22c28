using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Tests.Sources;

public class TextQuoteTests
{
    private const string Combining = "e\u0301";
    private const string Precomposed = "\u00e9";

    [Theory]
    [InlineData("The council approved it.", "council", 4)]
    [InlineData("The council approved it.", "The council approved it.", 0)]
    [InlineData("said “no” twice", "“no”", 5)]
    [InlineData("😀😀 no", "no", 5)]
    [InlineData("a 😀 b", "😀", 2)]
    [InlineData("one\r\ntwo\r\n", "e\r\nt", 2)]
    [InlineData("a\u200db", "\u200d", 1)]
    public void Find_StandsOnce_IsItsPlaceInUtf16Units(string text, string exact, int at) =>
        Assert.Equal([at], TextQuote.Find(text, exact, null, null));

    [Theory]
    [InlineData("The council approved it.", "Council")]
    [InlineData("said “no” twice", "\"no\"")]
    [InlineData("a – b", "a - b")]
    [InlineData("a\u00a0b", "a b")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("caf" + Combining, "caf" + Precomposed)]
    [InlineData("caf" + Precomposed, "caf" + Combining)]
    [InlineData("straße", "strasse")]
    [InlineData("a\u00adb", "ab")]
    [InlineData("short", "shorter")]
    [InlineData("", "a")]
    public void Find_DiffersByACharacter_IsNowhere(string text, string exact) =>
        Assert.Empty(TextQuote.Find(text, exact, null, null));

    [Fact]
    public void Find_Nothing_IsNowhere() => Assert.Empty(TextQuote.Find("text", "", null, null));

    [Fact]
    public void Find_BaseOfACombinedLetter_IsFoundToTheCodePoint()
    {
        Assert.Equal([3], TextQuote.Find("caf" + Combining, "e", null, null));
        Assert.Equal([4], TextQuote.Find("caf" + Combining, "\u0301", null, null));
    }

    [Theory]
    [InlineData("aaaa", "aa", new[] { 0, 1, 2 })]
    [InlineData("so so so", "so so", new[] { 0, 3 })]
    [InlineData("😀😀😀", "😀😀", new[] { 0, 2 })]
    public void Find_PlacesOverlap_EachIsFound(string text, string exact, int[] places) =>
        Assert.Equal(places, TextQuote.Find(text, exact, null, null));

    [Theory]
    [InlineData(null, null, new[] { 16, 41 })]
    [InlineData("federal ", null, new[] { 16 })]
    [InlineData(null, " law", new[] { 16, 41 })]
    [InlineData(null, " laws", new[] { 41 })]
    [InlineData("state ", " laws", new[] { 41 })]
    [InlineData("federal ", " laws", new int[0])]
    [InlineData("federal", null, new int[0])]
    [InlineData(null, "law", new int[0])]
    [InlineData("No doubt, under a federal ", null, new int[0])]
    [InlineData(null, " laws remain.", new int[0])]
    public void Find_PrefixAndSuffix_StandRightBeside(string? prefix, string? suffix, int[] places) =>
        Assert.Equal(
            places,
            TextQuote.Find(
                "Under a federal enforcement law or state enforcement laws remain",
                "enforcement",
                prefix,
                suffix
            )
        );

    /// <summary>Written out here, since an attribute can't hold half of a surrogate pair.</summary>
    [Fact]
    public void Find_WouldSplitASurrogatePair_IsNowhere() =>
        Assert.All(
            new[] { "\ude00", "\ud83d", "\ude00 b", "a \ud83d" },
            exact =>
            {
                Assert.Contains(exact, "a 😀 b", StringComparison.Ordinal);
                Assert.Empty(TextQuote.Find("a 😀 b", exact, null, null));
            }
        );

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀bc", 2, 1)]
    [InlineData("a😀b😀c", 6, 4)]
    [InlineData("e\u0301x", 2, 2)]
    [InlineData("👩‍👧 x", 6, 4)]
    [InlineData("“é”", 3, 3)]
    [InlineData("a\r\nb", 3, 3)]
    [InlineData("abc", 0, 0)]
    public void CodePointsBefore_AndBack_AreThePlace(string text, int units, int points)
    {
        Assert.Equal(points, TextQuote.CodePointsBefore(text, units));
        Assert.Equal(units, TextQuote.UnitsBefore(text, [points])[points]);
    }

    [Theory]
    [InlineData(" … ", false)]
    [InlineData(",” she said, “", true)]
    [InlineData("”\r\n“", false)]
    [InlineData(" 7 ", true)]
    [InlineData("😀", false)]
    [InlineData("𝔐", true)]
    [InlineData("", false)]
    public void ContainsAnyWord_HasALetterOrDigit(string text, bool expected) =>
        Assert.Equal(expected, text.AsSpan().ContainsAnyWord());
}
