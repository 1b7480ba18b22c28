using System.Text;

namespace AgreementTracker.Web.Tests.Downloads;

/// <summary>Reads CSV by RFC 4180, as another program would.</summary>
internal static class CsvText
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        var isQuoted = false;
        text = text.TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
            if (isQuoted)
            {
                if (text[i] != '"')
                    cell.Append(text[i]);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (text[i] == '"')
                isQuoted = true;
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] != '\n')
                    continue;
                rows.Add(row);
                row = [];
            }
            else if (text[i] != '\r')
                cell.Append(text[i]);
        Assert.Empty(row);
        return rows;
    }
}
