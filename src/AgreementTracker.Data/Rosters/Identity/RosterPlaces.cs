using System.Text.RegularExpressions;
using AgreementTracker.Data.Jurisdictions;

namespace AgreementTracker.Data.Rosters.Identity;

/// <summary>Whose agency it is, as far as a name tells: the state, the county, the town.</summary>
internal static partial class RosterPlaces
{
    public static KnownJurisdiction Of(NamedPlace agency, string name)
    {
        var kind = agency.Name.Kind;
        // 'City of Miami Police Department | State' is a slip in the column, and not in the name.
        if (agency.Level == AgencyLevel.State && agency.Name.Place == PlaceWord.None || kind == AgencyKind.StatePolice)
            return new(0, agency.State, JurisdictionClassification.State, UsState.OfCode(agency.State)?.Name ?? agency.State, UsState.OfCode(agency.State)?.Fips);
        if (agency.Level == AgencyLevel.Tribe)
            return new(0, agency.State, JurisdictionClassification.Tribe, Town(name), null);
        var isOfCounty = kind == AgencyKind.Sheriff || agency.Name.Place == PlaceWord.County;
        if (isOfCounty && agency.County is { } geoid)
            return new(0, agency.State, JurisdictionClassification.County, Counties.NameOf(geoid), geoid);
        if (isOfCounty)
            return new(0, agency.State, JurisdictionClassification.County, agency.CountyText ?? Town(name), null);
        return kind is AgencyKind.Police or AgencyKind.Marshal or AgencyKind.PublicSafety or AgencyKind.Constable && !Campus.IsMatch(name)
            ? new(0, agency.State, JurisdictionClassification.Municipality, Town(name), null) { CountyGeoid = agency.County }
            : new(0, agency.State, JurisdictionClassification.NotStated, name, null) { CountyGeoid = agency.County };
    }

    /// <summary>What tells places of one sort in one state apart, beside the county.</summary>
    public static string Key(KnownJurisdiction jurisdiction) => jurisdiction.Classification == JurisdictionClassification.State
        ? ""
        : jurisdiction.Geoid ?? Folding.Fold(PlaceOf.Replace(jurisdiction.Name, ""));

    /// <summary>What is left of an agency's name without the words for agencies.</summary>
    public static string Town(string name) => Agency.Replace(name, "").Trim(' ', ',', '-') is { Length: > 0 } town ? town : name;

    [GeneratedRegex(@"(^(Office of )?(the )?Constables?,? (of )?)|\b(Police|PD|Marshal|Sheriff|Constable|Dept|Department of Public Safety|Public Safety)\b.*$|(’|')s\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agency { get; }

    [GeneratedRegex(@"^(City|Town|Village|Borough|Township) of ", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceOf { get; }

    [GeneratedRegex(@"\b(University|College|School|Airport|Port Authority|Authority|Seaport|ISD|Railroad)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Campus { get; }
}
