using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Editing;

/// <summary>A stretch of an archived text that is marked as a whole or not at all.</summary>
/// <param name="At">Where it begins in the text, in UTF-16 units: what a selection in it is counted from.</param>
internal sealed record TextStretch(int At, string Text, bool IsMarked);

/// <summary>
/// An archived text in paragraphs, with the passages of a document marked, as much of it as a screen needs.
/// </summary>
internal static class SourceText
{
    /// <summary>Some ten printed pages: longer texts are shown in parts, so that a page on them stays light.</summary>
    public const int PartLength = 20_000;

    /// <summary>
    /// The bounds of the part with this place in it; parts begin and end with paragraphs where there are any.
    /// </summary>
    public static (int From, int To) PartAt(string text, int place)
    {
        if (text.Length <= PartLength)
            return (0, text.Length);
        var from = 0;
        while (true)
        {
            var to = End(text, from);
            if (place < to || to == text.Length)
                return (from, to);
            from = to;
        }
    }

    /// <param name="passages">From and to, in UTF-16 units.</param>
    public static IEnumerable<IReadOnlyList<TextStretch>> Paragraphs(
        string text,
        int from,
        int to,
        IReadOnlyCollection<(int From, int To)> passages
    )
    {
        while (from < to)
        {
            var line = text.IndexOf('\n', from, to - from);
            var end = line < 0 ? to : line;
            if (end > from && !text.AsSpan(from, end - from).IsWhiteSpace())
                yield return Stretches(text, from, end, passages);
            from = end + 1;
        }
    }

    /// <summary>A paragraph with the places of its stretches, which selections in it are counted from.</summary>
    public static MarkupString Markup(IReadOnlyList<TextStretch> paragraph)
    {
        var html = new MarkupBuilder();
        html.Append($"<p>");
        foreach (var stretch in paragraph)
            if (stretch.IsMarked)
                html.Append($"""<mark data-at="{$"{stretch.At}"}">{stretch.Text}</mark>""");
            else
                html.Append($"""<span data-at="{$"{stretch.At}"}">{stretch.Text}</span>""");
        html.Append($"</p>");
        return html.ToMarkup();
    }

    private static List<TextStretch> Stretches(
        string text,
        int from,
        int to,
        IReadOnlyCollection<(int From, int To)> passages
    )
    {
        var inside = passages.Where(passage => passage.From < to && passage.To > from).ToList();
        var cuts = inside
            .SelectMany(passage => new[] { Math.Max(passage.From, from), Math.Min(passage.To, to) })
            .Append(from)
            .Append(to)
            .Distinct()
            .Order()
            .ToList();
        List<TextStretch> stretches = [];
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, end) = (cuts[i], cuts[i + 1]);
            var isMarked = inside.Exists(passage => passage.From <= start && passage.To >= end);
            if (stretches is [.., var last] && last.IsMarked == isMarked)
                stretches[^1] = last with { Text = text[last.At..end] };
            else
                stretches.Add(new(start, text[start..end], isMarked));
        }
        return stretches;
    }

    private static int End(string text, int from)
    {
        if (text.Length - from <= PartLength)
            return text.Length;
        var line = text.LastIndexOf('\n', from + PartLength, PartLength / 2);
        if (line > 0)
            return line + 1;
        return char.IsLowSurrogate(text[from + PartLength]) ? from + PartLength + 1 : from + PartLength;
    }
}
