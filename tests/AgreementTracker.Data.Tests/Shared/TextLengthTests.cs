using AgreementTracker.Record;
using CsCheck;

namespace AgreementTracker.Data.Tests;

public class TextLengthTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("a😀b", 3, "a😀")]
    public void CutTo_KeepsWholeCharacters(string text, int limit, string cut) => Assert.Equal(cut, text.CutTo(limit));

    [Fact]
    public void Cut_OfAnyText_IsABeginningOfItInWholeCharacters() =>
        (from text in Texts from limit in Gen.Int[2, 80] select (text, limit)).Sample(drawn =>
        {
            var (cut, words) = (drawn.text.CutTo(drawn.limit), drawn.text.CutToWords(drawn.limit));
            Assert.StartsWith(cut, drawn.text, StringComparison.Ordinal);
            Assert.True(cut.Length <= drawn.limit && words.Length <= drawn.limit);
            Assert.Equal(Halves(drawn.text), Halves(cut) + Halves(drawn.text[cut.Length..]));
            var line = string.Join(' ', drawn.text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(line.Length > drawn.limit, words != line);
            if (words != line)
            {
                Assert.EndsWith("…", words, StringComparison.Ordinal);
                Assert.StartsWith(words[..^1], line, StringComparison.Ordinal);
                Assert.Equal(Halves(line), Halves(words[..^1]) + Halves(line[(words.Length - 1)..]));
                Assert.True(
                    words.Length >= drawn.limit / 2
                        || line[..drawn.limit].Any(c => ",;: ".Contains(c, StringComparison.Ordinal))
                );
            }
        });

    /// <summary>Any UTF-16: halves of characters that have lost the other are in it too.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Char[char.MinValue, char.MaxValue].Select(c => c.ToString()),
            Gen.Int[0, 7].Select(i => ((string[])[" ", "  ", "\n", "😀", "𠀀", "e\u0301", "word", ","])[i])
        )
        .Array[0, 120]
        .Select(string.Concat);

    private static int Halves(string text) =>
        text.EnumerateRunes().Count(rune => rune == System.Text.Rune.ReplacementChar) - text.Count(c => c == '\ufffd');

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void SearchWords_AreCutBetweenCharacters(string before)
    {
        var wide = before + string.Concat(Enumerable.Repeat("𠀀", 150_000));

        Assert.All(
            [SearchWords.Of(wide), Assert.Single(SearchWords.Terms(wide))],
            words => Assert.DoesNotContain("\ufffd", string.Concat(words.EnumerateRunes()))
        );
    }

    [Theory, EachEngine]
    public async Task Publish_SearchedTextIsCutAtAWideLetter_IsKept(DatabaseEngine engine)
    {
        var town = new Springfield();
        town.Text += "\nx" + string.Concat(Enumerable.Repeat("𠀀", 150_000));
        await using var database = await TestDatabase.CreateAsync(engine);

        await town.PublishAsync(database);
    }
}
