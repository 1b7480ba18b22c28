namespace AgreementTracker.Intake.Files;

/// <summary>
/// A file from anybody's hand, read as text. Whatever it holds, nothing in it is run, shown or fetched. It may still be
/// made to exhaust whoever reads it: <see cref="IsolatedReader"/> does so where that does no harm.
/// </summary>
public static class SourceFile
{
    /// <summary>The longest council agendas are of some megabytes; what is larger holds pictures.</summary>
    public const int BytesLimit = 10 * 1024 * 1024;

    /// <summary>What is longer is a book: its chapter is the source.</summary>
    public const int PagesLimit = 500;

    /// <exception cref="RefusedFileException">It can't be imported.</exception>
    public static CapturedText Read(string name, byte[] bytes) => Read(KindOf(name, bytes), bytes);

    /// <exception cref="RefusedFileException">It is too large, or none of the files that can be read.</exception>
    public static FileKind KindOf(string name, ReadOnlySpan<byte> bytes) =>
        bytes.Length > BytesLimit ? throw TooLarge() : FileKinds.Of(name, bytes);

    public static CapturedText Read(FileKind kind, byte[] bytes) =>
        kind switch
        {
            FileKind.Text => PlainText.Read(bytes),
            FileKind.Html => HtmlText.Read(bytes),
            FileKind.Pdf => PdfText.Read(bytes),
            FileKind.Docx => DocxText.Read(bytes),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static RefusedFileException TooLarge() => new($"The file is larger than {BytesLimit / 1024 / 1024} MB.");
}
