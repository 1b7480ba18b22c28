using System.Buffers.Binary;
using System.Net;
using AgreementTracker.Web.Sharing;
using SkiaSharp;

namespace AgreementTracker.Web.Tests.Sharing;

public class PictureTests(SeededSites seeded)
{
    private const int MaxBytes = 60 * 1024;

    [Theory]
    [EachEngine("/pictures/places/fl/miami.png")]
    [EachEngine("/pictures/votes/fl.miami.approval.png")]
    public async Task Get_Picture_IsALightPngThatIsKept(DatabaseEngine engine, string address)
    {
        var client = (await seeded.OnAsync(engine)).Client;
        using var first = await client.GetAsync(address);
        using var again = await client.GetAsync($"{address}?v=1");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await client.SendAsync(request);

        Check(await first.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        Assert.True(again.Headers.Contains("Age"));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory]
    [InlineData("/pictures/places/fl/nowhere.png")]
    [InlineData("/pictures/votes/fl.miami.nothing.png")]
    [InlineData("/pictures/votes/nothing.png")]
    public async Task Get_PictureOfNothing_IsNotFound(string address) =>
        await seeded.GetAsync(DatabaseEngine.Sqlite, address, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("A")]
    [InlineData("Hawaiʻi County Sheriff’s Office, Kīlauea, Hawaiʻi")]
    [InlineData("LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwll")]
    public void Draw_NameOfAnyLength_IsALightPicture(string name) =>
        Check(Picture.Draw(new(name, string.Join(' ', Enumerable.Repeat(name, 40)), "foot")));

    [Theory]
    [InlineData("Short")]
    [InlineData("A name of many words that goes on and on until no picture has the room for all of it")]
    [InlineData(
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
    )]
    public void Lines_NeverOverflow(string text)
    {
        const int most = 2;
        const float width = 400;
        using var typeface = Font("Bold");
        using var font = new SKFont(typeface, 40);

        var lines = PictureLines.Of(text, most, width, font, out var isCut);

        Assert.InRange(lines.Count, 1, most);
        Assert.All(lines, line => Assert.InRange(font.MeasureText(line), 1, width));
        Assert.Equal(isCut, lines[^1].EndsWith('…'));
        Assert.Equal(text.Length < 10, !isCut);
    }

    /// <summary>Spanish, Haitian Creole and Hawaiian, and the marks that our own sentences use.</summary>
    [Theory]
    [InlineData("Regular")]
    [InlineData("Bold")]
    public void Font_HasTheLettersOfOurPlaces(string style)
    {
        using var typeface = Font(style);
        using var font = new SKFont(typeface);
        Assert.True(font.ContainsGlyphs("ÁÉÍÓÚÑÜáéíóúñü¿¡ÀÈÒàèòçʻĀĒĪŌŪāēīōū’‘“”–—…·§"));
    }

    private static SKTypeface Font(string style) =>
        SKTypeface.FromStream(typeof(Picture).Assembly.GetManifestResourceStream($"fonts.NotoSerif-{style}.ttf"));

    private static void Check(byte[] file)
    {
        using var read = SKBitmap.Decode(file);
        Assert.Equal((Picture.Width, Picture.Height), (read.Width, read.Height));
        Assert.InRange(file.Length, 1000, MaxBytes);
        Assert.Equal(Picture.Width, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));
    }
}
