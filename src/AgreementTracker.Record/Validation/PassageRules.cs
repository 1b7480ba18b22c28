using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Validation;

/// <summary>A quote must be in its source, to the letter, in one place.</summary>
internal static class PassageRules
{
    private const int ContextShown = 30;

    public static IReadOnlyDictionary<string, FoundPassage> Find(
        ICitingDocument document,
        KnownRecord known,
        Report report
    )
    {
        Dictionary<string, FoundPassage> found = [];
        foreach (var (key, quote) in document.Passages)
        {
            var path = DocumentReader.MemberPath($"{report.Root}.passages", key);
            if (known.Source(quote.Source) is not { } source)
            {
                if (known.IsComplete)
                    report.Add($"{path}.source", $"there is no source '{quote.Source}'", ProblemKind.NoSuchThing);
            }
            else if (known.TextOf(source) is { } text)
            {
                var places = known.PlacesOf(quote, text, 100);
                if (places.Count == 1)
                    found.Add(key, new(quote, source, text, places[0]));
                else if (places.Count == 0)
                    report.Add($"{path}.exact", NotFound(quote, text));
                else
                    report.Add(
                        $"{path}.exact",
                        $"occurs {places.Count} times in {quote.Source}: add the words before it as "
                            + $"prefix or after it as suffix; it is in {string.Join(" and in ", places.Take(3).Select(at => InContext(text, at, quote.Exact.Length)))}"
                    );
            }
        }
        return found;
    }

    private static string NotFound(PassageQuote quote, string text)
    {
        if (TextQuote.Find(text, quote.Exact, null, null).Any())
            return $"is in {quote.Source}, but not with this prefix and suffix, which must stand right beside it";
        return $"is not in {quote.Source} to the letter"
            + (
                Folding.Fold(text).Contains(Folding.Fold(quote.Exact), StringComparison.Ordinal)
                    ? ", though it would be if quotation marks, dashes, accents, capitals and spaces were those of the source"
                    : ""
            );
    }

    private static string InContext(string text, int at, int length)
    {
        var from = Math.Max(0, at - ContextShown);
        var to = Math.Min(text.Length, at + length + ContextShown);
        return $"'…{text[from..to].ReplaceLineEndings(" ")}…'";
    }
}
