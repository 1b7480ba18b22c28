using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// Writes what a list says, or what a person decided about it, into the dossiers of the places that it concerns.
/// </summary>
internal sealed partial class RosterDossierWriter
{
    private readonly RosterHistory before;
    private readonly RosterHistory history;
    private readonly RosterPlacement placing;
    private readonly Dictionary<int, PlacedAgreement> agreements;
    private readonly HashSet<(string, string)> placedKeys;
    private readonly DossierWorkingSet dossiers;
    private readonly ListTexts texts;
    private readonly HeldAgencies held;
    private readonly List<string> notes = [];

    public RosterDossierWriter(
        RosterState before,
        RosterHistory history,
        RosterPlacement placing,
        DossierWorkingSet dossiers,
        ListTexts texts,
        HeldAgencies held
    )
    {
        this.before = before.History;
        (this.history, this.placing, this.dossiers, this.texts) = (history, placing, dossiers, texts);
        this.held = held;
        agreements = new(before.Placement.Agreements);
        placedKeys = [.. agreements.Values.Select(placed => (placed.Place, placed.Key))];
    }

    /// <summary>What a person should know of what was not written, a sentence each.</summary>
    public IReadOnlyList<string> Notes => notes;

    public Placement Placement =>
        new()
        {
            Places = placing.Places,
            Agencies = placing.Agencies,
            Agreements = agreements,
        };

    /// <summary>All that is not written yet, and what these agreements' rows say now.</summary>
    /// <param name="table">Of the list at hand: its rows come before those of the other table.</param>
    /// <param name="told">Agreements of which a list says otherwise than before.</param>
    public async Task WriteAsync(RosterTable table, IEnumerable<int> told, CancellationToken cancellationToken)
    {
        Inherit();
        await MovePlacesAsync(cancellationToken);
        var concerned = told.Select(history.CurrentId)
            .Concat(Elsewhere())
            .Concat(
                history
                    .Agreements.Where(agreement =>
                        agreement.MergedInto is null && !agreements.ContainsKey(agreement.Id)
                    )
                    .Select(agreement => agreement.Id)
            )
            .Distinct()
            .Select(id => history.Agreements[id - 1])
            .Where(agreement => !held.Contains(agreement.AgencyId) && HasPlace(agreement))
            .ToList();
        await texts.LoadAsync(concerned.SelectMany(Listings).SelectMany(Lists), cancellationToken);
        foreach (var agreement in concerned)
            Try(agreement, () => placing.PlaceOf(AgencyOf(agreement)));
        await dossiers.LoadAsync(
            [
                .. concerned.Select(PlaceOf),
                .. concerned.Select(agreement => agreements.GetValueOrDefault(agreement.Id)?.Place).OfType<string>(),
                .. gone.Select(entry => entry.Place),
            ],
            cancellationToken
        );
        await texts.LoadAsync(
            concerned
                .Where(IsNotToldSince)
                .SelectMany(Listings)
                .Where(listing => !texts.IsFirst(listing.First.Table, listing.First.List))
                .Select(listing => listing.First.List),
            cancellationToken
        );

        foreach (var agreement in concerned)
            Try(agreement, () => Write(agreement, table));
        // Last: an address that is given up says where the agreement is now.
        foreach (var (id, place, key) in gone)
            TakeOut(id, place, key);
        var places = placing
            .Agencies.GroupBy(agency => agency.Value)
            .ToDictionary(
                slug => slug.Key,
                slug => placing.Places.GetValueOrDefault(history.Agencies[slug.First().Key - 1].JurisdictionId)
            );
        dossiers.GiveEachOrganizationOneHome(slug => places.GetValueOrDefault(slug));
    }

    /// <exception cref="HeldAgencyException">It failed: what is at hand is half written, and is begun again without the
    /// agency.</exception>
    private static void Try(KnownAgreement agreement, Action act)
    {
        try
        {
            act();
        }
        catch (Exception e)
        {
            throw new HeldAgencyException(agreement.AgencyId, e);
        }
    }

    /// <summary>The dossier at this address; null where nothing was written into it.</summary>
    public WrittenDossier? WrittenAt(string address)
    {
        var slug = DocumentAddress.Parse(address).Slug;
        if (dossiers.Find(slug) is not { } dossier || dossiers.AgenciesIn(slug) is not { Count: > 0 } written)
            return null;
        return new(
            dossier.Whole(),
            agreements
                .Where(placed => placed.Value.Place == slug && written.Contains(AgencyIdOf(placed.Key)))
                .ToDictionary(placed => placed.Value.Key, placed => AgencyIdOf(placed.Key)),
            written
                .Where(placing.Agencies.ContainsKey)
                .GroupBy(agency => placing.Agencies[agency])
                .ToDictionary(same => same.Key, same => same.First())
        );
    }

