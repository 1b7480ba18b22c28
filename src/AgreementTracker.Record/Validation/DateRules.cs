using AgreementTracker.Record.Dates;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Printed;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Validation;

/// <summary>A date is stated only as far as a source lets it be known.</summary>
internal static class DateRules
{
    public static void Check(DateFact date, string path, IReadOnlyList<FoundPassage> passages, Report report)
    {
        if (!passages.Any(passage => passage.Quote.Exact.Contains(date.Printed, StringComparison.Ordinal)))
            report.Add($"{path}.printed", $"'{date.Printed}' is in none of its passages to the letter");

        switch (date)
        {
            case { Value: null, Basis: null }:
                break;
            case { Value: null }:
                report.Add($"{path}.basis", "has no value to be the basis of");
                break;
            case { Basis: null }:
                report.Add(path, "has a value, so it needs a basis: printed, derived or official-record");
                break;
            case { Basis: DateBasis.Printed }
                when !passages.Any(passage => date.Printed.PrintsDate(date.Value, passage.Source.Language)):
                report.Add(
                    $"{path}.value",
                    $"{date.Value} is not printed by '{date.Printed}': state only what is printed, or give another basis"
                );
                break;
            case { Basis: DateBasis.Derived }:
                CheckDerived(date.Printed, date.Value, path, passages, report);
                break;
            case { Basis: DateBasis.OfficialRecord } when !passages.Any(passage => IsOfficial(passage.Source.Kind)):
                report.Add($"{path}.basis", "none of its sources is an official record or list");
                break;
        }
    }

    /// <summary>
    /// 'Tuesday' means a day only beside the day of publication, and then not any Tuesday. Words that several sources
    /// print may mean what one of them can mean.
    /// </summary>
    private static void CheckDerived(
        string printed,
        string value,
        string path,
        IReadOnlyList<FoundPassage> passages,
        Report report
    )
    {
        var printing = passages
            .Where(passage => passage.Quote.Exact.Contains(printed, StringComparison.Ordinal))
            .ToList();
        var dated = (printing.Count > 0 ? printing : passages)
            .Where(passage => passage.Source.Published is { Length: 10 })
            .ToList();
        if (dated.Count == 0)
            report.Add($"{path}.basis", "to derive a date, the day of publication of one of its sources must be known");
        else if (printing.Count > 0 && !dated.Any(passage => IsPossible(passage, printed, value)))
            report.Add(
                $"{path}.value",
                $"'{printed}', published on {string.Join(" or ", dated.Select(passage => passage.Source.Published).Distinct())}, "
                    + $"can't mean {value}{WeekdayOf(value)}"
            );
    }

    private static bool IsPossible(FoundPassage passage, string printed, string value)
    {
        var at = passage.At + passage.Quote.Exact.IndexOf(printed, StringComparison.Ordinal);
        var (from, to) = Sentence(passage.Text, at, at + printed.Length);
        return DerivedDate.IsPossible(
            printed,
            passage.Text[from..at],
            passage.Text[(at + printed.Length)..to],
            value,
            DateSpan.Of(passage.Source.Published!).From
        );
    }

    /// <summary>The sentence around some words. It ends at a full stop or at the end of a line.</summary>
    private static (int From, int To) Sentence(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny(SentenceEnds) + 1;
        var length = text.AsSpan(end).IndexOfAny(SentenceEnds);
        return (from, length < 0 ? text.Length : end + length);
    }

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create(
        ".!?\n\r"
    );

    private static string WeekdayOf(string value) =>
        DateSpan.Of(value) is { IsDay: true } day ? $", a {day.From.DayOfWeek}" : "";

    private static bool IsOfficial(SourceKind kind) => kind is SourceKind.OfficialRecord or SourceKind.OfficialList;
}
