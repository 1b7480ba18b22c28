using AgreementTracker.Data.Tests.Entries;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Sources;
using CsCheck;

namespace AgreementTracker.Data.Tests.Drafts;

public class SelectedWordsTests
{
    private const string Twice = "Yes, said Ann. No, said Bo. Yes, said Cy.";

    [Theory]
    [InlineData(0, 3, "Yes", null, ", said Ann.")]
    [InlineData(28, 31, "Yes", "Bo. ", null)]
    [InlineData(14, 19, "No,", null, null)]
    public void Of_WordsThatOccurTwice_TakesAlongWhatTellsThemApart(
        int start,
        int end,
        string exact,
        string? prefix,
        string? suffix
    )
    {
        var words = SelectedWords.Of("gazette", Twice, start, end)!;

        Assert.Equal((exact, prefix, suffix), (words.Quote.Exact, words.Quote.Prefix, words.Quote.Suffix));
    }

    [Fact]
    public void Of_SelectedBackwardsWithSpaces_IsTheWords() =>
        Assert.Equal("said", SelectedWords.Of("gazette", Twice, 10, 4)!.Quote.Exact);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("  \n ", 0, 4)]
    [InlineData("—", 0, 1)]
    [InlineData("word", 2, 2)]
    public void Of_NoWords_IsNothing(string text, int start, int end) =>
        Assert.Null(SelectedWords.Of("gazette", text, start, end));

    [Fact]
    public void Of_SameWordsEverywhere_IsNothingWhereNoContextTellsThemApart() =>
        Assert.Null(SelectedWords.Of("gazette", string.Concat(Enumerable.Repeat("yes ", 400)), 800, 803));

    [Fact]
    public void Of_HalfOfAPair_TakesTheWhole() =>
        Assert.Equal("a📰b", SelectedWords.Of("gazette", "a📰b", 0, 4)!.Quote.Exact);

    [Fact]
    public void Of_AnySelection_IsFoundWhereItWasSelected() =>
        Gen.Select(Gen.Char["ab. é\n"].Array[1, 60], Gen.Int[0, 60], Gen.Int[0, 60])
            .Sample(
                (letters, start, end) =>
                {
                    var text = new string(letters);
                    if (SelectedWords.Of("gazette", text, start, end) is not { } words)
                        return;
                    Assert.Equal(
                        [words.At],
                        TextQuote.Find(text, words.Quote.Exact, words.Quote.Prefix, words.Quote.Suffix)
                    );
                    Assert.Equal(
                        words.Quote.Exact,
                        text[Math.Min(start, end)..Math.Min(text.Length, Math.Max(start, end))].Trim()
                    );
                },
                iter: 2000
            );

    [Fact]
    public void Key_OtherWords_IsAnother() =>
        Assert.Distinct([
            SelectedWords.Of("gazette", Twice, 0, 3)!.Key,
            SelectedWords.Of("gazette", Twice, 28, 31)!.Key,
            SelectedWords.Of("herald", Twice, 0, 3)!.Key,
        ]);

    [Fact]
    public void Places_WordsThatOccurTwice_AreBoth() => Assert.Equal([0, 28], SelectedWords.Places(Twice, " Yes ", 10));
}
