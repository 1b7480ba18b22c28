using AgreementTracker.Intake.Files;

namespace AgreementTracker.Intake.Tests.Files;

public class DocxTextTests
{
    [Theory]
    [InlineData(
        "<w:p><w:r><w:t>One </w:t></w:r><w:r><w:t xml:space='preserve'> and  two</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Three</w:t></w:r></w:p>",
        "One  and  two\n\nThree"
    )]
    [InlineData(
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        "a\nb\tc\u2011d"
    )]
    [InlineData("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a")]
    [InlineData(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ann</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Yes</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>No</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>after</w:t></w:r></w:p>",
        "Ann\tYes\nNo\n\nafter"
    )]
    [InlineData(
        "<w:p><w:r><w:instrText>HYPERLINK \"http://evil.example\"</w:instrText></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>",
        "link"
    )]
    [InlineData(
        "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>new</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>old</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>",
        "new"
    )]
    [InlineData("<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r></w:p>", "<script>alert(1)</script>")]
    public void Read_Body_IsItsText(string body, string text) => Assert.Equal(text, Read(body).Text);

    [Fact]
    public void Read_TrackedChanges_StandAsAcceptedAndAreTold()
    {
        var read = Read(
            "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>d</w:t></w:r></w:moveFrom></w:p>"
        );

        Assert.Equal("ac", read.Text);
        Assert.Contains(
            "The document has tracked changes: the text stands as if all of them were accepted.",
            read.Notes
        );
    }

    [Fact]
    public void Read_HiddenWords_AreLeftOutAndTold()
    {
        var read = Read(
            "<w:p><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>"
        );

        Assert.Equal("seen", read.Text);
        Assert.Contains("Words that the document hides were left out.", read.Notes);
    }

    [Fact]
    public void Read_Footnotes_FollowTheText()
    {
        const string notes = """
            <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:footnote w:type="separator"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>
              <w:footnote w:id="2"><w:p><w:r><w:t>See the minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>
            """;

        Assert.Equal(
            "text\n\nSee the minutes.",
            SourceFile.Read("a.docx", MadeFile.Docx(Paragraph("text"), ("word/footnotes.xml", notes))).Text
        );
    }

    [Fact]
    public void Read_Properties_AreHints()
    {
        const string core =
            """<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Minutes</dc:title><dc:creator>Clerk</dc:creator></c>""";

        Assert.Equal(
            new() { Title = "Minutes", Author = "Clerk" },
            SourceFile.Read("a.docx", MadeFile.Docx(Paragraph("a"), ("docProps/core.xml", core))).Hints
        );
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "macro")]
    [InlineData("word/other/VBAPROJECT.BIN", "macro")]
    public void Read_HasMacros_IsRefused(string part, string content) =>
        Refused.With(
            "Documents with macros are not imported: save it as .docx without macros.",
            () => SourceFile.Read("a.docx", MadeFile.Docx(Paragraph("a"), (part, content)))
        );

    [Fact]
    public void Read_IsOfATypeWithMacros_IsRefused() =>
        Refused.With(
            "Documents with macros are not imported: save it as .docx without macros.",
            () =>
                SourceFile.Read(
                    "a.docx",
                    MadeFile.Zip(
                        (
                            "[Content_Types].xml",
                            "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"
                        ),
                        ("word/document.xml", "<w/>")
                    )
                )
        );

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:1/")]
    public void Read_ExternalEntity_IsRefused(string address) =>
        Refused.With(
            "The document declares entities, which no word processor does: it is not imported.",
            () =>
                SourceFile.Read(
                    "a.docx",
                    MadeFile.Zip(
                        ("[Content_Types].xml", MadeFile.Types),
                        (
                            "word/document.xml",
                            $"""<!DOCTYPE d [<!ENTITY x SYSTEM "{address}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""
                        )
                    )
                )
        );

    [Fact]
    public void Read_UnpacksToMoreThanTheLimit_IsRefused()
    {
        var bomb = MadeFile.Docx($"<w:p>{new string(' ', 100_000_001)}</w:p>");

        Assert.True(bomb.Length < 1_000_000);
        Refused.With(
            "Unpacked, the document is larger than 100 MB: it is not imported.",
            () => SourceFile.Read("a.docx", bomb)
        );
    }

    [Fact]
    public void Read_ClaimsToBeSmallerThanItIs_IsRefused()
    {
        var bomb = MadeFile.Docx($"<w:p>{new string(' ', 100_000_001)}</w:p>");
        // The directory at the end of the archive says how large each entry is: now it says ten bytes.
        var at = bomb.AsSpan().LastIndexOf("word/document.xml"u8) - 46;
        BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 10);

        Assert.Throws<RefusedFileException>(() => SourceFile.Read("a.docx", bomb));
    }

    [Fact]
    public void Read_ClaimsFiveHundredMegabytes_IsReadByWhatItHolds()
    {
        var boast = MadeFile.Docx(Paragraph("small"));
        var at = boast.AsSpan().LastIndexOf("word/document.xml"u8) - 46;
        BitConverter.TryWriteBytes(boast.AsSpan(at + 24), 500_000_000);

        Assert.Equal("small", SourceFile.Read("a.docx", boast).Text);
    }

    [Fact]
    public void Read_HasThousandsOfEntries_IsRefused() =>
        Refused.With(
            "The document holds more than 2,000 files in itself: it is not imported.",
            () =>
                SourceFile.Read(
                    "a.docx",
                    MadeFile.Zip([.. Enumerable.Range(0, 2001).Select(i => ($"{i}.xml", "<a/>"))])
                )
        );

    [Fact]
    public void Read_NestedAHundredThousandTimes_IsRead() =>
        Assert.Equal(
            "deep",
            Read(
                $"{string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))}{Paragraph("deep")}{string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))}"
            ).Text
        );

    [Fact]
    public void Read_IsAnotherArchive_IsRefused() =>
        Refused.With(
            "The file is called .docx but is no such document.",
            () => SourceFile.Read("a.docx", MadeFile.Zip(("xl/workbook.xml", "<a/>")))
        );

    [Theory]
    [InlineData("<w:p>")]
    [InlineData("\u0001")]
    [InlineData("&unknown;")]
    public void Read_XmlIsBroken_IsRefused(string body) =>
        Refused.With("The document is damaged and can't be read.", () => Read(body));

    [Fact]
    public void Read_ArchiveIsCutOff_IsRefused() =>
        Refused.With(
            "The document is damaged and can't be read.",
            () => SourceFile.Read("a.docx", MadeFile.Docx(Paragraph("a"))[..^30])
        );

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static CapturedText Read(string body) => SourceFile.Read("a.docx", MadeFile.Docx(body));
}
