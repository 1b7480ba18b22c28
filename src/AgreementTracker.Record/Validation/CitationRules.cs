using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Printed;

namespace AgreementTracker.Record.Validation;

/// <summary>Every stated field rests on a passage that supports it, and prints what is said to be printed.</summary>
internal static class CitationRules
{
    public static void Check(
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages,
        KnownRecord known,
        Report report
    )
    {
        foreach (var (fact, path) in document.Facts(report.Root))
        {
            var fields = CitableField.Of(fact).ToDictionary(field => field.Name);
            foreach (var (name, citings) in fact.Citations)
            {
                var citationsPath = DocumentReader.MemberPath($"{path}.citations", name);
                if (!fields.TryGetValue(name, out var field))
                    report.Add(
                        citationsPath,
                        $"is no field that takes citations here; those are {string.Join(", ", fields.Keys)}"
                    );
                else if (field.Value is null)
                    report.Add(citationsPath, $"cites {name}, which is not stated");
                for (var i = 0; i < citings.Count; i++)
                    Check(citings[i], $"{citationsPath}[{i}]", document, passages, report);
            }

            foreach (var field in fields.Values.Where(field => field.Value is not null))
                Check(field, fact, path, passages, report);
        }

        foreach (var key in document.Passages.Keys.Except(document.CitedPassages()))
            report.Add(DocumentReader.MemberPath($"{report.Root}.passages", key), "is cited by nothing");
    }

    private static void Check(
        Citing citing,
        string path,
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        if (!document.Passages.ContainsKey(citing.Passage))
            report.Add(path, $"there is no passage '{citing.Passage}'", ProblemKind.NoSuchThing);
        if (citing.Role == CitationRole.Contradicts && citing.ReportedAs is null)
            report.Add(path, "contradicts, so it must say in reportedAs what the source says instead");
        if (citing.Role != CitationRole.Contradicts && citing.ReportedAs is not null)
            report.Add($"{path}.reportedAs", "belongs to a citation that contradicts");
        if (
            citing.ReportedAs is { } reported
            && passages.TryGetValue(citing.Passage, out var passage)
            && !passage.Quote.Exact.Contains(reported, StringComparison.Ordinal)
        )
            report.Add($"{path}.reportedAs", $"'{reported}' is not in the passage '{citing.Passage}' to the letter");
    }

    private static void Check(
        CitableField field,
        Fact fact,
        string path,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Report report
    )
    {
        var supporting = (fact.Citations.GetValueOrDefault(field.Name) ?? [])
            .Where(citing => citing.Role == CitationRole.Supports)
            .ToList();
        var fieldPath = $"{path}.{field.Name}";
        if (supporting.Count == 0)
        {
            report.Add(
                fieldPath,
                $"has no citation: {path}.citations.{field.Name} must name a passage that supports it",
                ProblemKind.NoCitation
            );
            return;
        }
        var found = supporting
            .Select(citing => passages.GetValueOrDefault(citing.Passage))
            .OfType<FoundPassage>()
            .ToList();
        if (found.Count < supporting.Count)
            return; // Reported already, and what the missing passage prints can't be told.

        switch (field)
        {
            case { Value: DateFact date }:
                DateRules.Check(date, fieldPath, found, report);
                break;
            case { Rule: PrintedAttribute, Value: string text }:
                CheckPrinted(text, fieldPath);
                break;
            case { Rule: PrintedAttribute, Value: IReadOnlyList<string> texts }:
                for (var i = 0; i < texts.Count; i++)
                    CheckPrinted(texts[i], $"{fieldPath}[{i}]");
                break;
            case { Rule: PrintedNumberAttribute }:
                var number = Convert.ToDecimal(field.Value, System.Globalization.CultureInfo.InvariantCulture);
                if (!found.Any(passage => passage.Quote.Exact.PrintsNumber(number, passage.Source.Language)))
                    report.Add(fieldPath, NotPrinted(number, found));
                break;
        }

        static string NotPrinted(decimal number, List<FoundPassage> passages) =>
            passages
                .Select(passage => passage.Quote.Exact.LabelOf(number, passage.Source.Language))
                .OfType<string>()
                .FirstOrDefault()
                is { } label
                ? $"{number} is printed only in '{label}', which counts nothing"
                : $"{number} is printed in none of its passages";

        void CheckPrinted(string text, string at)
        {
            if (!found.Any(passage => passage.Quote.Exact.Contains(text, StringComparison.Ordinal)))
                report.Add(at, $"'{text}' is in none of its passages to the letter");
        }
    }
}
