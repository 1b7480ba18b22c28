using SkiaSharp;

namespace AgreementTracker.Web.Sharing;

/// <summary>What a picture says.</summary>
internal sealed record PictureText(string Title, string Sentence, string Foot);

/// <summary>A page as a picture of the size that social networks show: its title and answer in our colours.</summary>
internal static class Picture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Margin = 70;
    private const float TextWidth = Width - 2 * Margin;
    private const float Band = 14;
    private const float NameBase = 96;
    private const float FootBase = Height - 52;
    private const float NameSize = 34;
    private const float FootSize = 26;
    private const float LineHeight = 1.26f;
    private const float Gap = 26;
    private const int MaxTitleLines = 3;
    private const int Shades = 16;

    /// <summary>A long title is smaller; the smallest can still be read on a phone.</summary>
    private static readonly float[] TitleSizes = [76, 64, 54, 46];
    private static readonly float[] SentenceSizes = [40, 36, 32];

    private static readonly SKTypeface Regular = Load("NotoSerif-Regular.ttf"),
        Bold = Load("NotoSerif-Bold.ttf");
    private static readonly SKColor Paper = new(0xfb, 0xfa, 0xf7),
        Ink = new(0x1d, 0x22, 0x28),
        Soft = new(0x5a, 0x62, 0x6c),
        Solid = new(0x27, 0x40, 0x60);

    /// <summary>Between the paper and each colour of type as many shades as an even edge needs.</summary>
    private static readonly SKColor[] Palette =
    [
        .. from color in new[] { Ink, Soft, Solid }
        from shade in Enumerable.Range(0, Shades)
        select Between(Paper, color, shade / (Shades - 1f)),
    ];

    /// <returns>A file of the kind PNG.</returns>
    public static byte[] Draw(PictureText text)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using (var band = new SKPaint { Color = Solid })
            canvas.DrawRect(0, 0, Width, Band, band);
        using (var name = new SKFont(Bold, NameSize))
            Line(canvas, Layout.PageHead.SiteName, NameBase, name, Solid);
        using (var foot = new SKFont(Regular, FootSize))
            Line(canvas, PictureLines.Of(text.Foot, 1, TextWidth, foot).Single(), FootBase, foot, Soft);

        var top = NameBase + Gap;
        top = Block(canvas, text.Title, top, TitleSizes, Bold, Ink, _ => MaxTitleLines) + Gap;
        var room = FootBase - FootSize * LineHeight - Gap - top;
        Block(canvas, text.Sentence, top, SentenceSizes, Regular, Ink, size => (int)(room / (size * LineHeight)));

        using var pixels = surface.PeekPixels();
        return PalettePng.Of(pixels.GetPixelSpan<uint>(), Width, Palette);
    }

    /// <summary>In the largest size in which all of it fits, else in the smallest, cut.</summary>
    /// <returns>Where the block ends.</returns>
    private static float Block(
        SKCanvas canvas,
        string text,
        float top,
        float[] sizes,
        SKTypeface typeface,
        SKColor color,
        Func<float, int> most
    )
    {
        foreach (var size in sizes)
        {
            using var font = new SKFont(typeface, size);
            var lines = PictureLines.Of(text, most(size), TextWidth, font, out var isCut);
            if (isCut && size != sizes[^1])
                continue;
            foreach (var line in lines)
                Line(canvas, line, top += size * LineHeight, font, color);
            return top;
        }
        return top;
    }

    private static void Line(SKCanvas canvas, string text, float baseline, SKFont font, SKColor color)
    {
        font.Edging = SKFontEdging.Antialias;
        font.Subpixel = false;
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(text, Margin, baseline, SKTextAlign.Left, font, paint);
    }

    private static SKColor Between(SKColor from, SKColor to, float part) =>
        new(Between(from.Red, to.Red, part), Between(from.Green, to.Green, part), Between(from.Blue, to.Blue, part));

    private static byte Between(byte from, byte to, float part) => (byte)MathF.Round(from + (to - from) * part);

    private static SKTypeface Load(string file)
    {
        using var font =
            typeof(Picture).Assembly.GetManifestResourceStream($"fonts.{file}")
            ?? throw new InvalidOperationException($"The font {file} is not part of the program.");
        return SKTypeface.FromStream(font) ?? throw new InvalidOperationException($"{file} can't be read as a font.");
    }
}
