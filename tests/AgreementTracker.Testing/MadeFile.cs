using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace AgreementTracker.Testing;

/// <summary>Files as tests need them, made on the spot.</summary>
public static class MadeFile
{
    public const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""";

    /// <summary>One page for each of the arguments, with its lines one below the other.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = pdf.AddPage(PageSize.Letter);
            for (var i = 0; i < lines.Length; i++)
                page.AddText(lines[i], 12, new PdfPoint(60, 700 - 14 * i), font);
        }
        return pdf.Build();
    }

    /// <summary>A PDF with these objects, of which the first is its root.</summary>
    public static byte[] RawPdf(string trailer, params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var (i, content) in objects.Index())
        {
            table.Append($"{file.Length:D10} 00000 n \n");
            file.Append($"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = file.Length;
        file.Append(table)
            .Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A Word document with this body and these other parts.</summary>
    public static byte[] Docx(string body, params (string Name, string Content)[] parts) =>
        Zip([
            ("[Content_Types].xml", Types),
            (
                "word/document.xml",
                $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>"""
            ),
            .. parts,
        ]);

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                var entry = archive.CreateEntry(name);
                // The same file whenever it is made.
                entry.LastWriteTime = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return bytes.ToArray();
    }

    public static byte[] Html(string markup) => Encoding.UTF8.GetBytes(markup);
}
