using System.Text;
using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

public class FileKindTests
{
    [Theory]
    [InlineData("a.txt", "words", FileKind.Text)]
    [InlineData("A.HTML", "<p>words", FileKind.Html)]
    [InlineData("a.b.htm", "words", FileKind.Html)]
    [InlineData("a.pdf", "%PDF-1.7", FileKind.Pdf)]
    [InlineData("a.pdf", "\n\n%PDF-1.7", FileKind.Pdf)]
    [InlineData("a.docx", "PK\u0003\u0004", FileKind.Docx)]
    public void KindOf_NameAndBeginningAgree_IsTold(string name, string content, FileKind kind) =>
        Assert.Equal(kind, SourceFile.KindOf(name, Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("a.txt", "", "The file is empty.")]
    [InlineData(
        "a.exe",
        "MZ",
        "Files of the kinds .txt, .html, .pdf and .docx can be read, and this is none of them by its name."
    )]
    [InlineData(
        "a",
        "words",
        "Files of the kinds .txt, .html, .pdf and .docx can be read, and this is none of them by its name."
    )]
    [InlineData("a.txt", "%PDF-1.7", "The file is called .txt but begins like a PDF: give it its right name.")]
    [InlineData(
        "a.html",
        "PK\u0003\u0004",
        "The file is called .html but begins like a .docx or another archive: give it its right name."
    )]
    [InlineData("a.pdf", "<html>", "The file is called .pdf but is no PDF.")]
    [InlineData("a.docx", "<html>", "The file is called .docx but is no such document.")]
    [InlineData(
        "a.docx",
        "\u00D0\u00CF\u0011\u00E0",
        "The document is protected with a password, or of the old format .doc: save it as .docx without a password."
    )]
    [InlineData("a.doc", "\u00D0\u00CF\u0011\u00E0", "The old format .doc can't be read: save it as .docx or .pdf.")]
    [InlineData("a.docm", "PK\u0003\u0004", "Documents with macros are not imported: save it as .docx without macros.")]
    public void KindOf_CannotBeRead_IsToldInASentence(string name, string content, string refusal) =>
        Refused.With(refusal, () => SourceFile.KindOf(name, Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void KindOf_LargerThanTheLimit_IsRefused()
    {
        var bytes = new byte[SourceFile.BytesLimit + 1];

        Refused.With("The file is larger than 10 MB.", () => SourceFile.KindOf("a.txt", bytes));
        SourceFile.KindOf("a.txt", bytes.AsSpan(1));
    }
}
