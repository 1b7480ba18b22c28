using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// What is known while a list is imported: the history's lists, which stay as they are, copied and indexed. Ids count
/// from 1 and are never given twice.
/// </summary>
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
        (jurisdictions, agreements) = ([.. known.Jurisdictions], [.. known.Agreements]);
        agencies = [.. known.Agencies.Select(Disproving(known.Agreements))];
        foreach (var jurisdiction in jurisdictions)
            Remember(jurisdiction);
        foreach (var agreement in agreements.Where(agreement => agreement.MergedInto is null))
            byModel[(agreement.AgencyId, agreement.Model)] = agreement.Id;
        foreach (var agency in agencies.Where(agency => agency.MergedInto is null))
        {
            named[agency.Id] = NamedPlace.Of(agency.State, agency.Name, agency.Level, agency.County);
            if (named[agency.Id].County is null)
                named[agency.Id] = named[agency.Id] with { County = agency.CountyGeoid };
            foreach (var alias in agency.Aliases.Where(alias => alias.DisprovedBy is null))
                Index.Add(
                    agency.Id,
                    alias.Name,
                    alias.State == agency.State && alias.Name == agency.Name
                        ? named[agency.Id]
                        : NamedPlace.Of(alias.State, alias.Name, agency.Level, agency.County)
                );
        }
    }

    public AgencyIndex Index { get; } = new();

    public IReadOnlyList<KnownAgreement> Agreements => agreements;

    public KnownAgency Agency(int id) => agencies[id - 1];

    public KnownAgreement Agreement(int id) => agreements[id - 1];

    public NamedPlace PlaceOf(int agencyId) => named[agencyId];

    public KnownAgreement? AgreementOf(int agencyId, AgreementModel model) =>
        byModel.TryGetValue((agencyId, model), out var id) ? Agreement(id) : null;

    public IEnumerable<KnownAgreement> AgreementsOf(int agencyId) =>
        Enum.GetValues<AgreementModel>().Select(model => AgreementOf(agencyId, model)).OfType<KnownAgreement>();

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
        var created = new KnownAgreement
        {
            Id = agreements.Count + 1,
            AgencyId = agencyId,
            Model = model,
        };
        agreements.Add(created);
        byModel[(agencyId, model)] = created.Id;
        return created;
    }

    public int Create(NamedPlace place, string name, RosterRowReference row, AgencyMatch match)
    {
        var id = agencies.Count + 1;
        agencies.Add(
            new()
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
            }
        );
        named[id] = place;
        Index.Add(id, name, place);
        return id;
    }

    /// <summary>The newest list's word on an agency; what it leaves out stays as it was.</summary>
    public void Rename(
        int agencyId,
        NamedPlace place,
        string name,
        RosterRowReference row,
        AgencyMatch match,
        bool isNewest
    )
    {
        var agency = Agency(agencyId);
        var known = agency.Aliases.FirstOrDefault(alias =>
            alias.State == place.State && Folding.Fold(alias.Name) == Folding.Fold(name)
        );
        if (known is not { DisprovedBy: null })
        {
            agency = agency with
            {
                Aliases = known is null
                    ? [.. agency.Aliases, new(place.State, name, row, match)]
                    : [.. agency.Aliases.Select(alias => alias == known ? alias with { DisprovedBy = null } : alias)],
            };
            Index.Add(agencyId, name, place);
        }
        if (isNewest)
        {
            var (level, county) = (
                place.Level == AgencyLevel.NotStated ? agency.Level : place.Level,
                place.CountyText ?? agency.County
            );
            var state = IsElsewhere(agency, place, name) ? agency.State : place.State;
            var whole =
                state == place.State && level == place.Level && county == place.CountyText
                    ? place
                    : NamedPlace.Of(state, name, level, county);
            // A name that is misspelt, or leaves its county out, is no reason to forget which county it is.
            if (whole.County is null && state == agency.State && whole.Name.Kind == agency.Kind)
                whole = whole with { County = agency.CountyGeoid };
            agency = agency with
            {
                State = state,
                Name = name,
                Kind = place.Name.Kind,
                Level = level,
                County = county,
                CountyGeoid = whole.County,
            };
            named[agencyId] = whole;
        }
        Set(agency);
    }

    /// <summary>
    /// The list names no state, or one in which the agency can't be: there is no such county, or the name says which
    /// state's it is.
    /// </summary>
    private static bool IsElsewhere(KnownAgency agency, NamedPlace place, string name) =>
        agency.State.Length > 0
        && place.State != agency.State
        && (
            place.State.Length == 0
            || agency.CountyGeoid is not null && place is { Name.Kind: AgencyKind.Sheriff, County: null }
            || agency.Level == AgencyLevel.State && AgencyName.NamesState(name, agency.State)
        );

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
        Set(
            other with
            {
                Aliases =
                [
                    .. other.Aliases,
                    .. one.Aliases.Where(alias =>
                        !other.Aliases.Any(known =>
                            known.State == alias.State && Folding.Fold(known.Name) == Folding.Fold(alias.Name)
                        )
                    ),
                ],
            }
        );
    }

    /// <summary>The other goes on under the one's name, and where that is.</summary>
    public void TakeName(int agencyId, int into)
    {
        var one = Agency(agencyId);
        Set(
            Agency(into) with
            {
                State = one.State,
                Name = one.Name,
                Kind = one.Kind,
                Level = one.Level,
                County = one.County,
                CountyGeoid = one.CountyGeoid,
                JurisdictionId = one.JurisdictionId,
            }
        );
        named[into] = NamedPlace.Of(one.State, one.Name, one.Level, one.County);
    }

    public void Merge(KnownAgreement one, KnownAgreement into)
    {
        Set(one with { MergedInto = into.Id });
        Set(
            into with
            {
                Participating = Joined(one.Participating, into.Participating),
                Pending = Joined(one.Pending, into.Pending),
            }
        );
    }

    public RosterHistory History(IReadOnlyList<OpenQuestion> questions)
    {
        Place();
        return new()
        {
            Jurisdictions = jurisdictions,
            Agencies = [.. agencies.Select(Disproving(agreements))],
            Agreements = agreements,
            Questions = questions,
        };
    }

    /// <summary>Where each agency lies by its newest name, TYPE and county.</summary>
    private void Place()
    {
        var users = agencies
            .Where(agency => agency.MergedInto is null)
            .GroupBy(agency => agency.JurisdictionId)
            .ToDictionary(place => place.Key, place => place.Count());
        foreach (var agency in agencies.Where(agency => agency.MergedInto is null).ToList())
        {
            var place = JurisdictionOf(
                named[agency.Id],
                agency.Name,
                agency.JurisdictionId,
                isAlone: users[agency.JurisdictionId] == 1
            );
            if (place == agency.JurisdictionId)
                continue;
            users[agency.JurisdictionId]--;
            users[place] = users.GetValueOrDefault(place) + 1;
            Set(agency with { JurisdictionId = place });
        }
    }

    /// <summary>
    /// Marks the names that an agency had in states where its rows are no longer: who is listed there later under such
    /// a name, or one nearly alike, is another.
    /// </summary>
    private static Func<KnownAgency, KnownAgency> Disproving(IReadOnlyList<KnownAgreement> agreements)
    {
        var rows = agreements
            .Where(agreement => agreement.MergedInto is null)
            .SelectMany(agreement =>
                new[] { agreement.Participating, agreement.Pending }
                    .OfType<Listing>()
                    .Where(listing => listing.IsListed)
                    .Select(listing => (agreement.AgencyId, listing))
            )
            .ToLookup(found => found.AgencyId, found => found.listing);
        return agency =>
            agency.Aliases.All(alias => alias.State == agency.State || alias.DisprovedBy is not null)
                ? agency
                : agency with
                {
                    Aliases =
                    [
                        .. agency.Aliases.Select(alias =>
                            alias.DisprovedBy is not null
                            || alias.State == agency.State
                            || rows[agency.Id].Any(listing => listing.Facts.State == alias.State)
                            || Disproof(agency) is not { } row
                                ? alias
                                : alias with
                                {
                                    DisprovedBy = row,
                                }
                        ),
                    ],
                };

        RosterRowReference? Disproof(KnownAgency agency) =>
            (
                rows[agency.Id].FirstOrDefault(listing => listing.Facts.State == agency.State)
                ?? rows[agency.Id].FirstOrDefault()
            )?.Last
            ?? agency.Aliases.LastOrDefault(alias => alias.State == agency.State)?.FirstSeen;
    }

    /// <summary>As long as either was listed; as the one that is listed now, or was last, has it.</summary>
    private static Listing? Joined(Listing? one, Listing? other)
    {
        if (one is null || other is null)
            return one ?? other;
        var newest =
            one.IsListed == other.IsListed
                ? one.Last.List > other.Last.List
                    ? one
                    : other
                : one.IsListed
                    ? one
                    : other;
        return newest with { First = one.First.List < other.First.List ? one.First : other.First };
    }

    /// <param name="before">Where the agency lay.</param>
    /// <param name="isAlone">Whether no other agency lies there: then a corrected name is that place's, unless the
    /// gazetteer has both.</param>
    private int JurisdictionOf(NamedPlace agency, string name, int? before = null, bool isAlone = false)
    {
        var wanted = RosterPlaces.Of(agency, name);
        if (before is { } own && RosterPlaces.IsSlip(jurisdictions[own - 1], wanted))
            return own;
        foreach (var id in (places.GetValueOrDefault(RosterPlaces.Key(wanted)) ?? []).OrderBy(id => id != before))
        {
            var (known, isOwn) = (jurisdictions[id - 1], isAlone && id == before);
            if (
                !isOwn
                && known.CountyGeoid is not null
                && wanted.CountyGeoid is not null
                && known.CountyGeoid != wanted.CountyGeoid
            )
                continue;
            jurisdictions[id - 1] = known with
            {
                Name = isOwn ? wanted.Name : known.Name,
                Classification =
                    wanted.Classification == JurisdictionClassification.NotStated
                        ? known.Classification
                        : wanted.Classification,
                CountyGeoid = isOwn ? wanted.CountyGeoid ?? known.CountyGeoid : known.CountyGeoid ?? wanted.CountyGeoid,
            };
            return id;
        }
        if (
            before is { } former
            && isAlone
            && wanted.Classification != JurisdictionClassification.State
            && jurisdictions[former - 1] is var misnamed
            && !RosterPlaces.IsKnown(misnamed)
        )
        {
            places[RosterPlaces.Key(misnamed)].Remove(former);
            jurisdictions[former - 1] = wanted with { Id = former };
            Remember(jurisdictions[former - 1]);
            return former;
        }
        var created = wanted with { Id = jurisdictions.Count + 1 };
        jurisdictions.Add(created);
        Remember(created);
        return created.Id;
    }

    private void Remember(KnownJurisdiction jurisdiction)
    {
        var key = RosterPlaces.Key(jurisdiction);
        if (places.TryGetValue(key, out var alike))
            alike.Add(jurisdiction.Id);
        else
            places[key] = [jurisdiction.Id];
    }
}
