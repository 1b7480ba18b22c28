using AgreementTracker.Data.Statements;

namespace AgreementTracker.Data.Dossiers;

/// <summary>Quotation marks stand only around words that are between quotation marks in the source.</summary>
internal static class StatementRules
{
    public static void Check(ICitingDocument document, IReadOnlyDictionary<string, FoundPassage> passages, Report report)
    {
        if (document is not Dossier dossier)
            return;
        for (var i = 0; i < dossier.Statements.Count; i++)
            Check(dossier.Statements[i], $"{report.Root}.statements[{i}]", dossier, passages, report);
    }

    private static void Check(
        StatementFact statement, string path, Dossier dossier, IReadOnlyDictionary<string, FoundPassage> passages, Report report)
    {
        var quoted = statement.Parts.Count(part => part.Kind == StatementPartKind.Quoted);
        var wrong = statement.Kind switch
        {
            StatementKind.Verbatim or StatementKind.Written when quoted < statement.Parts.Count => "has only quoted parts",
            StatementKind.Paraphrase when quoted > 0 => "has only narrated parts",
            StatementKind.PartialQuote when quoted == 0 => "has at least one quoted part",
            _ => null,
        };
        if (wrong is not null)
            report.Add($"{path}.parts", $"a statement of the kind {statement.Kind.Word()} {wrong}");
        if (statement.Speaker is { Name: null, Affiliation: null })
            report.Add($"{path}.speaker", "has neither a name nor an affiliation: whose words are they?");

        FoundPassage? before = null;
        for (var i = 0; i < statement.Parts.Count; i++)
        {
            var part = statement.Parts[i];
            if (!dossier.Passages.ContainsKey(part.Passage))
                report.Add($"{path}.parts[{i}].passage", $"there is no passage '{part.Passage}'");
            if (!passages.TryGetValue(part.Passage, out var passage))
                continue;

            if (part.Kind == StatementPartKind.Quoted && statement.Kind != StatementKind.Written && !IsQuoted(passage))
                report.Add($"{path}.parts[{i}]", "is not between quotation marks in the source, so it is not quoted but narrated");
            if (part.Kind == StatementPartKind.Narrated && IsQuoted(passage))
                report.Add($"{path}.parts[{i}]", "is between quotation marks in the source, so it is not narrated but quoted");
            if (before is not null && before.Source.Slug != passage.Source.Slug)
                report.Add($"{path}.parts[{i}]", "is of another source than the part before: that is another statement");
            else if (before is not null && passage.At < before.End)
                report.Add($"{path}.parts[{i}]", "does not come after the part before it");
            before = passage;
        }
    }

    /// <summary>Whether the last quotation mark before the passage, within its paragraph, opens, and none in it closes.</summary>
    private static bool IsQuoted(FoundPassage passage)
    {
        char? open = null;
        for (var i = passage.Text.LastIndexOf('\n', passage.At) + 1; i < passage.End; i++)
        {
            // The mark itself is left out of the passage, so the quotation is open before it.
            if (i >= passage.At && open is null)
                return false;
            open = passage.Text[i] switch
            {
                '“' when open == '„' => null,
                '“' or '«' or '„' => passage.Text[i],
                '”' or '»' => null,
                '"' => open is null ? '"' : null,
                _ => open,
            };
        }
        return open is not null;
    }
}
