using System.Xml;

namespace AgreementTracker.Intake.Files;

/// <summary>Reads one stream of WordprocessingML after another into lines.</summary>
internal sealed class DocxStory(TextLines text)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private bool hasChanges,
        hasHidden;

    public void Read(XmlReader reader)
    {
        using (reader)
        {
            text.EndParagraph();
            while (!reader.EOF)
                if (!Next(reader))
                    reader.Read();
        }
    }

    public IEnumerable<string> Notes()
    {
        yield return "Headers, footers, comments and the numbers of lists that Word makes by itself are not part of the text.";
        if (hasChanges)
            yield return "The document has tracked changes: the text stands as if all of them were accepted.";
        if (hasHidden)
            yield return "Words that the document hides were left out.";
    }

    /// <returns>Whether the reader has moved on.</returns>
    private bool Next(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement && IsWord(reader))
            switch (reader.LocalName)
            {
                case "p":
                    text.EndParagraph();
                    break;
                case "tc":
                    text.Cell();
                    break;
                case "tr":
                    text.StartRow();
                    break;
                case "tbl":
                    text.EndParagraph();
                    break;
            }
        if (reader.NodeType != XmlNodeType.Element)
            return false;
        // Shapes are there twice, for new programs and for old ones.
        if (reader is { NamespaceURI: Compatibility, LocalName: "Fallback" })
            return Skip(reader);
        return IsWord(reader) && Element(reader);
    }

    private bool Element(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t":
                return Words(reader);
            case "tab" or "ptab":
                text.Add("\t", asItStands: true);
                return false;
            case "br" or "cr":
                text.EndLine();
                return false;
            case "noBreakHyphen":
                text.Add("\u2011");
                return false;
            case "softHyphen":
                text.Add("\u00AD");
                return false;
            case "ins" or "moveTo":
                hasChanges = true;
                return false;
            case "del" or "moveFrom":
                hasChanges = true;
                return Skip(reader);
            case "pPr" or "sectPr" or "tblPr" or "instrText":
                return Skip(reader);
            case "rPr":
                return Run(reader);
            // Lines between the text and its notes are notes themselves.
            case "footnote"
            or "endnote" when reader.GetAttribute("type", reader.NamespaceURI) is not (null or "normal"):
                return Skip(reader);
            default:
                return false;
        }
    }

    private bool Words(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return false;
        var asItStands = reader.XmlSpace == XmlSpace.Preserve;
        while (
            reader.Read()
            && reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
        )
            text.Add(reader.Value, asItStands);
        return true;
    }

    /// <summary>The properties of a run come first in it: where they hide it, the rest of it is left out.</summary>
    private bool Run(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return false;
        var hidden = false;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element && IsWord(reader) && reader.LocalName == "vanish")
                hidden = reader.GetAttribute("val", reader.NamespaceURI) is not ("0" or "false" or "off");
        if (!hidden)
            return false;
        hasHidden = true;
        while (reader.Read() && reader.Depth >= depth) { }
        return true;
    }

    private static bool Skip(XmlReader reader)
    {
        reader.Skip();
        return true;
    }

    private static bool IsWord(XmlReader reader) => reader.NamespaceURI is Word or StrictWord;
}
