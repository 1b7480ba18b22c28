using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

/// <param name="Jurisdiction">The number of the place in the lists' history.</param>
internal sealed record PlaceMove(int Jurisdiction, string From, string To);

/// <summary>A place on record, by what tells it from others.</summary>
internal sealed record PlaceThere(string Id, JurisdictionClassification Classification, string? Geoid, string? County);

/// <summary>
/// Gives places and agencies of the lists their addresses in the record; what is there already under another's hand is
/// found.
/// </summary>
internal sealed class RosterPlacement
{
    private readonly RosterHistory history;
    private readonly Dictionary<string, PlaceThere> there;
    private readonly Dictionary<string, string> byGeoid = [];

    /// <summary>The place of each organization; null of those that belong to none.</summary>
    private readonly Dictionary<string, string?> organizations;
    private readonly HashSet<string> ofAgencies;
    private readonly Dictionary<int, string> places;
    private readonly Dictionary<int, string> agencies;

    /// <summary>The addresses of places that have an agency.</summary>
    private readonly Dictionary<string, int> placed = [];

    /// <summary>With those that have none any more.</summary>
    private readonly Dictionary<string, int> holders = [];
    private readonly RosterHistory before;
    private readonly ILookup<int, KnownAgency> agenciesOf;

    /// <param name="there">The places on record.</param>
    /// <param name="organizations">Those on record, each with the slug of its place; null of those that belong to
    /// none.</param>
    public RosterPlacement(
        RosterState state,
        RosterHistory history,
        IReadOnlyCollection<PlaceThere> there,
        Dictionary<string, string?> organizations
    )
    {
        this.history = history;
        this.there = there.ToDictionary(place => place.Id);
        this.organizations = organizations;
        foreach (var place in there.Where(place => place.Geoid is not null))
            byGeoid.TryAdd(place.Geoid!, place.Id);
        (places, agencies) = (new(state.Placement.Places), new(state.Placement.Agencies));
        ofAgencies = [.. agencies.Values];
        // One that was written by a list before, and is not published yet.
        foreach (var (agency, slug) in agencies.Where(agency => !organizations.ContainsKey(agency.Value)))
            organizations[slug] = places.GetValueOrDefault(history.Agencies[agency - 1].JurisdictionId);
        before = state.History;
        agenciesOf = history
            .Agencies.Where(agency => agency.MergedInto is null)
            .ToLookup(agency => agency.JurisdictionId);
        foreach (var (id, slug) in places)
        {
            holders[slug] = id;
            if (agenciesOf.Contains(id))
                placed.TryAdd(slug, id);
        }
    }

    public IReadOnlyDictionary<int, string> Places => places;

    public IReadOnlyDictionary<int, string> Agencies => agencies;

    public bool IsThere(string place) => there.ContainsKey(place);

    /// <summary>The slug of the place whose agency it is.</summary>
    public string PlaceOf(KnownAgency agency)
    {
        var place = history.Jurisdictions[agency.JurisdictionId - 1];
        return places.TryGetValue(place.Id, out var slug) ? slug : Give(place.Id, NewPlace(place));
    }

    /// <summary>Places whose address is not what they are called now.</summary>
    public IReadOnlyList<PlaceMove> Renamed() =>
        [
            .. places
                .Where(place =>
                    place.Value.Length > 2
                    && agenciesOf.Contains(place.Key)
                    && !PlaceNaming.Suits(place.Value, history.Jurisdictions[place.Key - 1])
                )
                .Select(place => new PlaceMove(
                    place.Key,
                    place.Value,
                    NewPlace(history.Jurisdictions[place.Key - 1], not: place.Value)
                ))
                .Where(move => move.To != move.From),
        ];

    /// <summary>
    /// Places that the gazetteer does not have, and whose agencies all turned out to be of one other place.
    /// </summary>
    public IReadOnlyList<PlaceMove> Left() =>
        [
            .. places
                .Where(place => place.Value.Length > 2 && !agenciesOf.Contains(place.Key))
                .ToList()
                .Select(place => new PlaceMove(place.Key, place.Value, PlaceInstead(place.Key) ?? place.Value))
                .Where(move => move.To != move.From),
        ];

    /// <summary>From here on the place has that address.</summary>
    public void Move(PlaceMove move)
    {
        if (agenciesOf.Contains(move.Jurisdiction))
            Give(move.Jurisdiction, move.To);
        else
            places.Remove(move.Jurisdiction);
        foreach (var (organization, _) in organizations.Where(organization => organization.Value == move.From).ToList())
            organizations[organization] = move.To;
    }

