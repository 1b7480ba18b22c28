using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.Rosters.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>Gives places and agencies of the lists their addresses in the record; what is there already under another's hand is found.</summary>
internal sealed class Placing
{
    private readonly RosterHistory history;
    private readonly Dictionary<string, PlaceThere> there;
    private readonly Dictionary<string, string> byGeoid = [];
    private readonly HashSet<string> organizations;
    private readonly HashSet<string> ofAgencies;
    private readonly Dictionary<int, string> places;
    private readonly Dictionary<int, string> agencies;
    private readonly Dictionary<string, int> placed;
    /// <summary>What places the agencies had before the list.</summary>
    private readonly Dictionary<int, int> former;

    private sealed record PlaceThere(string Id, JurisdictionClassification Classification, string? Geoid, string? County);

    private Placing(RosterState state, RosterHistory history, IReadOnlyCollection<PlaceThere> there, IEnumerable<string> organizations)
    {
        this.history = history;
        this.there = there.ToDictionary(place => place.Id);
        this.organizations = [.. organizations];
        foreach (var place in there.Where(place => place.Geoid is not null))
            byGeoid.TryAdd(place.Geoid!, place.Id);
        (places, agencies) = (new(state.Placement.Places), new(state.Placement.Agencies));
        ofAgencies = [.. agencies.Values];
        former = state.History.Agencies.ToDictionary(agency => agency.Id, agency => agency.JurisdictionId);
        placed = [];
        foreach (var (id, slug) in places)
            placed.TryAdd(slug, id);
    }

    public static async Task<Placing> OfAsync(TrackerDbContext db, RosterState state, RosterHistory history, CancellationToken cancellation) => new(
        state, history,
        await db.Jurisdictions.Select(place => new PlaceThere(place.Id, place.Classification, place.Geoid, place.County)).ToListAsync(cancellation),
        await db.Organizations.Select(organization => organization.Id).ToListAsync(cancellation));

    public IReadOnlyDictionary<int, string> Places => places;

    public IReadOnlyDictionary<int, string> Agencies => agencies;

    public bool IsThere(string place) => there.ContainsKey(place);

    /// <summary>The slug of the place whose agency it is.</summary>
    /// <param name="line">The row that names the agency.</param>
    public string PlaceOf(KnownAgency agency, ListedLine line)
    {
        var jurisdiction = history.Jurisdictions[agency.JurisdictionId - 1];
        if (!places.TryGetValue(jurisdiction.Id, out var slug))
        {
            slug = Kept(agency, jurisdiction) ?? NewPlace(jurisdiction, line);
            places[jurisdiction.Id] = slug;
            placed[slug] = jurisdiction.Id;
        }
        return slug;
    }

    /// <summary>A corrected name makes a place no other one: it keeps its address where nobody else is left under it.</summary>
    private string? Kept(KnownAgency agency, KnownJurisdiction now)
    {
        if (!former.TryGetValue(agency.Id, out var before) || !places.TryGetValue(before, out var slug) || now.Geoid is not null && byGeoid.ContainsKey(now.Geoid))
            return null;
        var was = history.Jurisdictions[before - 1];
        return was.State == now.State && was.Classification == now.Classification && (was.Geoid is null || was.Geoid == now.Geoid)
            && !history.Agencies.Any(other => other.MergedInto is null && other.Id != agency.Id && other.JurisdictionId == before) ? slug : null;
    }

    private string NewPlace(KnownJurisdiction place, ListedLine line)
    {
        var state = place.State.ToLowerInvariant();
        if (place.Classification == JurisdictionClassification.State)
            return state;
        if (place.Geoid is { } geoid && byGeoid.TryGetValue(geoid, out var known))
            return known;
        var plain = $"{state}/{PlaceNaming.SlugOf(place, line)}";
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
    /// <param name="own">The organizations of the place's dossier: one that no agency of the lists is yet may be this one.</param>
    public string OrganizationOf(KnownAgency agency, ListedLine line, IReadOnlyList<OrganizationFact> own)
    {
        if (agencies.TryGetValue(agency.Id, out var slug))
            return slug;
        var kind = Classification(agency.Kind);
        var alike = own.Where(organization => organization.MergedInto is null && organization.Classification == kind && !ofAgencies.Contains(organization.Slug)
            && kind is OrganizationClassification.Police or OrganizationClassification.Sheriff).ToList();
        slug = alike is [var only] ? only.Slug : NewOrganization(agency, line);
        organizations.Add(slug);
        ofAgencies.Add(slug);
        return agencies[agency.Id] = slug;
    }

    private string NewOrganization(KnownAgency agency, ListedLine line)
    {
        var plain = $"{(agency.State.Length == 2 ? agency.State.ToLowerInvariant() : "us")}-{Slug.Of(line.Agency, 100)}";
        var slug = plain.TrimEnd('-');
        for (var n = 2; organizations.Contains(slug); n++)
            slug = $"{plain}-{n}";
        return slug;
    }

    public static OrganizationClassification Classification(AgencyKind kind) => kind switch
    {
        AgencyKind.Sheriff => OrganizationClassification.Sheriff,
        AgencyKind.Police or AgencyKind.StatePolice => OrganizationClassification.Police,
        AgencyKind.Constable or AgencyKind.Marshal or AgencyKind.Corrections or AgencyKind.PublicSafety or AgencyKind.Prosecutor => OrganizationClassification.OtherLawEnforcement,
        AgencyKind.Commissioners => OrganizationClassification.GoverningBody,
        _ => OrganizationClassification.NotStated,
    };
}
