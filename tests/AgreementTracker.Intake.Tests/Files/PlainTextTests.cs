using System.Text;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Intake.Tests.Files;

public class PlainTextTests
{
    private const string Windows =
        "The file is not UTF-8 and was read as Windows-1252: look whether its accents and quotation marks are right.";

    [Fact]
    public void Read_LineEndsOfAllKinds_AreOneKind() =>
        Assert.Equal("a\nb\nc\nd\n\ne\nf\n", Read(Encoding.UTF8.GetBytes("a\r\nb\rc\nd\r\n\fe\u2028f\u0085")).Text);

    [Fact]
    public void Read_WhatIsOddButSeen_StaysAsItIs()
    {
        const string odd =
            "  “two”  spaces,\ta tab, no\u00A0break, soft\u00ADhyphen, e\u0301 and é, 👩‍👧, \u202Eright to left\u202C, <script>alert(1)</script> &amp;  ";

        var read = Read(Encoding.UTF8.GetBytes(odd));

        Assert.Equal(odd, read.Text);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Read_ControlCharacters_AreLeftOutAndTold()
    {
        var read = Read(Encoding.UTF8.GetBytes("\uFEFFa\u0007b\u001Bc\u0090d\u007F"));

        Assert.Equal("abcd", read.Text);
        Assert.Equal(["4 control characters, which nobody sees, were left out."], read.Notes);
    }

    [Fact]
    public void Of_HalfAPair_StandsAsReplacementAndIsTold()
    {
        var read = PlainText.Of("a\uD83Db\uDE00 \uD83D\uDE00", new(), []);

        Assert.Equal("a\uFFFDb\uFFFD \uD83D\uDE00", read.Text);
        Assert.Equal(["2 broken characters stand as �."], read.Notes);
        Assert.Equal(read.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(read.Text)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Read_HasAByteOrderMark_IsReadByIt(string encoding)
    {
        var code = Encoding.GetEncoding(encoding);

        var read = Read([.. code.Preamble, .. code.GetBytes("¿Qué pasó? “Nada”")]);

        Assert.Equal("¿Qué pasó? “Nada”", read.Text);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Read_IsNoUtf8_IsReadAsWindows1252AndTold()
    {
        var read = Read([.. "Qu"u8, 0xE9, (byte)' ', 0x93, .. "no"u8, 0x94]);

        Assert.Equal("Qué “no”", read.Text);
        Assert.Equal([Windows], read.Notes);
    }

    [Fact]
    public void Read_IsNoText_IsRefused() =>
        Refused.With(
            "The file is no text: it holds the character U+0000. If it is a text, save it as UTF-8.",
            () => Read([.. "a"u8, 0, .. "b"u8, 0])
        );

    [Fact]
    public void Read_BeginsAsUtf16AndIsNot_IsRefused() =>
        Refused.With(
            "The file begins as UTF-16 and is not: save it as UTF-8.",
            () => Read([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])
        );

    [Theory]
    [InlineData(" \n\t ")]
    [InlineData("— … !")]
    public void Read_HasNoWord_IsRefused(string text) =>
        Refused.With("There is no word in it that could be archived.", () => Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_LongerThanIsArchived_IsRefused()
    {
        var longest = new string('a', ArchivedText.TextLimit - 1);

        Assert.Equal(ArchivedText.TextLimit, Read(Encoding.UTF8.GetBytes(longest + "\r\n")).Text.Length);
        Refused.With(
            "The text is longer than 4,000,000 characters: keep the part that matters as a separate source.",
            () => Read(Encoding.UTF8.GetBytes(longest + "bc"))
        );
    }

    private static CapturedText Read(byte[] bytes) => SourceFile.Read("a.txt", bytes);
}
