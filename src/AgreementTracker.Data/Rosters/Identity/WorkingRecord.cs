using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;

namespace AgreementTracker.Data.Rosters.Identity;

/// <summary>What is known while a list is taken in: the history's lists, which stay as they are, copied and indexed. Ids count from 1 and are never given twice.</summary>
internal sealed class WorkingRecord
{
    private readonly List<KnownJurisdiction> jurisdictions;
    private readonly List<KnownAgency> agencies;
    private readonly List<KnownAgreement> agreements;
    private readonly Dictionary<(int, AgreementModel), int> byModel = [];
    private readonly Dictionary<(string, JurisdictionClassification, string), List<int>> places = [];
    private readonly Dictionary<int, NamedPlace> named = [];

    public WorkingRecord(RosterHistory known)
    {
        (jurisdictions, agencies, agreements) = ([.. known.Jurisdictions], [.. known.Agencies], [.. known.Agreements]);
        foreach (var jurisdiction in jurisdictions)
            Remember(jurisdiction);
        foreach (var agreement in agreements.Where(agreement => agreement.MergedInto is null))
            byModel[(agreement.AgencyId, agreement.Model)] = agreement.Id;
        foreach (var agency in agencies.Where(agency => agency.MergedInto is null))
        {
            named[agency.Id] = NamedPlace.Of(agency.State, agency.Name, agency.Level, agency.County);
            foreach (var alias in agency.Aliases)
                Index.Add(agency.Id, alias.Name, alias.State == agency.State && alias.Name == agency.Name ? named[agency.Id] : NamedPlace.Of(alias.State, alias.Name, agency.Level, agency.County));
        }
    }

    public AgencyIndex Index { get; } = new();

    public IReadOnlyList<KnownAgreement> Agreements => agreements;

    public KnownAgency Agency(int id) => agencies[id - 1];

    public KnownAgreement Agreement(int id) => agreements[id - 1];

    public NamedPlace PlaceOf(int agencyId) => named[agencyId];

    public KnownAgreement? AgreementOf(int agencyId, AgreementModel model) => byModel.TryGetValue((agencyId, model), out var id) ? Agreement(id) : null;

    public IEnumerable<KnownAgreement> AgreementsOf(int agencyId) => Enum.GetValues<AgreementModel>().Select(model => AgreementOf(agencyId, model)).OfType<KnownAgreement>();

    public void Set(KnownAgency agency) => agencies[agency.Id - 1] = agency;

    public void Set(KnownAgreement agreement)
    {
        var before = Agreement(agreement.Id);
        if (byModel.TryGetValue((before.AgencyId, before.Model), out var id) && id == agreement.Id)
            byModel.Remove((before.AgencyId, before.Model));
        agreements[agreement.Id - 1] = agreement;
        if (agreement.MergedInto is null)
            byModel[(agreement.AgencyId, agreement.Model)] = agreement.Id;
    }

    public KnownAgreement Create(int agencyId, AgreementModel model)
    {
        var created = new KnownAgreement { Id = agreements.Count + 1, AgencyId = agencyId, Model = model };
        agreements.Add(created);
        byModel[(agencyId, model)] = created.Id;
        return created;
    }

    public int Create(NamedPlace place, string name, ListedRow row, Match match)
    {
        var id = agencies.Count + 1;
        agencies.Add(new()
        {
            Id = id,
            State = place.State,
            Name = name,
            Kind = place.Name.Kind,
            Level = place.Level,
            JurisdictionId = JurisdictionOf(place, name),
            County = place.CountyText,
            CountyGeoid = place.County,
            Aliases = [new(place.State, name, row, match)],
        });
        named[id] = place;
        Index.Add(id, name, place);
        return id;
    }

