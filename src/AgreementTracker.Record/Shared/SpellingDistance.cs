using F23.StringSimilarity;

namespace AgreementTracker.Record;

/// <summary>
/// How many typing errors lie between two spellings: a letter left out, added, changed, or two exchanged.
/// </summary>
public static class SpellingDistance
{
    private static readonly OptimalStringAlignment Alignment = new();

    public static int Between(string a, string b) => (int)Alignment.Distance(a, b);
}
