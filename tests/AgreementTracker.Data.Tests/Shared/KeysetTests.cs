namespace AgreementTracker.Data.Tests;

public class KeysetTests
{
    [Fact]
    public void Cut_LastPage_HasNoNext() => Assert.Null(Keyset.Cut(["a", "b"], 2, item => [item]).Next);

    [Fact]
    public void Cut_OneMore_GoesOnAfterTheLastShown()
    {
        var page = Keyset.Cut(["a", "b", "c"], 2, item => [item]);

        Assert.Equal(["a", "b"], page.Items);
        Assert.Equal("b", page.Next);
    }

    [Theory]
    [InlineData("plain", "fl/miami")]
    [InlineData("a~b", "!")]
    [InlineData("!1~!0", "")]
    public void Read_GivesBackTheKeys(string first, string second) =>
        Assert.Equal([first, second], Keyset.Read(Keyset.Cut([0, 1], 1, _ => [first, second]).Next!, 2)!);

    [Theory]
    [InlineData("a", 2)]
    [InlineData("a~b~c", 2)]
    public void Read_OtherNumberOfKeys_IsNone(string after, int keys) => Assert.Null(Keyset.Read(after, keys));
}
