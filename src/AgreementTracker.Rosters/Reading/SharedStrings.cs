using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace AgreementTracker.Rosters.Reading;

/// <summary>The texts of a workbook, which its cells refer to by number.</summary>
internal static class SharedStrings
{
    public static List<string> Read(SharedStringTablePart part)
    {
        List<string> strings = [];
        using var reader = Workbook.Reader(part.GetStream());
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
                strings.Add(Text(reader));
        return strings;
    }

    /// <summary>All runs of a text in one; how it is pronounced is left out.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                reader.Skip();
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
                text.Append(reader.ReadElementContentAsString());
            else
                reader.Read();
        return text.ToString();
    }
}