    private string? PlaceInstead(int id)
    {
        if (id > before.Jurisdictions.Count || RosterPlaces.IsKnown(before.Jurisdictions[id - 1]))
            return null;
        var now = before
            .Agencies.Where(agency => agency.JurisdictionId == id)
            .Select(agency => history.LivingAgency(agency.Id))
            .DistinctBy(agency => agency.JurisdictionId)
            .ToList();
        return now is [{ State.Length: 2 } only] ? PlaceOf(only) : null;
    }

    private string Give(int id, string slug)
    {
        if (holders.TryGetValue(slug, out var other) && other != id)
            places.Remove(other);
        if (places.TryGetValue(id, out var left) && placed.GetValueOrDefault(left) == id)
            placed.Remove(left);
        placed[slug] = holders[slug] = id;
        return places[id] = slug;
    }

    /// <param name="not">The address that it has, and that does not suit it.</param>
    private string NewPlace(KnownJurisdiction place, string? not = null)
    {
        var state = place.State.ToLowerInvariant();
        if (place.Classification == JurisdictionClassification.State)
            return state;
        if (place.Geoid is { } geoid && byGeoid.TryGetValue(geoid, out var known) && known != not)
            return known;
        var plain = $"{state}/{PlaceNaming.SlugOf(place)}";
        var county = place.CountyGeoid is { } number ? Slug.Of(Counties.NameOf(number), 30) : null;
        foreach (var slug in Candidates(plain, county))
            if (!placed.ContainsKey(slug) && (!there.TryGetValue(slug, out var found) || Fits(found, place)))
                return slug;
        throw new InvalidOperationException("There is always another number.");
    }

    private static IEnumerable<string> Candidates(string plain, string? county)
    {
        yield return plain;
        if (county is not null)
            yield return $"{plain}-{county}";
        for (var n = 2; ; n++)
            yield return $"{plain}-{n}";
    }

    private static bool Fits(PlaceThere found, KnownJurisdiction place) =>
        (found.Classification == place.Classification || found.Classification == JurisdictionClassification.NotStated)
        && (found.Geoid is null || place.Geoid is null || found.Geoid == place.Geoid)
        && (found.County is null || place.CountyGeoid is null || found.County == place.CountyGeoid);

    /// <summary>The slug of the organization that the agency is.</summary>
    /// <param name="own">The organizations of the place's dossier: one that no agency of the lists is yet may be this
    /// one.</param>
    public string OrganizationOf(KnownAgency agency, ListedLine line, IReadOnlyList<OrganizationFact> own)
    {
        if (agencies.TryGetValue(agency.Id, out var slug))
            return slug;
        var kind = Classification(agency.Kind);
        var alike = own.Where(organization =>
                organization.MergedInto is null
                && organization.Classification == kind
                && !ofAgencies.Contains(organization.Slug)
                && kind is OrganizationClassification.Police or OrganizationClassification.Sheriff
            )
            .ToList();
        slug = alike is [var only] ? only.Slug : NewOrganization(agency, line);
        organizations.TryAdd(slug, null);
        ofAgencies.Add(slug);
        return agencies[agency.Id] = slug;
    }

    private string NewOrganization(KnownAgency agency, ListedLine line)
    {
        var plain =
            $"{(agency.State.Length == 2 ? agency.State.ToLowerInvariant() : "us")}-{Slug.Of(line.Agency, 100)}";
        var slug = plain.TrimEnd('-');
        for (var n = 2; organizations.ContainsKey(slug); n++)
            slug = $"{plain}-{n}";
        return slug;
    }

    /// <summary>The place whose dossier has the organization already; null where none has.</summary>
    public string? PlaceOfOrganization(string slug) => organizations.GetValueOrDefault(slug);

    /// <summary>From here on the organization is in that dossier.</summary>
    public void Put(string organization, string place) => organizations[organization] = place;

    public static OrganizationClassification Classification(AgencyKind kind) =>
        kind switch
        {
            AgencyKind.Sheriff => OrganizationClassification.Sheriff,
            AgencyKind.Police or AgencyKind.StatePolice => OrganizationClassification.Police,
            AgencyKind.Constable
            or AgencyKind.Marshal
            or AgencyKind.Corrections
            or AgencyKind.PublicSafety
            or AgencyKind.Prosecutor => OrganizationClassification.OtherLawEnforcement,
            AgencyKind.Commissioners => OrganizationClassification.GoverningBody,
            _ => OrganizationClassification.NotStated,
        };
}
