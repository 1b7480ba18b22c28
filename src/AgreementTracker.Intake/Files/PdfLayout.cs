using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace AgreementTracker.Intake.Files;

/// <summary>Letters at places to words, lines and blocks in the order in which they are read.</summary>
internal static class PdfLayout
{
    public static void Write(Page page, TextLines text)
    {
        var words = NearestNeighbourWordExtractor
            .Instance.GetWords(page.Letters)
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .ToList();
        if (words.Count == 0)
            return;
        var blocks = UnsupervisedReadingOrderDetector
            .Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words))
            .OrderBy(block => block.ReadingOrder);
        foreach (var block in blocks)
        {
            var before = ' ';
            foreach (var line in block.TextLines)
            {
                if (before is not ('-' or '\u2010' or '\u00AD'))
                    text.Add(" ");
                text.Add(line.Text);
                before = line.Text.LastOrDefault(c => !char.IsWhiteSpace(c));
            }
            text.EndParagraph();
        }
    }
}
