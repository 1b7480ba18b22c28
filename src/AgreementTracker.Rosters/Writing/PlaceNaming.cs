using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

/// <summary>What a place is called on its page and in its address.</summary>
internal static partial class PlaceNaming
{
    /// <summary>Counties' numbers from here on are of cities that belong to no county.</summary>
    private const int FirstCity = 510;

    /// <summary>The name as the line prints it; null where it prints none that is spelt as it should be.</summary>
    public static string? Printed(KnownJurisdiction place, ListedLine line) =>
        place.Classification == JurisdictionClassification.County
            ? WithCounty(place.Name, line) ?? (line.Names(place.Name) ? place.Name : null)
            : In(line.Agency, place.Name) ?? In(line.County, place.Name);

    /// <summary>The last part of its address.</summary>
    public static string SlugOf(KnownJurisdiction place)
    {
        var name = Slug.Of(Township.Replace(CityOf.Replace(place.Name, ""), "Township"), 80);
        if (name.Length == 0)
            name = "place";
        return place.Classification switch
        {
            JurisdictionClassification.County
                when place.Geoid is { } geoid && int.Parse(geoid.AsSpan(2)) >= FirstCity => Ending(name, "city"),
            JurisdictionClassification.County => Ending(name, place.State == "LA" ? "parish" : "county"),
            // The state's history has that address.
            _ => name == "history" ? "history-town" : name,
        };
    }

    /// <summary>
    /// Whether an address is one of those that the place may have: its name, its county's or a number after it where
    /// others have that name.
    /// </summary>
    public static bool Suits(string slug, KnownJurisdiction place)
    {
        if (place.Classification == JurisdictionClassification.State)
            return slug.Equals(place.State, StringComparison.OrdinalIgnoreCase);
        if (slug.Length < 4 || !slug.AsSpan(0, 2).Equals(place.State, StringComparison.OrdinalIgnoreCase))
            return false;
        var (last, wanted) = (slug[3..], SlugOf(place));
        return last == wanted
            || place.Classification != JurisdictionClassification.County && PlaceKey.Of(last) == PlaceKey.Of(wanted)
            || last.StartsWith($"{wanted}-", StringComparison.Ordinal)
                && (
                    int.TryParse(last.AsSpan(wanted.Length + 1), out _)
                    || place.CountyGeoid is { } county
                        && last[(wanted.Length + 1)..] == Slug.Of(Counties.NameOf(county), 30)
                );
    }

    private static string Ending(string name, string word) =>
        name.EndsWith($"-{word}", StringComparison.Ordinal) ? name : $"{name}-{word}";

    /// <summary>'Duval County', in the name of the agency or in the column beside it.</summary>
    private static string? WithCounty(string name, ListedLine line) =>
        new[] { line.Agency, line.County }
            .Select(cell =>
                Regex.Match(
                    cell,
                    $@"\b{Regex.Escape(name)} (County|Parish|Borough|Census Area)\b",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            )
            .FirstOrDefault(match => match.Success)
            ?.Value;

    /// <summary>With the apostrophe that the cell has.</summary>
    private static string? In(string cell, string name) =>
        cell.Replace('’', '\'').IndexOf(name, StringComparison.Ordinal) is var at and >= 0
            ? cell[at..(at + name.Length)]
            : null;

    [GeneratedRegex("^City of ", RegexOptions.IgnoreCase)]
    private static partial Regex CityOf { get; }

    [GeneratedRegex(@"\bTwp\b\.?|\bTwsp\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Township { get; }
}
