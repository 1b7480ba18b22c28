namespace AgreementTracker.Data.Search;

/// <summary>How many slips of the pen lie between two spellings: a letter left out, added, changed, or two exchanged.</summary>
public static class SpellingDistance
{
    /// <summary>Optimal string alignment, by its usual table of prefixes.</summary>
    public static int Between(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                edits[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(edits[i - 1, j] + 1, edits[i, j - 1] + 1),
                        Math.Min(
                            edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                            i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? edits[i - 2, j - 2] + 1 : int.MaxValue)),
                };
        return edits[a.Length, b.Length];
    }
}
