namespace AgreementTracker.Record;

/// <summary>Finds what a misspelt word was meant to be, among words that are known.</summary>
internal static class NearestWord
{
    /// <summary>
    /// The one known word that is at most this many slips away; null where there is none, or another is as near.
    /// </summary>
    public static T? Of<T>(string word, IEnumerable<KeyValuePair<string, T>> known, int slips)
        where T : struct
    {
        T? best = null;
        var (least, isTie) = (slips + 1, false);
        foreach (var (spelling, meaning) in known)
        {
            if (Math.Abs(spelling.Length - word.Length) > slips)
                continue;
            var distance = SpellingDistance.Between(word, spelling);
            if (distance < least)
                (best, least, isTie) = (meaning, distance, false);
            else if (distance == least && distance <= slips && !Equals(best, meaning))
                isTie = true;
        }
        return isTie ? null : best;
    }
}
