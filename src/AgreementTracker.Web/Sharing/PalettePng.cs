using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace AgreementTracker.Web.Sharing;

/// <summary>
/// Writes a PNG of few colours, with one byte for a point: a third of the size that the drawing library makes of it,
/// which knows no palettes.
/// </summary>
internal static class PalettePng
{
    private const byte BitDepth = 8,
        ColorTypeOfPalettes = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] Crc =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(i =>
                Enumerable
                    .Repeat(0, 8)
                    .Aggregate((uint)i, (rest, _) => (rest & 1) == 1 ? 0xedb88320 ^ (rest >> 1) : rest >> 1)
            ),
    ];

    /// <param name="pixels">Red, green, blue and opacity in the bytes of each, row by row.</param>
    /// <param name="palette">At most 256 colours; each point gets the nearest.</param>
    public static byte[] Of(ReadOnlySpan<uint> pixels, int width, IReadOnlyList<SKColor> palette)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Length / width);
        (header[8], header[9]) = (BitDepth, ColorTypeOfPalettes);
        Chunk(file, "IHDR", header);
        Chunk(file, "PLTE", [.. palette.SelectMany(color => new[] { color.Red, color.Green, color.Blue })]);
        Chunk(file, "IDAT", Compressed(pixels, width, palette));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Each row after a byte that says it is not filtered: flat colours compress best so.</summary>
    private static byte[] Compressed(ReadOnlySpan<uint> pixels, int width, IReadOnlyList<SKColor> palette)
    {
        var nearest = new Dictionary<uint, byte>();
        using var data = new MemoryStream();
        using (var compress = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[width + 1];
            for (var at = 0; at < pixels.Length; at += width)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = pixels[at + x];
                    if (!nearest.TryGetValue(pixel, out var index))
                        nearest[pixel] = index = Nearest(pixel, palette);
                    row[x + 1] = index;
                }
                compress.Write(row);
            }
        }
        return data.ToArray();
    }

    private static byte Nearest(uint pixel, IReadOnlyList<SKColor> palette)
    {
        var (red, green, blue) = ((int)(pixel & 0xff), (int)((pixel >> 8) & 0xff), (int)((pixel >> 16) & 0xff));
        return (byte)palette.Index().MinBy(entry => Distance(entry.Item)).Index;

        int Distance(SKColor color) =>
            Math.Abs(color.Red - red) + Math.Abs(color.Green - green) + Math.Abs(color.Blue - blue);
    }

    private static void Chunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(named);
        var check = named.Aggregate(uint.MaxValue, (rest, next) => Crc[(rest ^ next) & 0xff] ^ (rest >> 8));
        BinaryPrimitives.WriteUInt32BigEndian(number, ~check);
        file.Write(number);
    }
}