    private int AgencyIdOf(int agreement) => history.Agreements[agreement - 1].AgencyId;

    private bool HasPlace(KnownAgreement agreement)
    {
        if (AgencyOf(agreement).State.Length == 2)
            return true;
        notes.Add($"{AgencyOf(agreement).Name} names no state, and has no place in the record.");
        return false;
    }

    private readonly List<(int Id, string Place, string Key)> gone = [];

    /// <summary>Of two agreements that are one, one keeps its place in the record.</summary>
    private void Inherit()
    {
        foreach (
            var merged in history
                .Agreements.Where(agreement => agreement.MergedInto is not null && agreements.ContainsKey(agreement.Id))
                .ToList()
        )
        {
            var placed = agreements[merged.Id];
            agreements.Remove(merged.Id);
            if (!agreements.TryAdd(history.CurrentId(merged.Id), placed))
                gone.Add((merged.Id, placed.Place, placed.Key));
        }
    }

    /// <summary>Whether it is still to be said when it was first listed.</summary>
    private bool IsNotToldSince(KnownAgreement agreement) =>
        !agreements.TryGetValue(agreement.Id, out var placed)
        || dossiers
            .Find(placed.Place)
            ?.Agreement(placed.Key)
            ?.Events.Any(step => step.Kind == AgreementEventKind.FirstListed) != true;

    private void Write(KnownAgreement agreement, RosterTable table)
    {
        var (agency, line) = (AgencyOf(agreement), LineOf(agreement, table));
        var place = PlaceOf(agreement);
        // What others than the list tell of stays where it is, and so does what the list tells of it.
        var stays =
            agreements.TryGetValue(agreement.Id, out var placed)
            && placed.Place != place
            && !Move(agreement, placed, place, line);
        if (stays)
            place = placed!.Place;
        var dossier = dossiers.Find(place) ?? NewDossier(agency, place, line);
        if (!MayWrite(dossier, agreement))
            return;
        dossiers.Note(dossier.Slug, agency.Id);
        if (!stays)
            WritePlace(dossier, agency, line);
        var organization = WriteAgency(dossier, agency, line);
        var isNew = !agreements.ContainsKey(agreement.Id);
        if (isNew && agency is { Kind: AgencyKind.Sheriff, CountyGeoid: null })
            notes.Add(
                $"{agency.Name}: {UsState.OfCode(agency.State)!.Name} has no county of that name. Check the state."
            );
        if (isNew)
            Place(
                agreement.Id,
                new(
                    place,
                    Adopt(dossier, agreement, organization) ?? NewAgreement(dossier, agreement, organization, line)
                )
            );
        WriteAgreement(dossier, agreement, organization, line);
        foreach (var listing in new[] { agreement.Pending, agreement.Participating })
            if (listing is not null)
                WriteSteps(dossier, agreements[agreement.Id].Key, listing);
    }

    private void Place(int agreement, PlacedAgreement placed)
    {
        agreements[agreement] = placed;
        placedKeys.Add((placed.Place, placed.Key));
    }

    private bool MayWrite(DossierBuilder dossier, KnownAgreement agreement)
    {
        dossier.ComeBack();
        if (
            !dossier.IsWithdrawn
            && (!agreements.TryGetValue(agreement.Id, out var placed) || dossier.Agreement(placed.Key) is not null)
        )
            return true;
        notes.Add(
            $"{AgencyOf(agreement).Name} ({dossier.Slug}): editors have withdrawn what the list says of it, and nothing was written there."
        );
        return false;
    }

    private KnownAgency AgencyOf(KnownAgreement agreement) => history.Agencies[agreement.AgencyId - 1];

    private string PlaceOf(KnownAgreement agreement) => placing.Places[AgencyOf(agreement).JurisdictionId];

    /// <summary>The lists that are cited of it: the last that had it, and the first that has not.</summary>
    private static IEnumerable<int> Lists(Listing listing) =>
        listing.IsNoLongerListed ? [listing.Last.List, listing.AbsentFrom] : [listing.Last.List];

    private static IEnumerable<Listing> Listings(KnownAgreement agreement) =>
        new[] { agreement.Participating, agreement.Pending }.OfType<Listing>();

    /// <summary>The row that speaks of it: of the list at hand, or of the table that has it.</summary>
    private ListedLine LineOf(KnownAgreement agreement, RosterTable table) =>
        texts.Line((agreement.In(table) ?? Listings(agreement).First()).Last);
}
