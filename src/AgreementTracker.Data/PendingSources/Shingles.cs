using AgreementTracker.Record;

namespace AgreementTracker.Data.PendingSources;

/// <summary>The runs of five words in a text, folded: two captures of one article share most of theirs.</summary>
internal sealed class Shingles
{
    private const int Words = 5;

    /// <summary>Fewer say nothing.</summary>
    private const int Min = 10;

    private readonly HashSet<int> runs;

    public Shingles(string text) => runs = [.. Of(text)];

    /// <summary>Whether half of what stands in a sample of another text stands here too.</summary>
    public bool HasMuchOf(string sample)
    {
        var others = Of(sample);
        return others.Count >= Min && others.Count(runs.Contains) * 2 >= others.Count;
    }

    private static List<int> Of(string text)
    {
        List<int> words = [],
            found = [];
        var folded = Folding.Fold(text).AsSpan();
        for (var from = 0; from < folded.Length; )
        {
            var to = from;
            while (to < folded.Length && char.IsLetterOrDigit(folded[to]))
                to++;
            if (to > from)
                words.Add(string.GetHashCode(folded[from..to]));
            from = to + 1;
        }
        for (var i = 0; i + Words <= words.Count; i++)
            found.Add(HashCode.Combine(words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]));
        return found;
    }
}
