using AgreementTracker.Data.Search;

namespace AgreementTracker.Data.Tests.Shared;

public class TextLengthTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("ab😀", 4, "ab😀")]
    [InlineData("a😀b", 3, "a😀")]
    public void CutTo_KeepsWholeCharacters(string text, int limit, string cut) => Assert.Equal(cut, text.CutTo(limit));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void SearchWords_AreCutBetweenCharacters(string before)
    {
        var wide = before + string.Concat(Enumerable.Repeat("𠀀", 150_000));

        Assert.All(
            [SearchWords.Of(wide), Assert.Single(SearchWords.Terms(wide))],
            words => Assert.DoesNotContain("\ufffd", string.Concat(words.EnumerateRunes())));
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
