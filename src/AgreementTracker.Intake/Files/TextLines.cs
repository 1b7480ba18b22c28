using System.Text;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// Writes words down in lines and paragraphs, as a browser copies them: runs of white space are one space, no line
/// begins or ends with one.
/// </summary>
internal sealed class TextLines
{
    private const int MaxBreaks = 2;

    private readonly StringBuilder text = new();
    private int breaks;
    private char? gap;
    private bool isNewRow;

    /// <param name="asItStands">White space is kept: the text is preformatted.</param>
    public void Add(ReadOnlySpan<char> words, bool asItStands = false)
    {
        foreach (var c in words)
            // A space that does not break is a sign of its own, and is kept.
            if (asItStands || c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                Flush();
                text.Append(c);
            }
            else
                gap ??= ' ';
        if (text.Length > ArchivedText.TextLimit)
            throw PlainText.TooLong();
    }

    /// <summary>What follows stands on a line of its own.</summary>
    public void StartLine() => Break(Math.Max(breaks, 1));

    public void EndParagraph() => Break(MaxBreaks);

    /// <summary>A line end that was written as such: two of them make an empty line.</summary>
    public void EndLine() => Break(breaks + 1);

    public void StartRow()
    {
        gap = null;
        StartLine();
        isNewRow = true;
    }

    /// <summary>The next cell of a row: it begins on the line on which the one before ended.</summary>
    public void Cell()
    {
        if (!isNewRow)
            (breaks, gap) = (0, '\t');
    }

    public override string ToString() => text.ToString();

    private void Break(int count)
    {
        if (gap != '\t')
            (breaks, gap) = (Math.Min(count, MaxBreaks), null);
    }

    private void Flush()
    {
        if (text.Length > 0 && breaks > 0)
            text.Append('\n', breaks);
        else if (text.Length > 0 && gap is { } white)
            text.Append(white);
        (breaks, gap, isNewRow) = (0, null, false);
    }
}
