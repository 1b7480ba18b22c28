using System.Text;
using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

public class PdfTextTests
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    private const string Damaged = "The PDF is damaged and can't be read.";
    private const string Compare =
        "A PDF does not say where its paragraphs end or in which order its columns are read: compare the text with the pages.";

    [Fact]
    public void Read_LinesOfABlock_AreAParagraph()
    {
        var read = Read(
            MadeFile.Pdf(
                [
                    "The council voted on the",
                    "agreement with the border agen-",
                    "cy on Tuesday.",
                    "",
                    "",
                    "Nobody spoke.",
                ],
                ["The second page."]
            )
        );

        Assert.Equal(
            "The council voted on the agreement with the border agen-cy on Tuesday.\n\nNobody spoke.\n\nThe second page.",
            read.Text
        );
        Assert.Equal([Compare], read.Notes);
    }

    [Fact]
    public void Read_SomePagesHoldNoText_IsTold()
    {
        var read = Read(MadeFile.Pdf(["Words."], [], ["More."], []));

        Assert.Equal("Words.\n\nMore.", read.Text);
        Assert.Contains("No text was found on pages 2, 4: pictures are not read.", read.Notes);
    }

    [Fact]
    public void Read_NoPageHoldsText_IsRefusedAsAScan() =>
        Refused.With(
            "The PDF holds no text: it is probably a scan, which is a picture of each page. Have its text recognized (OCR) and upload the result, or paste the text.",
            () => Read(MadeFile.Pdf([], []))
        );

    [Fact]
    public void Read_TextLiesUnseenOverAPicture_IsToldAsRecognized()
    {
        var read = Read(Page("BT /F1 12 Tf 3 Tr 72 700 Td (Recognized words) Tj ET"));

        Assert.Equal("Recognized words", read.Text);
        Assert.Contains(
            "The text of page 1 was recognized in a picture by a program (OCR), which makes mistakes: compare it with the picture.",
            read.Notes
        );
    }

    [Fact]
    public void Read_HasMorePagesThanTheLimit_IsRefused() =>
        Refused.With(
            "The PDF has 501 pages; up to 500 are read. Keep the part that matters as a separate source.",
            () => Read(MadeFile.Pdf([.. Enumerable.Repeat<string[]>(["Words."], 501)]))
        );

    [Fact]
    public void Read_NeedsAPassword_IsRefused() =>
        Refused.With(
            "The PDF is protected with a password: save it without one.",
            () =>
                Read(
                    MadeFile.RawPdf(
                        $"/Encrypt 4 0 R /ID [<{new string('0', 32)}> <{new string('0', 32)}>]",
                        Catalog,
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
                        $"<</Filter/Standard/V 1/R 2/P -44/O <{new string('A', 64)}> /U <{new string('B', 64)}>>>"
                    )
                )
        );

    [Fact]
    public void Read_RunsAScriptWhenOpened_IsItsTextAlone()
    {
        var read = Read(
            Page("BT /F1 12 Tf 72 700 Td (Words) Tj ET", "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")
        );

        Assert.Equal("Words", read.Text);
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\ntrailer<</Root 1 0 R>>"
    )]
    [InlineData("%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer<</Root 1 0 R>>")]
    [InlineData("%PDF-1.7\nstartxref\n999999999999\n%%EOF")]
    public void Read_IsNoWholePdf_IsRefused(string content) =>
        Assert.Throws<RefusedFileException>(() => Read(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    public void Read_ObjectsNestedAMillionTimes_IsRefused(string opening) =>
        Refused.With(Damaged, () => Read(MadeFile.RawPdf("", string.Concat(Enumerable.Repeat(opening, 1_000_000)))));

    [Fact]
    public void Read_CutOffAnywhere_IsReadOrRefused()
    {
        var whole = MadeFile.Pdf(["The council voted."]);
        for (var length = 10; length < whole.Length; length += 97)
            try
            {
                Read(whole[..length]);
            }
            catch (RefusedFileException) { }
    }

    private static byte[] Page(string content, string more = "") =>
        MadeFile.RawPdf(
            "",
            $"<</Type/Catalog/Pages 2 0 R{more}>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream"
        );

    private static CapturedText Read(byte[] bytes) => SourceFile.Read("a.pdf", bytes);
}
