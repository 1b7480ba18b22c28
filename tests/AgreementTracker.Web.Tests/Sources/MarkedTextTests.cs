using AgreementTracker.Record.Sources;

namespace AgreementTracker.Web.Tests.Sources;

public class MarkedTextTests
{
    [Theory]
    [InlineData("no passage", "", "no passage")]
    [InlineData("the vote was close", "4-8", "the [4-8 vote] was close")]
    [InlineData("the vote was close", "0-18", "[0-18 the vote was close]")]
    [InlineData("the vote was close", "0-3 4-8", "[0-3 the] [4-8 vote] was close")]
    [InlineData("abcdef", "0-3 3-6", "[0-3 abc][3-6 def]")]
    [InlineData("abcdef", "0-6 2-4", "[0-6 ab[2-4 cd]ef]")]
    [InlineData("abcdef", "0-6 0-2", "[0-6 [0-2 ab]cdef]")]
    [InlineData("abcdef", "0-6 4-6", "[0-6 abcd[4-6 ef]]")]
    [InlineData("abcdef", "0-4 2-6", "[0-4 ab[2-6 cd]][… ef]")]
    [InlineData("abcdef", "0-3 1-5 2-6", "[0-3 a[1-5 b[2-6 c]]][… [… de]f]")]
    [InlineData("🗳🗳ab", "2-3", "🗳🗳[2-3 a]b")]
    [InlineData("🗳🗳ab", "1-2", "🗳[1-2 🗳]ab")]
    [InlineData("e\u0301a", "1-2", "e[1-2 \u0301]a")]
    [InlineData("one\ntwo", "0-7", "[0-7 one]|[… two]")]
    [InlineData("one\ntwo", "2-5", "on[2-5 e]|[… t]wo")]
    [InlineData("one\ntwo", "3-5", "one|[3-5 t]wo")]
    [InlineData("one\n\n \ntwo", "3-8", "one|[3-8 t]wo")]
    [InlineData("\none\r\ntwo\n", "1-4", "[1-4 one]\r|two")]
    public void Of_Full_MarksThePassages(string text, string passages, string marked) =>
        Assert.Equal(marked, Marked.Shown(text, passages));

    [Fact]
    public void Of_Excerpts_LeavesOutParagraphsThatNothingCites() =>
        Assert.Equal(
            "[0-3 One] went.|Four [30-34 came].",
            Marked.Shown("One went.\nTwo and three.\nFour came.", "0-3 30-34", SourceAccess.Excerpts)
        );

    [Theory]
    [InlineData("One went. Two came. Three saw.", "0-3", "[0-3 One] went. Two came. >")]
    [InlineData("One went. Two came. Three saw.", "26-29", "<Two came. Three [26-29 saw].")]
    [InlineData(
        "One a. Two b. Three c. Four d. Five e. Six f.",
        "0-1 39-40",
        "[0-1 O]ne a. Two b. >/<Five e. [39-40 S]ix f."
    )]
    public void Of_Excerpts_SaysWhereWordsAreLeftOut(string text, string passages, string marked) =>
        Assert.Equal(marked, Marked.Shown(text, passages, SourceAccess.Excerpts));
}
