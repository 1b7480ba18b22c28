using System.IO.Compression;
using System.Xml;
using AgreementTracker.Intake.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AgreementTracker.Rosters.Reading;

/// <summary>
/// A workbook from anybody's hand. The package, its parts and what cells lead to come from the Open XML SDK; the sheets
/// themselves are read as a stream.
/// </summary>
internal static class Workbook
{
    /// <summary>A list of 1,300 rows has 140 kB.</summary>
    public const int BytesLimit = 20 * 1024 * 1024;

    /// <summary>
    /// All rows of all sheets: there are some 20,000 agencies in the country, with three models each.
    /// </summary>
    public const int RowsLimit = 250_000;

    private const int MaxEntries = 1000;
    private const long MaxUnpacked = 200_000_000;

    private const string Damaged = "The workbook is damaged and can't be read.";
    private const string Macros = "Workbooks with macros are not imported: save it as .xlsx without macros.";

    private static readonly string Unpacked =
        $"Unpacked, the workbook is larger than {MaxUnpacked / 1_000_000} MB: it is not imported.";

    /// <exception cref="RefusedFileException">It can't be read, or should not be.</exception>
    public static IReadOnlyList<SheetCells> Read(string name, byte[] bytes)
    {
        CheckKind(name, bytes);
        try
        {
            CheckArchive(bytes);
            // What it opens to read alone, the library copies to a file, to mend malformed links in; where we read, no
            // file can be made.
            using var copy = new MemoryStream();
            copy.Write(bytes);
            using var document = SpreadsheetDocument.Open(copy, isEditable: true, new() { AutoSave = false });
            return Read(document);
        }
        catch (Exception e)
            when (e is XmlException { Message: var message } && message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new RefusedFileException(
                "The workbook declares entities, which no spreadsheet program does: it is not imported."
            );
        }
        // The library has no type of its own for what is wrong with a package.
        catch (Exception e) when (e is not (RefusedFileException or OutOfMemoryException))
        {
            throw new RefusedFileException(Damaged);
        }
    }

    public static XmlReader Reader(Stream part) =>
        XmlReader.Create(
            part,
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
            }
        );

    private static void CheckKind(string name, byte[] bytes)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is ".xlsm" or ".xltm" or ".xlsb" or ".xlam")
            throw new RefusedFileException(Macros);
        if (bytes.Length > BytesLimit)
            throw new RefusedFileException(
                $"The workbook is larger than {BytesLimit / 1024 / 1024} MB: it is not imported."
            );
        if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            throw new RefusedFileException(
                "The workbook is protected with a password, or of the old format .xls: save it as .xlsx without a password."
            );
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8))
            throw new RefusedFileException("The file is no .xlsx workbook.");
    }

    /// <summary>What really comes out of the archive is counted before anybody reads it.</summary>
    private static void CheckArchive(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MaxEntries)
            throw new RefusedFileException(
                $"The workbook holds more than {MaxEntries:N0} files in itself: it is not imported."
            );
        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new RefusedFileException(Macros);
        if (!archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            throw new RefusedFileException("The file is no .xlsx workbook.");
        var left = MaxUnpacked;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var content = new LimitedStream(entry.Open(), left, Unpacked);
            int some;
            while ((some = content.Read(buffer)) > 0)
                left -= some;
        }
    }

    private static List<SheetCells> Read(SpreadsheetDocument document)
    {
        if (
            document.DocumentType
            is SpreadsheetDocumentType.MacroEnabledWorkbook
                or SpreadsheetDocumentType.MacroEnabledTemplate
                or SpreadsheetDocumentType.AddIn
        )
            throw new RefusedFileException(Macros);
        var book = document.WorkbookPart ?? throw new RefusedFileException("The file is no .xlsx workbook.");
        var strings = book.SharedStringTablePart is { } shared ? SharedStrings.Read(shared) : [];
        var rows = 0;
        var is1904 = book.Workbook!.WorkbookProperties?.Date1904?.Value is true;
        List<SheetCells> sheets = [];
        foreach (var sheet in book.Workbook.Sheets?.Elements<Sheet>() ?? [])
            if (sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part)
                sheets.Add(
                    SheetCells.Read(sheet.Name?.Value ?? $"Sheet {sheets.Count + 1}", part, strings, ref rows) with
                    {
                        IsHidden = sheet.State?.Value is { } state && state != SheetStateValues.Visible,
                        Is1904 = is1904,
                    }
                );
        return sheets;
    }
}
