using System.IO.Compression;
using System.Xml;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// The text of a Word document: its body, then its notes. It is an archive of XML, read as a stream from beginning to
/// end, so that nesting costs nothing; macros, pictures, embedded files, fields and what they point to are never looked
/// at.
/// </summary>
internal static class DocxText
{
    /// <summary>A document with a picture on each of 500 pages has fewer.</summary>
    private const int MaxEntries = 2000;

    /// <summary>Of one part, unpacked: the markup around 4 million characters of text.</summary>
    private const long MaxUnpacked = 100_000_000;

    private static readonly string Unpacked =
        $"Unpacked, the document is larger than {MaxUnpacked / 1_000_000:N0} MB: it is not imported.";

    private const string ContentTypes = "[Content_Types].xml";
    private const string Body = "word/document.xml";

    public static CapturedText Read(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            throw new RefusedFileException(
                e is XmlException { Message: var message } && message.Contains("DTD", StringComparison.Ordinal)
                    ? "The document declares entities, which no word processor does: it is not imported."
                    : "The document is damaged and can't be read."
            );
        }
    }

    private static CapturedText Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries)
            throw new RefusedFileException(
                $"The document holds more than {MaxEntries:N0} files in itself: it is not imported."
            );
        if (Part(archive, "EncryptedPackage") is not null)
            throw new RefusedFileException("The document is protected with a password: save it without one.");
        if (Part(archive, ContentTypes) is not { } types || Part(archive, Body) is not { } body)
            throw new RefusedFileException("The file is called .docx but is no such document.");
        if (
            HasMacros(types)
            || archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        )
            throw new RefusedFileException("Documents with macros are not imported: save it as .docx without macros.");

        var text = new TextLines();
        var story = new DocxStory(text);
        story.Read(Reader(body));
        foreach (var part in new[] { "word/footnotes.xml", "word/endnotes.xml" })
            if (Part(archive, part) is { } notes)
                story.Read(Reader(notes));
        return PlainText.Of(
            text.ToString(),
            Part(archive, "docProps/core.xml") is { } core ? Hints(core) : new(),
            story.Notes()
        );
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool HasMacros(ZipArchiveEntry types)
    {
        using var reader = Reader(types);
        while (reader.Read())
            if (
                reader.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) is true
            )
                return true;
        return false;
    }

    private static SourceHints Hints(ZipArchiveEntry core)
    {
        const string dublinCore = "http://purl.org/dc/elements/1.1/";
        var hints = new SourceHints();
        using var reader = Reader(core);
        while (reader.Read())
            if (
                reader is
                {
                    NodeType: XmlNodeType.Element,
                    NamespaceURI: dublinCore,
                    LocalName: "title" or "creator",
                    IsEmptyElement: false
                }
            )
            {
                var name = reader.LocalName;
                if (reader.Read() && reader.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(reader.Value))
                    hints =
                        name == "title"
                            ? hints with
                            {
                                Title = reader.Value.Trim(),
                            }
                            : hints with
                            {
                                Author = reader.Value.Trim(),
                            };
            }
        return hints;
    }

    private static XmlReader Reader(ZipArchiveEntry part) =>
        XmlReader.Create(
            new LimitedStream(part.Open(), MaxUnpacked, Unpacked),
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
            }
        );
}
