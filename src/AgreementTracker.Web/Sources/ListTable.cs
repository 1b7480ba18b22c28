using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Sources;

/// <summary>
/// The lines of one of ICE's lists as a table: each cell has the words between two bars of the archived line. A mark
/// that goes over several cells is closed and opened again between them.
/// </summary>
internal sealed class ListTable(MarkupBuilder html)
{
    private const string Between = " | ";
    private const string AfterNumber = ": ";

    /// <summary>The marks around the words that are written now, the outermost first.</summary>
    private readonly List<Stretch> marks = [];
    private readonly HashSet<CitedPassage> begun = [];
    private bool areOpen;
    private bool isHeading;
    private bool isAtNumber;

    public bool IsOpen { get; private set; }

    public void WriteHeading(MarkedParagraph paragraph)
    {
        Open();
        isHeading = true;
        html.Append($"""<thead><tr><th scope="col">{Texts.ListTable_Row}</th><th scope="col">""");
        Write(paragraph.Parts[0].Nodes);
        html.Append($"""</th><th scope="col">{Texts.ListTable_CitedBy}</th></tr></thead><tbody>""");
        isHeading = false;
    }

    public void WriteRow(MarkedParagraph paragraph, int row, bool hasAnchor)
    {
        if (!IsOpen)
        {
            Open();
            html.Append($"<tbody>");
        }
        if (hasAnchor)
            html.Append($"""<tr id="{LongText.RowAnchor(row)}"><th scope="row">""");
        else
            html.Append($"""<tr><th scope="row">""");
        isAtNumber = true;
        Write(paragraph.Parts[0].Nodes);
        html.Append($"</td><td>");
        LongText.WriteCiting(html, paragraph);
        html.Append($"</td></tr>");
    }

    public void Close()
    {
        if (IsOpen)
            html.Append($"</tbody></table></div>");
        IsOpen = false;
    }

    private void Open()
    {
        html.Append($"""<div class="wide" role="region" aria-label="{Texts.ListTable_Rows}" tabindex="0">""");
        html.Append($"""<table class="listrows"><caption class="vh">{Texts.ListTable_Rows}</caption>""");
        IsOpen = true;
    }

    private void Write(IReadOnlyList<MarkedNode> nodes)
    {
        foreach (var node in nodes)
            if (node.Mark is not { } mark)
                WriteText(node.Text);
            else
            {
                CloseMarks();
                marks.Add(mark);
                Write(node.Inner);
                // A passage of no more than a bar has its address all the same.
                if (!mark.Continues && !begun.Contains(mark.Passage))
                    OpenMarks();
                CloseMarks();
                marks.RemoveAt(marks.Count - 1);
            }
    }

    private void WriteText(string text)
    {
        if (isAtNumber && text.IndexOf(AfterNumber, StringComparison.Ordinal) is >= 0 and var at)
        {
            isAtNumber = false;
            WriteWords(text[..at]);
            CloseMarks();
            html.Append($"</th><td>");
            text = text[(at + AfterNumber.Length)..];
        }
        foreach (var (i, words) in text.Split(Between).Index())
        {
            if (i > 0)
                NextCell();
            WriteWords(words);
        }
    }

    private void NextCell()
    {
        CloseMarks();
        if (isHeading)
            html.Append($"""</th><th scope="col">""");
        else
            html.Append($"</td><td>");
    }

    private void WriteWords(string words)
    {
        if (words.Length == 0)
            return;
        OpenMarks();
        html.Append($"{words}");
    }

    private void OpenMarks()
    {
        if (areOpen)
            return;
        foreach (var mark in marks)
            if (!mark.Continues && begun.Add(mark.Passage))
                html.Append($"""<mark id="{SourcePage.Anchor(mark.Passage.Start, mark.Passage.End)}">""");
            else
                html.Append($"<mark>");
        areOpen = true;
    }

    private void CloseMarks()
    {
        if (areOpen)
            foreach (var _ in marks)
                html.Append($"</mark>");
        areOpen = false;
    }
}
