namespace AgreementTracker.Intake.Files;

public enum FileKind
{
    Text,
    Html,
    Pdf,
    Docx,
}

/// <summary>What a file is, by its name and by how it begins: where the two differ, it is refused.</summary>
internal static class FileKinds
{
    /// <summary>A PDF may have something before it: readers look for its head in the first kilobyte.</summary>
    private const int PdfHead = 1024;

    /// <exception cref="RefusedFileException">It is none of those that are read.</exception>
    public static FileKind Of(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw new RefusedFileException("The file is empty.");
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var named = extension switch
        {
            ".txt" or ".text" or ".md" => FileKind.Text,
            ".html" or ".htm" or ".xhtml" => FileKind.Html,
            ".pdf" => FileKind.Pdf,
            ".docx" => FileKind.Docx,
            ".docm" or ".dotm" => throw new RefusedFileException(
                "Documents with macros are not imported: save it as .docx without macros."
            ),
            ".doc" => throw new RefusedFileException("The old format .doc can't be read: save it as .docx or .pdf."),
            _ => throw new RefusedFileException(
                "Files of the kinds .txt, .html, .pdf and .docx can be read, and this is none of them by its name."
            ),
        };
        if (Found(bytes) is { } found && found != named)
            throw new RefusedFileException(
                $"The file is called {extension} but begins like {Like(found)}: give it its right name."
            );
        return named switch
        {
            FileKind.Pdf when bytes[..Math.Min(bytes.Length, PdfHead)].IndexOf("%PDF-"u8) < 0 =>
                throw new RefusedFileException("The file is called .pdf but is no PDF."),
            FileKind.Docx when bytes.StartsWith(OldOffice) => throw new RefusedFileException(
                "The document is protected with a password, or of the old format .doc: save it as .docx without a password."
            ),
            FileKind.Docx when !bytes.StartsWith("PK"u8) => throw new RefusedFileException(
                "The file is called .docx but is no such document."
            ),
            _ => named,
        };
    }

    /// <summary>Old Office files; a document of the new kind that has a password is wrapped in one.</summary>
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    private static FileKind? Found(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : bytes.StartsWith("PK\x03\x04"u8) ? FileKind.Docx
        : null;

    private static string Like(FileKind kind) => kind == FileKind.Pdf ? "a PDF" : "a .docx or another archive";
}
