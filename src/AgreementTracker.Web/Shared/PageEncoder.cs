using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AgreementTracker.Web.Shared;

/// <summary>
/// Text as HTML: letters of all scripts as they are, what means markup escaped. Characters that turn the direction of
/// what follows, by which a quote could be made to read as another, are shown as marks: '[U+202E]'.
/// </summary>
internal sealed class PageEncoder : HtmlEncoder
{
    public static PageEncoder Instance { get; } = new();

    private static readonly HtmlEncoder Inner = Create(UnicodeRanges.All);
    private const int MarkLength = 8;

    public override int MaxOutputCharactersPerInputCharacter =>
        Math.Max(Inner.MaxOutputCharactersPerInputCharacter, MarkLength);

    public override bool WillEncode(int unicodeScalar) =>
        TurnsDirection(unicodeScalar) || Inner.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = Inner.FindFirstCharacterToEncode(text, textLength);
        var turn = new ReadOnlySpan<char>(text, first < 0 ? textLength : first).IndexOfAny(Turns);
        return turn >= 0 ? turn : first;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    ) =>
        TurnsDirection(unicodeScalar)
            ? new Span<char>(buffer, bufferLength).TryWrite(
                CultureInfo.InvariantCulture,
                $"[U+{unicodeScalar:X4}]",
                out numberOfCharactersWritten
            )
            : Inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <summary>
    /// Embeddings, overrides and isolates (Unicode Standard Annex 9, section 2); the marks U+200E and U+200F turn
    /// nothing but themselves.
    /// </summary>
    private static readonly SearchValues<char> Turns = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    private static bool TurnsDirection(int scalar) => scalar <= char.MaxValue && Turns.Contains((char)scalar);
}
