using AgreementTracker.Record;

namespace AgreementTracker.Record.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("Miami", "miami")]
    [InlineData("CAÑON CITY", "canon city")]
    [InlineData("Can\u0303on", "canon")]
    [InlineData("Ünïcödé", "unicode")]
    [InlineData("ΑΘΉΝΑ", "αθηνα")]
    [InlineData("“So,” it’s ‘said’", "\"so,\" it's 'said'")]
    [InlineData("a – b — c ‐ d", "a - b - c - d")]
    [InlineData("  two \r\n\t\u00a0 words  ", "two words")]
    [InlineData("ﬁve № 𝔐", "five no m")]
    [InlineData("😀", "😀")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Fold_IsSmallPlainAndSingleSpaced(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("Doral", "Doràl")]
    [InlineData("O’Hara", "O'HARA")]
    [InlineData("Miami–Dade", "miami-dade")]
    [InlineData("fa\u00e7ade", "FAC\u0327ADE")]
    public void Fold_DiffersInMarksOnly_IsTheSame(string one, string other) =>
        Assert.Equal(Folding.Fold(one), Folding.Fold(other));

    [Theory]
    [InlineData("Miami", "Miamis")]
    [InlineData("a b", "ab")]
    [InlineData("3-2", "32")]
    [InlineData("ñ", "m")]
    public void Fold_OtherWords_StayApart(string one, string other) =>
        Assert.NotEqual(Folding.Fold(one), Folding.Fold(other));

    [Fact]
    public void Fold_Folded_StaysAsItIs() =>
        Assert.All(
            new[] { "CAÑON – “City”", "ﬁve  ½", "İstanbul", "가나" },
            text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)))
        );

    [Fact]
    public void Fold_NoncharacterThatNormalizationRefuses_IsKept() =>
        Assert.Equal("a\ufffeb", Folding.Fold("A\ufffeB"));
}
