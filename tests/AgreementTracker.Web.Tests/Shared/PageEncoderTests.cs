using System.Net;
using System.Text.Encodings.Web;
using AgreementTracker.Web.Shared;
using CsCheck;

namespace AgreementTracker.Web.Tests.Shared;

public class PageEncoderTests
{
    [Fact]
    public void Encode_AnyText_IsReadBackAsItWas_ButForTurnsOfDirection() =>
        Gen.String.Sample(text =>
        {
            var encoded = PageEncoder.Instance.Encode(text);

            Assert.Equal(-1, encoded.IndexOfAny(['<', '>', '"', '\'', '\u202e', '\u2066']));
            if (
                !text.Any(char.IsSurrogate)
                && !text.Any(c => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            )
                Assert.Equal(text, WebUtility.HtmlDecode(encoded));
        });

    [Theory]
    [InlineData("a\u202eb", "a[U+202E]b")]
    [InlineData("\u2066<b>\u2069", "[U+2066]&lt;b&gt;[U+2069]")]
    [InlineData("“Miami’s” – §", "“Miami’s” – §")]
    [InlineData("Ñandú 中 😀", "Ñandú 中 &#x1F600;")]
    public void Encode_ShowsTurnsOfDirection(string text, string encoded)
    {
        Assert.Equal(encoded, PageEncoder.Instance.Encode(text));
        Assert.Equal(encoded, new string(Encoded(PageEncoder.Instance, text)));
    }

    private static ReadOnlySpan<char> Encoded(TextEncoder encoder, string text)
    {
        var room = new char[text.Length * encoder.MaxOutputCharactersPerInputCharacter];
        encoder.Encode(text, room, out _, out var written);
        return room.AsSpan(0, written);
    }

    [Fact]
    public async Task Page_HasItsTextsUnescaped_AndATurnOfDirectionAsAMark()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);

        var page = await app.GetAsync("/search?q=a%E2%80%AEb");

        Assert.DoesNotContain("&#x20", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", page.Main.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("[U+202E]", page.Markup, StringComparison.Ordinal);
    }
}
