using AgreementTracker.Data.Search;

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
            words => Assert.DoesNotContain('\ufffd', string.Concat(words.EnumerateRunes())));
    }

    [Theory, EachEngine]
    public async Task Publish_TooManyWideLetters_IsKept(DatabaseEngine engine)
    {
        var town = new Springfield();
        town.Text += "\nx" + string.Concat(Enumerable.Repeat("𠀀", 110_000));
        await using var database = await TestDatabase.CreateAsync(engine);

        await town.PublishAsync(database);
    }
}
