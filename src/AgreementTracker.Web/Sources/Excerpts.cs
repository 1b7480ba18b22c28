using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Sources;

/// <summary>
/// What readers may see of a text that is not ours to print: the cited sentences and one on either side.
/// </summary>
internal static partial class Excerpts
{
    /// <summary>The visible stretches of one paragraph, in order; none where nothing in it is cited.</summary>
    public static List<(int From, int To)> Of(
        string text,
        int from,
        int to,
        IReadOnlyCollection<(int From, int To)> cited
    )
    {
        var sentences = Sentences(text, from, to);
        List<(int From, int To)> visible = [];
        for (var i = 0; i < sentences.Count; i++)
        {
            var near = sentences[Math.Max(0, i - 1)].From..sentences[Math.Min(sentences.Count - 1, i + 1)].To;
            if (!cited.Any(passage => passage.From < near.End.Value && passage.To > near.Start.Value))
                continue;
            if (visible is [.., var last] && last.To == sentences[i].From)
                visible[^1] = (last.From, sentences[i].To);
            else
                visible.Add(sentences[i]);
        }
        return visible;
    }

    /// <summary>
    /// Each sentence with the space after it. A single capital before a full stop is an initial, not an end.
    /// </summary>
    private static List<(int From, int To)> Sentences(string text, int from, int to)
    {
        List<(int From, int To)> sentences = [];
        var start = from;
        foreach (var end in SentenceEnd.Matches(text[from..to]).Select(match => from + match.Index + match.Length))
        {
            sentences.Add((start, end));
            start = end;
        }
        sentences.Add((start, to));
        return sentences;
    }

    /// <summary>
    /// A mark, what closes after it, and space before what may begin a sentence; Chinese and Japanese need no space.
    /// </summary>
    [GeneratedRegex(
        @"(?<!(^|[\s.(\[“‘""'«])\p{Lu})[.!?؟।]+(\s?»|[”’""')\]])*\s+(?=[“‘""'(\[«¿¡]*\s?[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*\s*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex SentenceEnd { get; }
}
