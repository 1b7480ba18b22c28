using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Web.Sources;

/// <summary>
/// An archived text cut into paragraphs, and these into stretches with marks around the cited passages. Passages may
/// lie in one another and overlap: HTML's elements can't, so an overlapping passage is marked in pieces, the first of
/// which carries its address.
/// </summary>
internal static class MarkedText
{
    /// <summary>
    /// Whole paragraphs, or of each what may be shown. A paragraph of which nothing may be shown is left out.
    /// </summary>
    public static IEnumerable<MarkedParagraph> Of(
        string text,
        IReadOnlyList<CitedPassage> passages,
        SourceAccess access
    )
    {
        var places = Stretches(text, passages);
        // A passage that begins between two paragraphs has its address where its first letters are shown.
        HashSet<CitedPassage> begun = [];
        List<Stretch> open = [];
        var next = 0;
        foreach (var (from, to) in Paragraphs(text))
        {
            for (; next < places.Count && places[next].From < to; next++)
                open.Add(places[next]);
            open.RemoveAll(place => place.To <= from);
            var inside = open.ConvertAll(place =>
                place with
                {
                    From = Math.Max(place.From, from),
                    To = Math.Min(place.To, to),
                    Continues = !begun.Add(place.Passage),
                }
            );
            var visible =
                access == SourceAccess.Full
                    ? [(from, to)]
                    : Excerpts.Of(text, from, to, inside.ConvertAll(place => (place.From, place.To)));
            if (visible.Count > 0)
                yield return new(
                    visible.ConvertAll(part => new MarkedPart(
                        Nodes(text, part.From, part.To, inside),
                        part.From > from,
                        part.To < to
                    ))
                );
        }
    }

    /// <summary>The passages by where they begin, in UTF-16 units.</summary>
    private static List<Stretch> Stretches(string text, IReadOnlyList<CitedPassage> passages)
    {
        var units = TextQuote.UnitsBefore(text, passages.SelectMany(passage => new[] { passage.Start, passage.End }));
        return
        [
            .. passages
                .Select(passage => new Stretch(units[passage.Start], units[passage.End], passage))
                .OrderBy(place => place.From),
        ];
    }

    private static IEnumerable<(int From, int To)> Paragraphs(string text)
    {
        for (var from = 0; from < text.Length; )
        {
            var end = text.IndexOf('\n', from);
            var to = end < 0 ? text.Length : end;
            if (!text.AsSpan(from, to - from).IsWhiteSpace())
                yield return (from, to);
            from = to + 1;
        }
    }

    private static List<MarkedNode> Nodes(string text, int from, int to, IEnumerable<Stretch> stretches)
    {
        List<MarkedNode> nodes = [];
        var waiting = new PriorityQueue<Stretch, (int, int)>(
            stretches
                .Where(stretch => stretch.From < to && stretch.To > from)
                .Select(stretch =>
                    (stretch with { From = Math.Max(stretch.From, from), To = Math.Min(stretch.To, to) })
                )
                .Select(stretch => (stretch, (stretch.From, -stretch.To)))
        );
        var at = from;
        while (waiting.TryDequeue(out var next, out _))
        {
            if (next.From > at)
                nodes.Add(new(text[at..next.From], null, []));
            // What begins inside belongs inside; what also ends outside goes on after it as another piece.
            List<Stretch> inner = [];
            while (waiting.TryPeek(out var other, out _) && other.From < next.To)
            {
                waiting.Dequeue();
                inner.Add(other.To > next.To ? other with { To = next.To } : other);
                if (other.To > next.To)
                    waiting.Enqueue(other with { From = next.To, Continues = true }, (next.To, -other.To));
            }
            nodes.Add(new("", next, Nodes(text, next.From, next.To, inner)));
            at = next.To;
        }
        if (at < to)
            nodes.Add(new(text[at..to], null, []));
        return nodes;
    }
}

/// <param name="Continues">Whether this piece begins after the passage does.</param>
public sealed record Stretch(int From, int To, CitedPassage Passage, bool Continues = false);

/// <summary>Plain text, or a mark around what it holds.</summary>
public sealed record MarkedNode(string Text, Stretch? Mark, IReadOnlyList<MarkedNode> Inner)
{
    /// <summary>The passages that begin within it, in the order of the text.</summary>
    public IEnumerable<CitedPassage> Begun =>
        (Mark is { Continues: false } begun ? new[] { begun.Passage } : []).Concat(
            Inner.SelectMany(node => node.Begun)
        );
}

/// <param name="FollowsGap">Whether words of the paragraph before it are not shown.</param>
public sealed record MarkedPart(IReadOnlyList<MarkedNode> Nodes, bool FollowsGap, bool PrecedesGap);

public sealed record MarkedParagraph(IReadOnlyList<MarkedPart> Parts)
{
    /// <summary>Whether all its words are shown.</summary>
    public bool IsWhole => Parts is [{ FollowsGap: false, PrecedesGap: false }];
}
