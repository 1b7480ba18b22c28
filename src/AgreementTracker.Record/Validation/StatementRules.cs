using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Record.Validation;

/// <summary>
/// Quotation marks stand only around words that are someone's own in the source: marked there, or in a record of
/// speech.
/// </summary>
internal static class StatementRules
{
    public static void Check(
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        if (document is not Dossier dossier)
            return;
        for (var i = 0; i < dossier.Statements.Count; i++)
            Check(dossier.Statements[i], $"{report.Root}.statements[{i}]", dossier, passages, report);
    }

    private static void Check(
        StatementFact statement,
        string path,
        Dossier dossier,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        var quoted = statement.Parts.Count(part => part.Kind == StatementPartKind.Quoted);
        var wrong = statement.Kind switch
        {
            StatementKind.Verbatim or StatementKind.Written when quoted < statement.Parts.Count =>
                "has only quoted parts",
            StatementKind.Paraphrase when quoted > 0 => "has only narrated parts",
            StatementKind.PartialQuote when quoted == 0 => "has at least one quoted part",
            _ => null,
        };
        if (wrong is not null)
            report.Add($"{path}.parts", $"a statement of the kind {statement.Kind.Word()} {wrong}");
        if (statement.Speaker is { Name: null, Role: null, Affiliation: null })
            report.Add($"{path}.speaker", "has no name, no role and no affiliation: whose words are they?");

        FoundPassage? before = null;
        for (var i = 0; i < statement.Parts.Count; i++)
        {
            var part = statement.Parts[i];
            if (!dossier.Passages.ContainsKey(part.Passage))
                report.Add(
                    $"{path}.parts[{i}].passage",
                    $"there is no passage '{part.Passage}'",
                    ProblemKind.NoSuchThing
                );
            if (!passages.TryGetValue(part.Passage, out var passage))
                continue;

            var isMarked = QuotedWords.AreMarked(passage);
            if (
                part.Kind == StatementPartKind.Quoted
                && statement.Kind != StatementKind.Written
                && !isMarked
                && !QuotedWords.AreSpoken(passage)
            )
                report.Add(
                    $"{path}.parts[{i}]",
                    "is not between quotation marks in the source, so it is not quoted but narrated"
                );
            if (part.Kind == StatementPartKind.Narrated && isMarked)
                report.Add(
                    $"{path}.parts[{i}]",
                    "is between quotation marks in the source, so it is not narrated but quoted"
                );
            if (before is not null && before.Source.Slug != passage.Source.Slug)
                report.Add(
                    $"{path}.parts[{i}]",
                    "is of another source than the part before: that is another statement"
                );
            else if (before is not null && passage.At < before.End)
                report.Add($"{path}.parts[{i}]", "does not come after the part before it");
            before = passage;
        }
    }
}
