using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Printed;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// A row of one of ICE's lists, as a passage. What a cell says is read as it was on import, so that typing errors of
/// the list are understood here as there, and nothing else is.
/// </summary>
internal sealed partial record CitedRow(string Source, string Number, IReadOnlyList<string> Cells)
{
    private const int MinCells = 6;

    /// <summary>Null for any other passage.</summary>
    public static CitedRow? Of(FoundPassage passage) =>
        passage.Source.Kind == SourceKind.OfficialList
        && Row.Match(passage.Quote.Exact) is { Success: true } match
        && passage.Quote.Exact[match.Length..].Split(" | ") is { Length: >= MinCells } cells
            ? new(passage.Source.Slug, match.Groups[1].Value, cells)
            : null;

    public string? State => UsState.Read(Cells[0], out _)?.Code;
    public string Agency => Cells[1];
    public string County => Cells[3];
    public string Signed => Cells[5];
    public AgreementModel? Model => RosterText.Model(Cells[4], out _);

    /// <summary>Whether the agency's cell is one of these names, folded.</summary>
    public bool NamesAgency(IEnumerable<string> names) =>
        names.Select(name => Folding.Fold(name)).Contains(Folding.Fold(Agency));

    /// <summary>Whether the row has this county, in the column for it or in the agency's name.</summary>
    public bool NamesCounty(string geoid) =>
        Counties.Resolve(State, County) == geoid
        || State is { } state && (Counties.Named(state, Agency) ?? Counties.Resolve(state, Agency)) == geoid;

    /// <summary>Whether words of the row, taken for a date, are this one.</summary>
    public bool Reads(string printed, string date) =>
        printed.PrintsDate(date) || WrittenDate.Read(printed, out _) is { } day && $"{day:yyyy-MM-dd}" == date;

    /// <summary>
    /// The county that a name has in it to the letter, before the word 'County' or 'Parish'; null where there is none.
    /// </summary>
    /// <param name="fips">The state's number.</param>
    public static string? CountyIn(string name, string fips) =>
        CountyName.Match(name) is { Success: true } match
        && UsState.All.FirstOrDefault(state => state.Fips == fips) is { } own
            ? Counties.Resolve(own.Code, match.Groups[1].Value, toTheLetter: true)
            : null;

    public override string ToString() => $"row {Number} of {Source}";

    [GeneratedRegex("^Row ([0-9]+): ")]
    private static partial Regex Row { get; }

    [GeneratedRegex("^(.+?) (County|Parish)\\b")]
    private static partial Regex CountyName { get; }
}
