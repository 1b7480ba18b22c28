using System.Text.RegularExpressions;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

/// <summary>What a place is called on its page and in its address, as far as a row prints it.</summary>
internal static partial class PlaceNaming
{
    /// <summary>Counties' numbers from here on are of cities that belong to no county.</summary>
    private const int FirstCity = 510;

    /// <summary>The name that the line prints; null where it prints none that is spelt as it should be.</summary>
    public static string? Printed(KnownJurisdiction place, ListedLine line)
    {
        if (place.Classification == JurisdictionClassification.County)
            return place.Geoid is null
                ? WithCounty(place.Name, line) ?? (line.Prints(place.Name) ? place.Name : line.Agency)
                : WithCounty(place.Name, line) ?? (line.Prints(place.Name) ? place.Name : null);
        var town = place.Classification is JurisdictionClassification.Municipality or JurisdictionClassification.Tribe ? RosterPlaces.Town(line.Agency) : line.Agency;
        return CityOf.Replace(town, "") is { Length: > 0 } plain && line.Prints(plain) ? plain : line.Agency;
    }

    /// <summary>The last part of its address.</summary>
    public static string SlugOf(KnownJurisdiction place, ListedLine line)
    {
        var name = Slug.Of(place.Classification == JurisdictionClassification.County ? place.Name : Printed(place, line) ?? place.Name, 80);
        if (name.Length == 0)
            name = "place";
        return place.Classification switch
        {
            JurisdictionClassification.County when place.Geoid is { } geoid && int.Parse(geoid.AsSpan(2)) >= FirstCity => Ending(name, "city"),
            JurisdictionClassification.County => Ending(name, place.State == "LA" ? "parish" : "county"),
            // The state's history has that address.
            _ => name == "history" ? "history-town" : name,
        };
    }

    private static string Ending(string name, string word) => name.EndsWith($"-{word}", StringComparison.Ordinal) ? name : $"{name}-{word}";

    /// <summary>'Duval County', in the name of the agency or in the column beside it.</summary>
    private static string? WithCounty(string name, ListedLine line) => new[] { line.Agency, line.County }
        .Select(cell => Regex.Match(cell, $@"\b{Regex.Escape(name)} (County|Parish|Borough|Census Area)\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
        .FirstOrDefault(match => match.Success)?.Value;

    [GeneratedRegex("^City of ", RegexOptions.IgnoreCase)]
    private static partial Regex CityOf { get; }
}
