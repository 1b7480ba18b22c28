using System.Collections.Frozen;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// What sort of agency a name tells of. Two that are told apart by it are never taken for one by their names alone.
/// </summary>
public enum AgencyKind
{
    Sheriff,
    Police,
    Constable,
    Marshal,
    StatePolice,
    Corrections,
    Commissioners,
    Prosecutor,
    PublicSafety,
    Other,
}

/// <summary>What sort of place stands in a name: <c>City of Melbourne</c>, <c>Robinson Township</c>.</summary>
internal enum PlaceWord
{
    None,
    County,
    Township,
    City,
    Town,
    Village,
    Borough,
}

/// <summary>
/// A name taken apart: what sort of agency, of what sort of place, and the words that are left, which are the place's
/// own name. Spelling, order and form of the common words make no difference; a number does, and so does the sort of
/// place.
/// </summary>
internal sealed partial class AgencyName
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet([
        "of",
        "the",
        "and",
        "for",
        "department",
        "office",
        "s",
        "agency",
        "no",
        "number",
        "bureau",
    ]);

    /// <summary>
    /// Words of an organization: one that has more of them than another may be the same, described more fully.
    /// </summary>
    private static readonly FrozenSet<string> OfOrganizations = FrozenSet.ToFrozenSet([
        "division",
        "service",
        "law",
        "enforcement",
        "board",
        "trustees",
        "criminal",
        "investigation",
        "jail",
        "detention",
        "facility",
        "authority",
        "center",
        "corrections",
        "commissioners",
        "unit",
        "section",
        "campus",
        "security",
        "homeland",
        "thp",
        "regional",
        "bureau",
        "program",
        "rehabilitation",
        "borough",
        "county",
        "constables",
        "detail",
    ]);

    private AgencyName(
        AgencyKind kind,
        PlaceWord place,
        string[] core,
        string[] numbers,
        string letters,
        string written
    )
    {
        Kind = kind;
        Place = place;
        Core = core;
        Letters = letters;
        Written = written;
        Numbers = string.Join(' ', numbers.Order(StringComparer.Ordinal));
        Joined = string.Concat(core);
        var group =
            kind == AgencyKind.Sheriff
                ? place == PlaceWord.City
                    ? "city"
                    : ""
                : place switch
                {
                    PlaceWord.County => "county",
                    PlaceWord.Township => "township",
                    _ => "",
                };
        Key = $"{kind}|{group}|{string.Join(' ', core)}|{Numbers}";
        SortedKey = $"{kind}|{group}|{string.Join(' ', core.Order(StringComparer.Ordinal))}|{Numbers}";
    }

    public AgencyKind Kind { get; }
    public PlaceWord Place { get; }

    /// <summary>The words that are left, in order.</summary>
    public string[] Core { get; }
    public string Numbers { get; }

    /// <summary>All words run together.</summary>
    public string Letters { get; }

    /// <summary>
    /// The name as it is written, but for spaces and punctuation: 'Precinc t1' is 'Precinct 1', and 'Precinct 1-2' is
    /// not 'Precinct 12'.
    /// </summary>
    public string Written { get; }
    public string Joined { get; }
    public string Key { get; }
    public string SortedKey { get; }

    public static AgencyName Of(string name, string? state)
    {
        var plain = WithoutState(name, state);
        var tokens = Tokens(plain);
        MendCity(tokens);
        var kind = KindOf(tokens);
        var place = PlaceOf(tokens);
        var numbers = tokens
            .Where(token => token.All(char.IsAsciiDigit))
            .Select(token => token.TrimStart('0'))
            .ToArray();
        List<string> core =
        [
            .. tokens.Where(token => !token.All(char.IsAsciiDigit) && !Fillers.Contains(token) && !OfKind(kind, token)),
        ];
        switch (place)
        {
            case PlaceWord.County:
                core.RemoveAll(token => token is "county" or "parish");
                break;
            case PlaceWord.Township or PlaceWord.Borough:
                core.RemoveAll(token => token is "township" or "borough");
                break;
            case PlaceWord.City or PlaceWord.Town or PlaceWord.Village:
                core.Remove(place.ToString().ToLowerInvariant());
                break;
        }
        // 'Alaska Department of Corrections' is 'Department of Corrections' of Alaska; 'Virginia Beach' is not 'Beach',
        // nor 'University of Florida' 'University'.
        if (
            !IsOfPlaces(kind)
            && place == PlaceWord.None
            && !tokens.Contains("university")
            && UsState.OfCode(state) is { } own
        )
            StripState(core, Tokens(own.Name));
        return new(kind, place, [.. core.Distinct()], numbers, string.Concat(tokens), WrittenOf(plain));
    }

    /// <summary>Whether a name says of which state its agency is.</summary>
    public static bool NamesState(string name, string state) =>
        UsState.OfCode(state) is { } named
        && $" {string.Join(' ', Tokens(name))} ".Contains(
            $" {string.Join(' ', Tokens(named.Name))} ",
            StringComparison.Ordinal
        );

    /// <summary>Whether both could be names of one place: a city is no county, and a town no village.</summary>
    public bool PlaceFits(AgencyName other) =>
        Place == other.Place
        || (Place, other.Place)
            is
                (PlaceWord.None, not (PlaceWord.County or PlaceWord.Township))
                or
                (not (PlaceWord.County or PlaceWord.Township), PlaceWord.None)
        || Kind == AgencyKind.Sheriff
            && other.Kind == AgencyKind.Sheriff
            && (Place, other.Place) is (PlaceWord.None, PlaceWord.County) or (PlaceWord.County, PlaceWord.None);

    /// <summary>
    /// How many slips of the pen lie between the two, if each word of one is nearly a word of the other; null where
    /// they are two names.
    /// </summary>
    public int? TyposTo(AgencyName other)
    {
        if (Numbers != other.Numbers || Joined.Length < 4 || other.Joined.Length < 4)
            return null;
        if (Joined == other.Joined)
            return 0;
        // A letter that stands in the wrong word: 'Green Forks' and 'Greens Fork'.
        if (
            Joined.Length >= 8
            && Joined.Length == other.Joined.Length
            && Joined.Order().SequenceEqual(other.Joined.Order())
            && SpellingDistance.Between(Joined, other.Joined) is var moved and <= 2
        )
            return moved;
        if (Core.Length != other.Core.Length)
            return Joined.Length >= 8 && SpellingDistance.Between(Joined, other.Joined) is 1 ? 1 : null;
        var all = 0;
        for (var i = 0; i < Core.Length; i++)
        {
            if (Core[i] == other.Core[i])
                continue;
            if (Directions.Contains(Core[i]) && Directions.Contains(other.Core[i]))
                return null;
            var shorter = Math.Min(Core[i].Length, other.Core[i].Length);
            var slips = SpellingDistance.Between(Core[i], other.Core[i]);
            // Of short words a letter more or less is a slip, and another letter another word: 'Fort' and 'Port'.
            var mostSlips = shorter switch
            {
                < 5 => Joined.Length >= 8 && Core[i].Length != other.Core[i].Length ? 1 : 0,
                < 7 => 1,
                _ => 2,
            };
            var isDirection = Directions.Contains(Core[i]) || Directions.Contains(other.Core[i]);
            // 'Northaest' is as near to Northwest as to Northeast.
            if (isDirection && Directions.IsBetween(Core[i], other.Core[i]))
                return null;
            if (slips > mostSlips || (slips > 1 || isDirection) && Core[i][0] != other.Core[i][0])
                return null;
            all += slips;
        }
        return all <= 3 ? all : null;
    }

    /// <summary>
    /// Whether a slip between two words has made another sort of name of one: 'West BranchtPolice Department'.
    /// </summary>
    public bool IsNearlyWritten(AgencyName other) =>
        Numbers == other.Numbers
        && (Kind != other.Kind ? SlipsOfLetters(other) <= 2 : !IsOfPlaces(Kind) && SlipsOfLetters(other) <= 1);

    /// <summary>
    /// How many slips lie between the two, all words run together; many for short names, of which two may be as near.
    /// </summary>
    public int SlipsOfLetters(AgencyName other) =>
        Letters.Length < 16 || Math.Abs(Letters.Length - other.Letters.Length) > 2
            ? int.MaxValue
            : SpellingDistance.Between(Letters, other.Letters);

    /// <summary>Whether one says the same as the other and more of the same organization.</summary>
    public bool Contains(AgencyName other)
    {
        var (longer, shorter) = Core.Length >= other.Core.Length ? (Core, other.Core) : (other.Core, Core);
        if (
            shorter.Length == 0
            || Numbers != other.Numbers
            || shorter.Except(longer).Any()
            || longer.Except(shorter).Any(Directions.Contains)
        )
            return false;
        return IsOfPlaces(Kind) && IsOfPlaces(other.Kind)
            ? longer.Except(shorter).All(OfOrganizations.Contains)
            : Kind == other.Kind || longer.Except(shorter).All(OfOrganizations.Contains);
    }

    /// <summary>Of agencies of one county, and of a sort of which a county has one: whether both could be it.</summary>
    public bool MayBe(AgencyName other) => PlaceFits(other) && (Core.Intersect(other.Core).Any() || IsAlike(other));

    /// <summary>Whether one name goes on where the other ends.</summary>
    public bool Begins(AgencyName other) =>
        Math.Min(Letters.Length, other.Letters.Length) >= 16
        && (
            other.Letters.StartsWith(Letters, StringComparison.Ordinal)
            || Letters.StartsWith(other.Letters, StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether more of the letters are the same than not, in each word: 'Brookfield' and 'Brookford', not 'Pembroke
    /// Park' and 'Pembroke Pines'.
    /// </summary>
    public bool IsAlike(AgencyName other) =>
        Core.Length == other.Core.Length
            ? Core.Zip(other.Core).All(pair => AreAlike(pair.First, pair.Second))
            : AreAlike(Joined, other.Joined);

    /// <summary>Whether a county is called somewhat like this.</summary>
    public bool IsLike(string county) => AreAlike(Joined, string.Concat(Tokens(county)));

    private static bool AreAlike(string one, string other) =>
        SpellingDistance.Between(one, other) * 5 <= Math.Max(one.Length, other.Length) * 2;

    /// <summary>
    /// Whether they have a word in common, or the stem of one. Of places that says nothing: there are many Springs.
    /// </summary>
    public bool SharesWord(AgencyName other) =>
        !(IsOfPlaces(Kind) && IsOfPlaces(other.Kind))
        && Core.Any(word =>
            word.Length >= 6
            && !OfOrganizations.Contains(word)
            && other.Core.Any(more => more.Length >= 6 && more.AsSpan(0, 6).SequenceEqual(word.AsSpan(0, 6)))
        );

    /// <summary>What is left of such a name is the place's own.</summary>
    public static bool IsOfPlaces(AgencyKind kind) =>
        kind is AgencyKind.Police or AgencyKind.Sheriff or AgencyKind.Constable or AgencyKind.Marshal;

    private static AgencyKind KindOf(List<string> tokens)
    {
        bool Has(string word) => tokens.Contains(word);
        return Has("sheriffs") ? AgencyKind.Sheriff
            : Has("constables") ? AgencyKind.Constable
            : Has("commissioners") ? AgencyKind.Commissioners
            : Has("attorney") || Has("prosecutor") || Has("prosecutors") ? AgencyKind.Prosecutor
            : Has("patrol") && (Has("highway") || Has("state"))
            || tokens.IndexOf("state") is >= 0 and var state
                && state + 1 < tokens.Count
                && tokens[state + 1] == "police"
                && !Has("university")
                && !Has("college")
                ? AgencyKind.StatePolice
            : Has("police") ? AgencyKind.Police
            : Has("marshal") ? AgencyKind.Marshal
            : Has("corrections") || Has("jail") || Has("detention") || Has("prison") || Has("penitentiary")
                ? AgencyKind.Corrections
            : Has("public") && Has("safety") ? AgencyKind.PublicSafety
            : AgencyKind.Other;
    }

    private static PlaceWord PlaceOf(List<string> tokens) =>
        tokens switch
        {
            ["city", "of", ..] => PlaceWord.City,
            ["town", "of", ..] => PlaceWord.Town,
            ["village", "of", ..] => PlaceWord.Village,
            // 'Roanoke City Sheriff's Office' is not that of Roanoke County.
            _ when tokens.IndexOf("city") is > 0 and var at && at + 1 < tokens.Count && tokens[at + 1] == "sheriffs" =>
                PlaceWord.City,
            _ when tokens.Contains("township") => PlaceWord.Township,
            _ when tokens.Contains("borough") => PlaceWord.Borough,
            _ when tokens.Contains("county") || tokens.Contains("parish") => PlaceWord.County,
            _ => PlaceWord.None,
        };

    private static bool OfKind(AgencyKind kind, string token) =>
        kind switch
        {
            AgencyKind.Sheriff => token is "sheriffs",
            AgencyKind.Police => token is "police" or "service",
            AgencyKind.Constable => token is "constables" or "state",
            AgencyKind.Marshal => token is "marshal",
            AgencyKind.StatePolice => token is "state" or "police" or "patrol",
            AgencyKind.Commissioners => token is "commissioners" or "board",
            AgencyKind.PublicSafety => token is "public" or "safety",
            _ => false,
        };

    private static void StripState(List<string> core, List<string> state)
    {
        for (var at = 0; at + state.Count <= core.Count; at++)
            if (core.Skip(at).Take(state.Count).SequenceEqual(state))
                core.RemoveRange(at--, state.Count);
    }
}
