using System.Text.RegularExpressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// Whose agency it is: of the state, of a county, of a town, or of an institution of its own. docs/methodology.md has
/// the rule.
/// </summary>
internal static partial class RosterPlaces
{
    public static KnownJurisdiction Of(NamedPlace agency, string name)
    {
        var (state, kind) = (agency.State, agency.Name.Kind);
        var isOfCounty = kind == AgencyKind.Sheriff || agency.Name.Place == PlaceWord.County;
        if (isOfCounty && agency is { County: { } geoid, Level: not AgencyLevel.Tribe } && !Campus.IsMatch(name))
            return County(state, geoid);
        var town = TownInName.Of(state, name);
        var isKnown = town is not null && KnownTowns.Has(state, town);
        if (agency.Level == AgencyLevel.Tribe)
            return Place(agency, JurisdictionClassification.Tribe, town ?? name);
        if (Campus.IsMatch(name) && !isKnown)
            return Place(agency, JurisdictionClassification.NotStated, Institution(name));
        if (IsOfState(agency, name, isKnown ? town : null))
            return State(state);
        // The state has no such county: what is made of the name would be none.
        if (isOfCounty)
            return kind == AgencyKind.Sheriff && isKnown
                ? Place(agency, JurisdictionClassification.NotStated, town!)
                : State(state);
        if (Body.IsMatch(isKnown ? name.Replace(town!, "") : name))
            return Place(agency, JurisdictionClassification.NotStated, Institution(name));
        if (town is not null && (isKnown || IsOfTowns(kind) || agency.Name.Place != PlaceWord.None))
            return Place(agency, JurisdictionClassification.Municipality, town);
        if (
            agency.County is { } county
            && (town is null || agency.Level is AgencyLevel.County or AgencyLevel.NotStated)
        )
            return County(state, county);
        return town is null || agency.Level == AgencyLevel.NotStated
            ? State(state)
            : Place(agency, JurisdictionClassification.NotStated, town);
    }

    private static bool IsOfTowns(AgencyKind kind) =>
        kind is AgencyKind.Police or AgencyKind.Marshal or AgencyKind.PublicSafety or AgencyKind.Constable;

    /// <summary>What tells places of one sort in one state apart, beside the county.</summary>
    public static (string State, JurisdictionClassification Sort, string Key) Key(KnownJurisdiction place) =>
        place.Classification switch
        {
            JurisdictionClassification.State => (place.State, place.Classification, ""),
            JurisdictionClassification.County => (
                place.State,
                place.Classification,
                place.Geoid ?? PlaceKey.Of(place.Name)
            ),
            JurisdictionClassification.Tribe => (place.State, place.Classification, PlaceKey.Of(place.Name)),
            // What sort of town it is, a later list may say.
            _ => (place.State, JurisdictionClassification.NotStated, PlaceKey.Of(place.Name)),
        };

    /// <summary>Whether the gazetteer has it: then another name is another place, and no correction.</summary>
    public static bool IsKnown(KnownJurisdiction place) =>
        place.Classification switch
        {
            JurisdictionClassification.State => true,
            JurisdictionClassification.County => place.Geoid is not null,
            _ => KnownTowns.Has(place.State, place.Name),
        };

    /// <summary>
    /// Whether a name that the gazetteer does not have is nearly that of the place: 'Miamy' is Miami.
    /// </summary>
    public static bool IsSlip(KnownJurisdiction place, KnownJurisdiction wanted)
    {
        const JurisdictionClassification town = JurisdictionClassification.NotStated;
        if (
            place.State != wanted.State
            || Key(place).Sort != town
            || Key(wanted).Sort != town
            || !IsKnown(place)
            || IsKnown(wanted)
        )
            return false;
        var (name, written) = (PlaceKey.Of(place.Name), PlaceKey.Of(wanted.Name));
        return name != written
            && name.Length >= 5
            && SpellingDistance.Between(name, written) <= (name.Length >= 8 ? 2 : 1);
    }

    /// <summary>
    /// TYPE says so, or the name does; not where it names a town: 'City of Miami Police Department | State' is a slip.
    /// </summary>
    private static bool IsOfState(NamedPlace agency, string name, string? knownTown)
    {
        var stateName = UsState.OfCode(agency.State)?.Name;
        if (knownTown is not null && !knownTown.Equals(stateName, StringComparison.OrdinalIgnoreCase))
            return false;
        return agency.Name.Kind == AgencyKind.StatePolice
            || agency.Level == AgencyLevel.State && agency.Name.Place == PlaceWord.None
            || agency.Level == AgencyLevel.NotStated
                && !AgencyName.IsOfPlaces(agency.Name.Kind)
                && stateName is not null
                && name.StartsWith($"{stateName} ", StringComparison.OrdinalIgnoreCase);
    }

    private static KnownJurisdiction State(string state) =>
        new(
            0,
            state,
            JurisdictionClassification.State,
            UsState.OfCode(state)?.Name ?? state,
            UsState.OfCode(state)?.Fips
        );

    private static KnownJurisdiction County(string state, string geoid) =>
        new(0, state, JurisdictionClassification.County, Counties.NameOf(geoid), geoid);

    private static KnownJurisdiction Place(NamedPlace agency, JurisdictionClassification classification, string name) =>
        new(0, agency.State, classification, name, null) { CountyGeoid = agency.County };

    /// <summary>
    /// 'District Board of Trustees of Pensacola State College', 'Melbourne International Airport Police Department'.
    /// </summary>
    private static string Institution(string name)
    {
        var plain = Within.Replace(BoardOf.Replace(name, ""), "").Trim(' ', ',', '-');
        return plain.Length > 0 ? plain : name;
    }

    [GeneratedRegex(@"\b(University|College)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Campus { get; }

    [GeneratedRegex(
        @"\b(Schools?|ISD|Airport|Authority|Seaport|Railroad|Railway|Transit|Hospital|Regional|District Jail)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"^(The )?(District )?Board of Trustees (of|for) (the )?", RegexOptions.IgnoreCase)]
    private static partial Regex BoardOf { get; }

    [GeneratedRegex(
        @"[,\s-]+((Campus )?Pol\w*ce|Board of Trustees|(Department of )?Public Safety|Dep\w*t|Division|Office|Marshal\w*|Constable\w*|(Regional )?Jail|Law Enforcement|Security)\b.*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Within { get; }
}
