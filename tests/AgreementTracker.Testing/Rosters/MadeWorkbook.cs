using System.Globalization;
using System.Security;
using System.Text;

namespace AgreementTracker.Testing.Rosters;

/// <summary>A workbook with a list in it, as small as a spreadsheet program would still open it.</summary>
public sealed class MadeWorkbook
{
    public static readonly string[] Headings =
    [
        "STATE",
        "LAW ENFORCEMENT AGENCY",
        "TYPE",
        "COUNTY",
        "SUPPORT TYPE",
        "SIGNED",
        "MOA",
        "ADDENDUM",
    ];

    private readonly List<(string Name, StringBuilder Rows, List<(string Cell, string Target)> Links)> sheets = [];

    public string ContentType { get; init; } =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Parts beside those that every workbook has.</summary>
    public List<(string Name, string Content)> Parts { get; } = [];

    /// <summary>Whether the file says that it counts days from 1904.</summary>
    public bool Is1904 { get; init; }

    private readonly HashSet<string> hidden = [];

    /// <summary>A sheet that a spreadsheet program does not show.</summary>
    public MadeWorkbook HiddenSheet(string name)
    {
        hidden.Add(name);
        return Sheet(name);
    }

    public MadeWorkbook Sheet(string name)
    {
        sheets.Add((name, new(), []));
        return this;
    }

    /// <summary>Texts become texts and numbers numbers; null is no cell.</summary>
    public MadeWorkbook Row(int number, params object?[] cells)
    {
        var rows = sheets[^1].Rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        foreach (var (i, cell) in cells.Index())
            _ = cell switch
            {
                null => rows,
                string text => rows.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{Address(number, i)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>"
                ),
                _ => rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{Address(number, i)}\"><v>{cell}</v></c>"),
            };
        rows.Append("</row>");
        return this;
    }

    public MadeWorkbook Xml(string row)
    {
        sheets[^1].Rows.Append(row);
        return this;
    }

    public MadeWorkbook Link(string cell, string target)
    {
        sheets[^1].Links.Add((cell, target));
        return this;
    }

    public byte[] Bytes()
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        List<(string Name, string Content)> parts =
        [
            (
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}"/>{string.Concat(sheets.Index().Select(sheet => $"""<Override PartName="/xl/worksheets/sheet{sheet.Index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>"""
            ),
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{main}" xmlns:r="{relations}">{(Is1904 ? "<workbookPr date1904=\"1\"/>" : "")}<sheets>{string.Concat(sheets.Index().Select(sheet => $"""<sheet name="{SecurityElement.Escape(sheet.Item.Name)}" sheetId="{sheet.Index + 1}"{(hidden.Contains(sheet.Item.Name) ? " state=\"hidden\"" : "")} r:id="rId{sheet.Index + 1}"/>"""))}</sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{package}">{string.Concat(sheets.Index().Select(sheet => $"""<Relationship Id="rId{sheet.Index + 1}" Type="{relations}/worksheet" Target="worksheets/sheet{sheet.Index + 1}.xml"/>"""))}</Relationships>"""
            ),
            .. Parts,
        ];
        foreach (var (i, (_, rows, links)) in sheets.Index())
        {
            var hyperlinks =
                links.Count == 0
                    ? ""
                    : $"<hyperlinks>{string.Concat(links.Index().Select(link => $"""<hyperlink ref="{link.Item.Cell}" r:id="rId{link.Index + 1}"/>"""))}</hyperlinks>";
            parts.Add(
                (
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"""<worksheet xmlns="{main}" xmlns:r="{relations}"><sheetData>{rows}</sheetData>{hyperlinks}</worksheet>"""
                )
            );
            if (links.Count > 0)
                parts.Add(
                    (
                        $"xl/worksheets/_rels/sheet{i + 1}.xml.rels",
                        $"""<Relationships xmlns="{package}">{string.Concat(links.Index().Select(link => $"""<Relationship Id="rId{link.Index + 1}" Type="{relations}/hyperlink" Target="{SecurityElement.Escape(link.Item.Target)}" TargetMode="External"/>"""))}</Relationships>"""
                    )
                );
        }
        return MadeFile.Zip([.. parts]);
    }

    private static string Address(int row, int column) => $"{(char)('A' + column)}{row}";
}
