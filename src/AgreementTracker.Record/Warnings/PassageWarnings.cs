using System.Globalization;
using System.Text.RegularExpressions;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Dates;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.Validation;

namespace AgreementTracker.Record.Warnings;

/// <summary>
/// Cited words held against the fields that rest on them, the day they were published and later captures.
/// </summary>
internal static partial class PassageWarnings
{
    public static IEnumerable<(string Path, WarningCode Code, string Found, string? Passage)> Of(
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages,
        Neighbours neighbours
    )
    {
        foreach (var (fact, path) in document.Facts())
        foreach (var field in CitableField.Of(fact))
            if (
                field.Value is DateFact { Value: { } value }
                && fact is not MembershipFact
                && PublishedBefore(fact.Citations.GetValueOrDefault(field.Name) ?? [], DateSpan.Of(value), passages)
                    is { } published
            )
                yield return ($"{path}.{field.Name}", WarningCode.AfterPublication, $"{value}, {published}", null);

        var uses = Uses(document);
        var stated = new Lazy<HashSet<decimal>>(() => NumbersStated(document, passages));
        foreach (var (key, passage) in passages)
        {
            if (uses.GetValueOrDefault(key) is not { } use)
                continue;
            if (
                neighbours.Later.GetValueOrDefault(passage.Quote.Source) is { } later
                && !later.Has(passage.Quote.Exact, passage.Quote.Prefix, passage.Quote.Suffix)
            )
                yield return (use.Path, WarningCode.WordsGone, later.Slug, key);
            if (use.IsForNumbers && passage.Source.Kind != SourceKind.OfficialList)
                foreach (
                    var number in CountedNumbers(passage.Quote.Exact)
                        .Where(number => !stated.Value.Contains(number.Value))
                        .DistinctBy(number => number.Value)
                )
                    yield return (use.Path, WarningCode.NumberUnused, number.Printed, key);
        }
    }

    /// <summary>The latest day on which one of the sources was published, where the date is after it.</summary>
    private static string? PublishedBefore(
        IReadOnlyList<Citing> citings,
        DateSpan date,
        IReadOnlyDictionary<string, FoundPassage> passages
    )
    {
        var days = citings
            .Where(citing => citing.Role == CitationRole.Supports)
            .Select(citing => passages.GetValueOrDefault(citing.Passage)?.Source.Published)
            .ToList();
        return days.Count > 0 && days.TrueForAll(day => day is not null && DateSpan.Of(day).To < date.From)
            ? days.Max(StringComparer.Ordinal)
            : null;
    }

    /// <summary>
    /// The first field that rests on each passage, and whether its numbers are to be told: those of a note or a quote
    /// are in its words.
    /// </summary>
    private static Dictionary<string, (string Path, bool IsForNumbers)?> Uses(ICitingDocument document)
    {
        Dictionary<string, (string Path, bool IsForNumbers)?> uses = [];
        foreach (var (fact, path) in document.Facts())
        {
            foreach (var (field, citings) in fact.Citations)
            foreach (var citing in citings)
                Use(
                    citing.Passage,
                    $"{path}.{field}",
                    fact is not ContextNoteFact && citing.Role == CitationRole.Supports
                );
            if (fact is StatementFact statement)
                foreach (var part in statement.Parts)
                    Use(part.Passage, $"{path}.parts", false);
        }
        return uses;

        void Use(string passage, string path, bool isForNumbers)
        {
            if (uses.GetValueOrDefault(passage) is not { } use || isForNumbers && !use.IsForNumbers)
                uses[passage] = (path, isForNumbers);
        }
    }

    /// <summary>All numbers that fields have, in digits or words of theirs, and those of quotes.</summary>
    private static HashSet<decimal> NumbersStated(
        ICitingDocument document,
        IReadOnlyDictionary<string, FoundPassage> passages
    )
    {
        HashSet<decimal> numbers = [];
        foreach (var (fact, _) in document.Facts())
        {
            foreach (var (_, property) in DocumentReader.Fields(fact.GetType()))
                Add(property.GetValue(fact));
            if (fact is StatementFact statement)
                foreach (var part in statement.Parts)
                    Add(passages.GetValueOrDefault(part.Passage)?.Quote.Exact);
        }
        return numbers;

        void Add(object? value)
        {
            switch (value)
            {
                case string text:
                    numbers.UnionWith(Numbers.Matches(text).Select(match => ValueOf(match.Value)));
                    break;
                case DateFact date:
                    Add(date.Printed);
                    break;
                case AttributionFact by:
                    Add($"{by.Name} {by.Role} {by.Affiliation}");
                    break;
                case IReadOnlyList<string> texts:
                    Add(string.Join(' ', texts));
                    break;
                case int or decimal:
                    numbers.Add(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                    break;
            }
        }
    }

    /// <summary>
    /// Numbers in digits that count something: none of 287(g), of a date, a time, an ordinal, a district, a bill or a
    /// name.
    /// </summary>
    private static IEnumerable<(string Printed, decimal Value)> CountedNumbers(string words) =>
        Numbers.Matches(NoCounts.Replace(words, " ")).Select(match => (match.Value, ValueOf(match.Value)));

    private static decimal ValueOf(string printed) =>
        decimal.TryParse(
            printed,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : -1;

    [GeneratedRegex(@"(?<![\p{L}\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])")]
    private static partial Regex Numbers { get; }

    /// <summary>What has digits and counts nothing.</summary>
    [GeneratedRegex(
        @"287\s?\(?g\)?"
            + @"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\p{L}*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2})?(?:,?\s+(?:19|20)\d\d)?\b"
            + @"|\b\d{1,2}º?\s+(?:de\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december"
            + @"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\b"
            + @"|\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b"
            + @"|\b\d{1,2}(?::\d\d)?\s*[ap]\.?\s?m\b\.?|\b\d{1,2}:\d\d\b|\b\d+(?:st|nd|rd|th|º|ª)\b"
            + @"|\b(?:district|distrito|section|secci[oó]n|article|art[ií]culo|chapter|cap[ií]tulo|title|bill|act|hb|sb|h\.b\.|s\.b\.|resolution|resoluci[oó]n"
            + @"|ordinance|ordenanza|order|orden|no|nos|number|n[uú]mero|n\.º|item|agenda|room|suite|page|route|highway|channel|ward|precinct|form|amendment"
            + @"|phase|round|code|exhibit|docket|case|ley|edad|age|aged|line|unit|station|group|seat|place|post|part|zip|box)s?\.?\s*[#§]?\s*\d[\w.,/-]*"
            + @"|[#§]\s*\d[\w.-]*|\b\p{L}+-\d[\w-]*|\b\d[\d-]*-\p{L}[\w-]*|\b\d+-year-old\b|,\s*\d{1,3}\s*,",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoCounts { get; }
}
