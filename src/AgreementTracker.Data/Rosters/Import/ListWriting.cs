using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

/// <summary>Writes what a list says, or what a person decided about it, into the dossiers of the places that it concerns.</summary>
internal sealed partial class ListWriting
{
    private readonly RosterHistory history;
    private readonly Placing placing;
    private readonly Dictionary<int, PlacedAgreement> agreements;
    private readonly HashSet<(string, string)> placedKeys;
    private readonly HashSet<int> inQuestion;
    private readonly DossiersAtHand dossiers;
    private readonly ListTexts texts;
    private readonly List<string> notes = [];

    public ListWriting(RosterState before, RosterHistory history, Placing placing, DossiersAtHand dossiers, ListTexts texts)
    {
        (this.history, this.placing, this.dossiers, this.texts) = (history, placing, dossiers, texts);
        agreements = new(before.Placement.Agreements);
        placedKeys = [.. agreements.Values.Select(placed => (placed.Place, placed.Key))];
        // Of an agency that may be another, nothing is told.
        var known = history.Agreements.Where(agreement => agreements.ContainsKey(agreement.Id)).Select(agreement => agreement.AgencyId).ToHashSet();
        var asked = history.Questions.Select(question => question.AgencyId).Where(agency => !known.Contains(agency)).ToHashSet();
        inQuestion = [.. history.Questions.Select(question => question.AgreementId), .. history.Agreements.Where(agreement => asked.Contains(agreement.AgencyId)).Select(agreement => agreement.Id)];
    }

    /// <summary>What a person should know of what was not written, a sentence each.</summary>
    public IReadOnlyList<string> Notes => notes;

    public Placement Placement => new() { Places = placing.Places, Agencies = placing.Agencies, Agreements = agreements };

    /// <summary>All that is not written yet, and what these agreements' rows say now.</summary>
    /// <param name="table">Of the list at hand: its rows come before those of the other table.</param>
    /// <param name="told">Agreements of which a list says otherwise than before.</param>
    public async Task WriteAsync(RosterTable table, IEnumerable<int> told, CancellationToken cancellation)
    {
        Inherit();
        var concerned = told.Select(history.Living).Concat(history.Agreements.Where(agreement => agreement.MergedInto is null && !agreements.ContainsKey(agreement.Id)).Select(agreement => agreement.Id))
            .Distinct().Select(id => history.Agreements[id - 1]).Where(agreement => !IsHeld(agreement)).ToList();
        await texts.LoadAsync(concerned.SelectMany(Listings).SelectMany(Lists), cancellation);
        foreach (var agreement in concerned)
            placing.PlaceOf(AgencyOf(agreement), LineOf(agreement, table));
        await dossiers.LoadAsync(
            [.. concerned.Select(PlaceOf), .. concerned.Select(agreement => agreements.GetValueOrDefault(agreement.Id)?.Place).OfType<string>(), .. gone.Select(entry => entry.Place)], cancellation);
        await texts.LoadAsync(concerned.Where(IsNotToldSince).SelectMany(Listings).Select(listing => (listing.First.Table, listing.First.Day)).Where(list => !texts.IsFirst(list.Table, list.Day)), cancellation);

        foreach (var (id, place, key) in gone)
            TakeOut(id, place, key);
        foreach (var agreement in concerned)
            Write(agreement, table);
    }

    /// <summary>What may be another is told when a person has said so, or a later list; what names no state has no place.</summary>
    private bool IsHeld(KnownAgreement agreement)
    {
        if (AgencyOf(agreement).State.Length != 2)
        {
            notes.Add($"{AgencyOf(agreement).Name} names no state, and has no place in the record.");
            return true;
        }
        return !agreements.ContainsKey(agreement.Id) && inQuestion.Contains(agreement.Id);
    }

    private readonly List<(int Id, string Place, string Key)> gone = [];

    /// <summary>Of two agreements that are one, one keeps its place in the record.</summary>
    private void Inherit()
    {
        foreach (var merged in history.Agreements.Where(agreement => agreement.MergedInto is not null && agreements.ContainsKey(agreement.Id)).ToList())
        {
            var placed = agreements[merged.Id];
            agreements.Remove(merged.Id);
            if (!agreements.TryAdd(history.Living(merged.Id), placed))
                gone.Add((merged.Id, placed.Place, placed.Key));
        }
    }

    /// <summary>Whether it is still to be said when it was first listed.</summary>
    private bool IsNotToldSince(KnownAgreement agreement) =>
        !agreements.TryGetValue(agreement.Id, out var placed) || dossiers.Find(placed.Place)?.Agreement(placed.Key)?.Events.Any(step => step.Kind == AgreementEventKind.FirstListed) != true;

    private void Write(KnownAgreement agreement, RosterTable table)
    {
        var (agency, line) = (AgencyOf(agreement), LineOf(agreement, table));
        var place = PlaceOf(agreement);
        if (agreements.TryGetValue(agreement.Id, out var placed) && placed.Place != place)
            Move(agreement, placed, place, line);
        var dossier = dossiers.Find(place) ?? NewDossier(agency, place, line);
        if (!MayWrite(dossier, agreement))
            return;
        TellPlace(dossier, agency, line);
        var organization = TellAgency(dossier, agency, line);
        var isNew = !agreements.ContainsKey(agreement.Id);
        if (isNew)
            Place(agreement, new(place, Adopt(dossier, agreement, organization) ?? NewAgreement(dossier, agreement, organization, line)));
        TellAgreement(dossier, agreement, organization, line);
        foreach (var listing in new[] { agreement.Pending, agreement.Participating })
            if (listing is not null)
                TellSteps(dossier, agreements[agreement.Id].Key, listing, isNew);
    }

    private void Place(KnownAgreement agreement, PlacedAgreement placed)
    {
        agreements[agreement.Id] = placed;
        placedKeys.Add((placed.Place, placed.Key));
    }

    private bool MayWrite(OpenDossier dossier, KnownAgreement agreement)
    {
        dossier.ComeBack();
        if (!dossier.IsWithdrawn && (!agreements.TryGetValue(agreement.Id, out var placed) || dossier.Agreement(placed.Key) is not null))
            return true;
        notes.Add($"{AgencyOf(agreement).Name} ({dossier.Slug}): editors have withdrawn what the list says of it, and nothing was written there.");
        return false;
    }

    private KnownAgency AgencyOf(KnownAgreement agreement) => history.Agencies[agreement.AgencyId - 1];

    private string PlaceOf(KnownAgreement agreement) => placing.Places[AgencyOf(agreement).JurisdictionId];

    /// <summary>The lists that are cited of it: the last that had it, and the first that has not.</summary>
    private static IEnumerable<(RosterTable, DateOnly)> Lists(Listing listing) =>
        listing is { IsNoLongerListed: true, AbsentSince: { } since } ? [(listing.Last.Table, listing.Last.Day), (listing.Last.Table, since)] : [(listing.Last.Table, listing.Last.Day)];

    private static IEnumerable<Listing> Listings(KnownAgreement agreement) => new[] { agreement.Participating, agreement.Pending }.OfType<Listing>();

    /// <summary>The row that speaks of it: of the list at hand, or of the table that has it.</summary>
    private ListedLine LineOf(KnownAgreement agreement, RosterTable table) => texts.Line((agreement.In(table) ?? Listings(agreement).First()).Last);
}