    /// <summary>The newest list's word on an agency; what it leaves out stays as it was.</summary>
    public void Rename(int agencyId, NamedPlace place, string name, ListedRow row, Match match, bool isNewest)
    {
        var agency = Agency(agencyId);
        if (!agency.Aliases.Any(alias => alias.State == place.State && Folding.Fold(alias.Name) == Folding.Fold(name)))
        {
            agency = agency with { Aliases = [.. agency.Aliases, new(place.State, name, row, match)] };
            Index.Add(agencyId, name, place);
        }
        if (isNewest)
        {
            var (level, county) = (place.Level == AgencyLevel.NotStated ? agency.Level : place.Level, place.CountyText ?? agency.County);
            var state = IsElsewhere(agency, place, name) ? agency.State : place.State;
            var whole = state == place.State && level == place.Level && county == place.CountyText ? place : NamedPlace.Of(state, name, level, county);
            agency = agency with
            {
                State = state,
                Name = name,
                Kind = place.Name.Kind,
                Level = level,
                County = county,
                CountyGeoid = whole.County,
                JurisdictionId = agency.State == state && agency.Name == name && agency.CountyGeoid == whole.County ? agency.JurisdictionId : JurisdictionOf(whole, name, agency.JurisdictionId),
            };
            named[agencyId] = whole;
        }
        Set(agency);
    }

    /// <summary>The list names no state, or one in which the agency can't be: there is no such county, or the name says which state's it is.</summary>
    private static bool IsElsewhere(KnownAgency agency, NamedPlace place, string name) => agency.State.Length > 0 && place.State != agency.State
        && (place.State.Length == 0 || agency.CountyGeoid is not null && place is { Name.Kind: AgencyKind.Sheriff, County: null } || agency.Level == AgencyLevel.State && AgencyName.NamesState(name, agency.State));

    /// <summary>One turns out to be the other: its names, and what agreements it has, are the other's.</summary>
    public void Merge(int agencyId, int into)
    {
        var (one, other) = (Agency(agencyId), Agency(into));
        foreach (var agreement in AgreementsOf(agencyId).ToList())
            if (AgreementOf(into, agreement.Model) is { } same)
                Merge(agreement, same);
            else
                Set(agreement with { AgencyId = into });
        Set(one with { MergedInto = into });
        Set(other with { Aliases = [.. other.Aliases, .. one.Aliases.Where(alias => !other.Aliases.Any(known => known.State == alias.State && Folding.Fold(known.Name) == Folding.Fold(alias.Name)))] });
    }

    /// <summary>The other goes on under the one's name, and where that is.</summary>
    public void TakeName(int agencyId, int into)
    {
        var one = Agency(agencyId);
        Set(Agency(into) with { State = one.State, Name = one.Name, Kind = one.Kind, Level = one.Level, County = one.County, CountyGeoid = one.CountyGeoid, JurisdictionId = one.JurisdictionId });
    }

    public void Merge(KnownAgreement one, KnownAgreement into)
    {
        Set(one with { MergedInto = into.Id });
        Set(into with { Participating = Joined(one.Participating, into.Participating), Pending = Joined(one.Pending, into.Pending) });
    }

    public RosterHistory History(IReadOnlyList<OpenQuestion> questions) => new() { Jurisdictions = jurisdictions, Agencies = agencies, Agreements = agreements, Questions = questions };

    /// <summary>As long as either was listed; as the one that is listed now, or was last, has it.</summary>
    private static Listing? Joined(Listing? one, Listing? other)
    {
        if (one is null || other is null)
            return one ?? other;
        var newest = one.IsListed == other.IsListed ? one.Last.Day > other.Last.Day ? one : other : one.IsListed ? one : other;
        return newest with { First = one.First.Day < other.First.Day ? one.First : other.First };
    }

    private int JurisdictionOf(NamedPlace place, string name, int? before = null)
    {
        var wanted = RosterPlaces.Of(place, name);
        var key = (wanted.State, wanted.Classification, RosterPlaces.Key(wanted));
        var alike = places.GetValueOrDefault(key) ?? [];
        foreach (var id in alike.OrderBy(id => id != before))
            if (jurisdictions[id - 1] is var known && (known.CountyGeoid is null || wanted.CountyGeoid is null || known.CountyGeoid == wanted.CountyGeoid))
            {
                if (known.CountyGeoid is null && wanted.CountyGeoid is not null)
                    jurisdictions[id - 1] = known with { CountyGeoid = wanted.CountyGeoid };
                return id;
            }
        var created = wanted with { Id = jurisdictions.Count + 1 };
        jurisdictions.Add(created);
        Remember(created);
        return created.Id;
    }

    private void Remember(KnownJurisdiction jurisdiction)
    {
        var key = (jurisdiction.State, jurisdiction.Classification, RosterPlaces.Key(jurisdiction));
        if (places.TryGetValue(key, out var alike))
            alike.Add(jurisdiction.Id);
        else
            places[key] = [jurisdiction.Id];
    }
}
