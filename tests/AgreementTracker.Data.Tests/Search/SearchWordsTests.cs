using AgreementTracker.Record;
using CsCheck;

namespace AgreementTracker.Data.Tests.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Of_TooManyWideLetters_AreCutBetweenCharacters(string before)
    {
        var wide = before + string.Concat(Enumerable.Repeat("𠀀", 150_000));

        Assert.All(
            [SearchWords.Of(wide), Assert.Single(SearchWords.Terms(wide))],
            words => Assert.DoesNotContain('\ufffd', string.Concat(words.EnumerateRunes()))
        );
    }

    [Theory, EachEngine]
    public async Task Publish_TooManyWideLetters_IsKept(DatabaseEngine engine)
    {
        var town = new Springfield();
        town.Text += "\nx" + string.Concat(Enumerable.Repeat("𠀀", 110_000));
        await using var database = await TestDatabase.CreateAsync(engine);

        await town.PublishAsync(database);
    }

    [Fact]
    public void Spellings_OfAWordWithOneSlip_HaveTheWord() =>
        (
            from word in Gen.Char.AlphaNumeric.Array[2, 14].Select(letters => new string(letters).ToLowerInvariant())
            from slip in Gen.Int[0, 3]
            from at in Gen.Int[0, word.Length - 1]
            from letter in Gen.Char['a', 'z']
            select (
                Word: word,
                Slipped: slip switch
                {
                    0 => word.Remove(at, 1),
                    1 => word.Insert(at, $"{letter}"),
                    2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
                    _ => at == 0 ? word : $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}",
                }
            )
        ).Sample(drawn =>
        {
            var spellings = SearchWords.Spellings(drawn.Slipped);
            Assert.Equal(spellings.Distinct(), spellings);
            Assert.All(spellings, spelling => Assert.InRange(SpellingDistance.Between(spelling, drawn.Slipped), 0, 1));
            // A digit that was left out or changed is no slip that is made up again.
            if (SpellingDistance.Between(drawn.Word, drawn.Slipped) == 0 || !drawn.Word.Any(char.IsDigit))
                Assert.Contains(drawn.Word, spellings);
        });
}
