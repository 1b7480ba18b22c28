using System.Text;
using System.Text.RegularExpressions;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// Bytes to text, and text to what will be archived. Line ends become <c>\n</c> and control characters, which nobody
/// sees, go; the editor is told. Nothing else is altered: neither white space nor quotation marks nor the form of
/// accents.
/// </summary>
public static partial class PlainText
{
    private const int CharsetHead = 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    internal static CapturedText Read(ReadOnlySpan<byte> bytes)
    {
        List<string> notes = [];
        var text = Decode(bytes, notes);
        if (text.Contains('\0'))
            throw new RefusedFileException(
                "The file is no text: it holds the character U+0000. If it is a text, save it as UTF-8."
            );
        return Of(text, new(), notes);
    }

    /// <summary>A text as it will be archived.</summary>
    /// <exception cref="RefusedFileException">There is no word in it, or it is too long.</exception>
    public static CapturedText Of(string text, SourceHints hints, IEnumerable<string> notes)
    {
        var said = notes.ToList();
        if (text.Length > ArchivedText.TextLimit * 2)
            throw TooLong();
        text = Normalize(text, said);
        if (text.Length > ArchivedText.TextLimit)
            throw TooLong();
        return text.AsSpan().ContainsAnyWord()
            ? new(text, hints.Fitting(), said)
            : throw new RefusedFileException("There is no word in it that could be archived.");
    }

    internal static RefusedFileException TooLong() =>
        new(
            $"The text is longer than {ArchivedText.TextLimit:N0} characters: keep the part that matters as a separate source."
        );

    private static string Normalize(string text, List<string> notes)
    {
        var kept = new StringBuilder(text.Length);
        var (invisible, broken) = (0, 0);
        foreach (var rune in LineEnd.Replace(text, "\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune.Value != '\uFEFF')
                kept.Append(rune.ToString());
            else if (rune.Value != '\uFEFF')
                invisible++;
        // What is half of a surrogate pair comes out of a string as U+FFFD, as it would when it is hashed.
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])))
                broken++;
            else if (char.IsHighSurrogate(text[i]))
                i++;
        if (invisible > 0)
            notes.Add(
                $"{invisible:N0} control {(invisible == 1 ? "character, which nobody sees, was" : "characters, which nobody sees, were")} left out."
            );
        if (broken > 0)
            notes.Add($"{broken:N0} broken {(broken == 1 ? "character stands" : "characters stand")} as �.");
        return kept.ToString();
    }

    /// <summary>
    /// By its byte order mark, as UTF-8 where it is that, by what a page says of itself, else as Windows-1252.
    /// </summary>
    internal static string Decode(ReadOnlySpan<byte> bytes, List<string> notes, bool isHtml = false)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Strict(bytes[0] == 0xFF ? "utf-16" : "utf-16BE", bytes[2..]);
        try
        {
            return StrictUtf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            var stated = isHtml
                ? Charset.Match(Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, CharsetHead)]))
                : Match.Empty;
            var encoding = stated.Success ? Named(stated.Groups[1].Value) : null;
            notes.Add(
                encoding is null
                    ? "The file is not UTF-8 and was read as Windows-1252: look whether its accents and quotation marks are right."
                    : $"The file was read as {encoding.WebName}, as it says of itself."
            );
            return (encoding ?? Windows1252).GetString(bytes);
        }
    }

    private static string Strict(string encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Encoding
                .GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedFileException("The file begins as UTF-16 and is not: save it as UTF-8.");
        }
    }

    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>What says that it is UTF-8 and is not, or is called Latin-1, browsers read as Windows-1252.</summary>
    private static Encoding? Named(string name) =>
        name.ToLowerInvariant() is "utf-8" or "utf8" or "iso-8859-1" or "us-ascii"
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(name);

    [GeneratedRegex(@"\r\n|[\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnd { get; }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset { get; }
}
