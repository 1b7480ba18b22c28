using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal enum CountyRelation
{
    Unknown,
    Same,
    Different,
}

/// <summary>
/// An agency as a row or a list's last word on it names it: the name taken apart, the state, the county.
/// </summary>
internal sealed record NamedPlace(string State, AgencyName Name, AgencyLevel Level, string? CountyText, string? County)
{
    public static NamedPlace Of(string state, string name, AgencyLevel level, string? county)
    {
        var parts = AgencyName.Of(name, state);
        return new(state, parts, level, county, CountyOf(state, name, parts, level, county));
    }

    /// <summary>
    /// A sheriff's county is in the name; what a list has in its own column for it is often wrong, but tells what a
    /// misspelt name means.
    /// </summary>
    private static string? CountyOf(string state, string name, AgencyName parts, AgencyLevel level, string? county) =>
        parts.Kind == AgencyKind.Sheriff
            ? CountyByName(state, parts, toTheLetter: true)
                ?? CountyOfMisspelt(state, parts, Counties.Resolve(state, county))
        : level == AgencyLevel.State ? null
        : Counties.Resolve(state, county) ?? (parts.Place == PlaceWord.County ? Counties.Named(state, name) : null);

    private static string? CountyOfMisspelt(string state, AgencyName sheriff, string? told) =>
        told is not null && sheriff.IsLike(Counties.NameOf(told)) ? told : CountyByName(state, sheriff) ?? told;

    /// <summary>The county whose sheriff a name tells of.</summary>
    public static string? CountyByName(string state, AgencyName sheriff, bool toTheLetter = false) =>
        Counties.Resolve(
            state,
            string.Join(' ', sheriff.Core) + (sheriff.Place == PlaceWord.City ? " city" : ""),
            toTheLetter
        );

    /// <summary>Whether the state has the county of a sheriff's name, as it is spelt.</summary>
    public static bool IsCounty(string state, AgencyName sheriff) =>
        CountyByName(state, sheriff, toTheLetter: true) is not null;

    /// <summary>
    /// Where a list leaves the state out, what it prints as the county still tells two of one name apart.
    /// </summary>
    public CountyRelation CountyTo(NamedPlace other) =>
        State.Length * other.State.Length == 0 ? PrintedCountyTo(other)
        : State != other.State ? CountyRelation.Unknown
        : County is not null && other.County is not null
            ? County == other.County ? CountyRelation.Same
                : CountyRelation.Different
        : County is null && other.County is null ? PrintedCountyTo(other)
        : PrintedCountyTo(other) == CountyRelation.Same ? CountyRelation.Same
        : CountyRelation.Unknown;

    /// <summary>By the words of the county's column alone, of whatever state.</summary>
    public CountyRelation PrintedCountyTo(NamedPlace other) =>
        CountyText is null || other.CountyText is null
            ? CountyRelation.Unknown
            : Counties.AreSame(CountyText, other.CountyText) switch
            {
                true => CountyRelation.Same,
                false => CountyRelation.Different,
                null => CountyRelation.Unknown,
            };
}

internal enum NameRelation
{
    None,

    /// <summary>Of the same sort, with more letters the same than not.</summary>
    Alike,

    /// <summary>A distinctive word in common.</summary>
    Related,

    /// <summary>One place, another sort of agency: a county's sheriff and its jail.</summary>
    SamePlace,

    /// <summary>One says the same as the other, and more.</summary>
    Contained,

    /// <summary>A sheriff of a county that there is not, and one of a county that there is.</summary>
    NoSuchCounty,
    Near,
    SameTokens,
    Same,
}

internal static class NameRelations
{
    public static NameRelation To(this NamedPlace one, NamedPlace other)
    {
        var (a, b) = (one.Name, other.Name);
        if (a.Written == b.Written)
            return NameRelation.Same;
        if (a.Numbers != b.Numbers)
            return a.Numbers.Length * b.Numbers.Length == 0 && a.SlipsOfLetters(b) <= 2
                ? NameRelation.Alike
                : NameRelation.None;
        var isOfKind = a.Kind == b.Kind;
        if (isOfKind && a.PlaceFits(b) && (a.Core.Length > 0 || one.State == other.State))
        {
            if (a.Key == b.Key || a.Core.AsSpan().SequenceEqual(b.Core))
                return NameRelation.Same;
            if (a.SortedKey == b.SortedKey)
                return NameRelation.SameTokens;
            if (a.TyposTo(b) is not null && !AreTwoCounties(one, other))
                return NameRelation.Near;
        }
        if (a.IsNearlyWritten(b) || AreOneSheriff(one, other))
            return NameRelation.Near;
        if (
            isOfKind
            && a.Kind == AgencyKind.Sheriff
            && a.Place == b.Place
            && one.State == other.State
            && IsReal(one) != IsReal(other)
            && a.IsAlike(b)
        )
            return NameRelation.NoSuchCounty;
        if (
            (
                isOfKind
                || a.Kind == AgencyKind.Other
                || b.Kind == AgencyKind.Other
                || !AgencyName.IsOfPlaces(a.Kind) && !AgencyName.IsOfPlaces(b.Kind)
            ) && a.Contains(b)
        )
            return NameRelation.Contained;
        if (!isOfKind && a.Core.Length > 0 && (a.Contains(b) || a.Core.Intersect(b.Core).Any()))
            return NameRelation.SamePlace;
        return a.SharesWord(b) ? NameRelation.Related
            : (isOfKind && (a.PlaceFits(b) && a.IsAlike(b) || a.Begins(b)) || a.SlipsOfLetters(b) <= 2)
            && !AreTwoCounties(one, other)
                ? NameRelation.Alike
            : NameRelation.None;
    }

    /// <summary>Martin and Marion are nearly one word, and two counties of Florida.</summary>
    private static bool AreTwoCounties(NamedPlace one, NamedPlace other) =>
        one.Name.Kind == AgencyKind.Sheriff && one.CountyTo(other) == CountyRelation.Different;

    /// <summary>
    /// A county has one: of two names that mean its sheriff, one is misspelt, such as 'Leno' beside Leon.
    /// </summary>
    private static bool AreOneSheriff(NamedPlace one, NamedPlace other) =>
        one.Name.Kind == AgencyKind.Sheriff
        && other.Name.Kind == AgencyKind.Sheriff
        && one.State == other.State
        && one.CountyTo(other) == CountyRelation.Same
        && one.Name.IsAlike(other.Name)
        && !(NamedPlace.IsCounty(one.State, one.Name) && NamedPlace.IsCounty(other.State, other.Name));

    private static bool IsReal(NamedPlace sheriff) => NamedPlace.CountyByName(sheriff.State, sheriff.Name) is not null;
}
