using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// The text of a PDF, page by page. A PDF has no paragraphs, only letters at places: words, lines and blocks are told
/// from where they stand. Lines of a block are joined to a paragraph; a hyphen at the end of a line stays where it is
/// printed.
/// </summary>
internal static class PdfText
{
    /// <summary>Objects within objects; a page of real life has some dozens.</summary>
    private const int MaxNesting = 200;

    public static CapturedText Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    MaxStackDepth = MaxNesting,
                }
            );
            return Read(pdf);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedFileException("The PDF is protected with a password: save it without one.");
        }
        catch (Exception e) when (e is not (RefusedFileException or OutOfMemoryException))
        {
            // The library has faults of every type for files that are not as they should be.
            throw new RefusedFileException("The PDF is damaged and can't be read.");
        }
    }

    private static CapturedText Read(PdfDocument pdf)
    {
        if (pdf.NumberOfPages > SourceFile.PagesLimit)
            throw new RefusedFileException(
                $"The PDF has {pdf.NumberOfPages:N0} pages; up to {SourceFile.PagesLimit:N0} are read. Keep the part that matters as a separate source."
            );
        var text = new TextLines();
        List<int> empty = [],
            recognized = [];
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage(number);
            if (page.Letters.Count == 0)
                empty.Add(number);
            else if (page.Letters.All(letter => letter.RenderingMode == TextRenderingMode.Neither))
                recognized.Add(number);
            PdfLayout.Write(page, text);
        }
        if (empty.Count == pdf.NumberOfPages)
            throw new RefusedFileException(
                "The PDF holds no text: it is probably a scan, which is a picture of each page. Have its text recognized (OCR) and upload the result, or paste the text."
            );
        return PlainText.Of(text.ToString(), Hints(pdf), Notes(empty, recognized));
    }

    private static IEnumerable<string> Notes(List<int> empty, List<int> recognized)
    {
        yield return "A PDF does not say where its paragraphs end or in which order its columns are read: compare the text with the pages.";
        if (empty.Count > 0)
            yield return $"No text was found on {Pages(empty)}: pictures are not read.";
        if (recognized.Count > 0)
            yield return $"The text of {Pages(recognized)} was recognized in a picture by a program (OCR), which makes mistakes: compare it with the picture.";
    }

    private static string Pages(List<int> numbers)
    {
        const int most = 10;
        var named = string.Join(", ", numbers.Take(most));
        return numbers.Count == 1
            ? $"page {named}"
            : $"pages {named}{(numbers.Count > most ? $" and {numbers.Count - most:N0} more" : "")}";
    }

    private static SourceHints Hints(PdfDocument pdf) =>
        new() { Title = Line(pdf.Information.Title), Author = Line(pdf.Information.Author) };

    private static string? Line(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "").ReplaceLineEndings(" ").Trim();
}
