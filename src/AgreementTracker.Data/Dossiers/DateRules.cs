using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Dossiers;

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
            case { Basis: DateBasis.Printed } when !date.Printed.PrintsDate(date.Value):
                report.Add($"{path}.value", $"{date.Value} is not printed by '{date.Printed}': state no more than is printed, or give another basis");
                break;
            case { Basis: DateBasis.Derived } when passages.All(passage => passage.Source.Published is null):
                report.Add($"{path}.basis", "to derive a date, the day of publication of one of its sources must be known");
                break;
            case { Basis: DateBasis.OfficialRecord } when !passages.Any(passage => IsOfficial(passage.Source.Kind)):
                report.Add($"{path}.basis", "none of its sources is an official record or list");
                break;
        }
    }

    private static bool IsOfficial(SourceKind kind) => kind is SourceKind.OfficialRecord or SourceKind.OfficialList;
}
