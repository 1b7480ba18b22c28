using System.Globalization;
using System.Xml;
using AgreementTracker.Intake.Files;
using DocumentFormat.OpenXml.Packaging;

namespace AgreementTracker.Rosters.Reading;

/// <summary>A cell: its text, or its number; and where it leads.</summary>
internal readonly record struct SheetCell(string? Text, double? Number, string? Target)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Number is null;
}

internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, SheetCell> Cells);

/// <summary>A sheet's rows, from which empty ones are left out.</summary>
internal sealed record SheetCells(string Name, IReadOnlyList<SheetRow> Rows)
{
    public bool IsHidden { get; init; }

    /// <summary>Whether days are counted from the first of 1904, as Excel for the Macintosh did.</summary>
    public bool Is1904 { get; init; }

    /// <summary>
    /// Where cells are computed: nothing is computed here, and what a program has stored for them may be old.
    /// </summary>
    public IReadOnlyList<(int Row, int Column)> Formulas { get; init; } = [];

    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    /// <summary>A link that lies on more cells than that lies on a whole column by mistake.</summary>
    private const int WidestLink = 1000;

    public static SheetCells Read(string name, WorksheetPart part, List<string> strings, ref int rowsRead)
    {
        SortedDictionary<int, Dictionary<int, SheetCell>> rows = [];
        Dictionary<int, SheetCell>? cells = null;
        List<(int Row, int Column)> formulas = [];
        int row = 0,
            column = 0;
        using var reader = Workbook.Reader(part.GetStream());
        var targets = part.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            switch (reader.LocalName)
            {
                case "row":
                    if (++rowsRead > Workbook.RowsLimit)
                        throw new RefusedFileException(
                            $"The workbook has more than {Workbook.RowsLimit:N0} rows: it is not imported."
                        );
                    row = reader.GetAttribute("r") is { } number
                        ? Checked(int.Parse(number, CultureInfo.InvariantCulture), LastRow)
                        : Checked(row + 1, LastRow);
                    column = 0;
                    cells = rows.TryGetValue(row, out var known) ? known : rows[row] = [];
                    reader.Read();
                    break;
                case "c" when cells is not null:
                    column = reader.GetAttribute("r") is { } address
                        ? Address(address).Column
                        : Checked(column + 1, LastColumn);
                    var cell = Cell(reader, strings, out var isComputed);
                    if (isComputed)
                        formulas.Add((row, column));
                    if (!cell.IsEmpty)
                        cells[column] = cell;
                    break;
                case "hyperlink":
                    Link(reader, targets, rows);
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }
        return new(
            name,
            [.. rows.Where(found => found.Value.Count > 0).Select(found => new SheetRow(found.Key, found.Value))]
        )
        {
            Formulas = formulas,
        };
    }

    /// <summary>Reads a cell to its end.</summary>
    private static SheetCell Cell(XmlReader reader, List<string> strings, out bool isComputed)
    {
        isComputed = false;
        var (type, depth) = (reader.GetAttribute("t"), reader.Depth);
        string? value = null,
            inline = null;
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
            switch (reader.NodeType == XmlNodeType.Element ? reader.LocalName : "")
            {
                case "f":
                    isComputed = true;
                    reader.Skip();
                    break;
                case "v":
                    value = reader.ReadElementContentAsString();
                    break;
                case "is":
                    inline = SharedStrings.Text(reader);
                    break;
                default:
                    reader.Read();
                    break;
            }
        return type switch
        {
            "inlineStr" => new(inline, null, null),
            "s" when value is not null => new(strings[int.Parse(value, CultureInfo.InvariantCulture)], null, null),
            "b" => new(value == "1" ? "TRUE" : "FALSE", null, null),
            "str" or "e" or "d" => new(value, null, null),
            _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new(
                null,
                number,
                null
            ),
            _ => new(value, null, null),
        };
    }

    private static void Link(
        XmlReader reader,
        Dictionary<string, string> targets,
        SortedDictionary<int, Dictionary<int, SheetCell>> rows
    )
    {
        const string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        if (
            (reader.GetAttribute("id", relationships) ?? reader.GetAttribute("id", strict)) is not { } id
            || !targets.TryGetValue(id, out var target)
        )
            return;
        var area = reader.GetAttribute("ref")?.Split(':') ?? [];
        if (area.Length is not (1 or 2))
            return;
        var (first, last) = (Address(area[0]), Address(area[^1]));
        if ((long)(last.Row - first.Row + 1) * (last.Column - first.Column + 1) > WidestLink)
            return;
        for (var row = first.Row; row <= last.Row; row++)
            if (rows.TryGetValue(row, out var cells))
                for (var column = first.Column; column <= last.Column; column++)
                    if (cells.TryGetValue(column, out var cell))
                        cells[column] = cell with { Target = target };
    }

    private static (int Row, int Column) Address(string address)
    {
        var letters = 0;
        var column = 0;
        var plain = address.Replace("$", "");
        while (letters < plain.Length && char.IsAsciiLetter(plain[letters]))
            column = Checked(column * 26 + (plain[letters++] & 31), LastColumn);
        return (Checked(int.Parse(plain.AsSpan(letters), CultureInfo.InvariantCulture), LastRow), column);
    }

    /// <summary>A column's name: 1 is A, 28 is AB.</summary>
    public static string Letters(int column) =>
        column > 0 ? $"{Letters((column - 1) / 26)}{(char)('A' + (column - 1) % 26)}" : "";

    private static int Checked(int number, int last) =>
        number >= 1 && number <= last ? number : throw new FormatException($"{number} is beyond {last}.");
}
