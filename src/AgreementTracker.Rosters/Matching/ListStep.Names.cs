using AgreementTracker.Record;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal sealed partial class ListStep
{
    private static readonly AgencyMatch Exact = new(MatchRule.Exact, 1, "the same name in the same state");

    private void FindByName(AgencyGroup group)
    {
        if (ByDecision(group) is { } decided)
            Assign(group, decided.AgencyId, decided.Match);
        else if (Choose(group, record.Index.Exact(group.Place.State, group.Name), out var isDoubtful) is { } exact)
            Assign(group, exact, Exact);
        else if (!isDoubtful && Choose(group, record.Index.Written(group.Place), out _) is { } written)
            Assign(
                group,
                written,
                new(
                    MatchRule.Normalized,
                    0.97,
                    $"the same letters as '{record.Agency(written).Name}', with other spaces"
                )
            );
        else if (
            !isDoubtful
            && Choose(
                group,
                [.. record.Index.Normalized(group.Place).Where(entry => entry.Place.Name.PlaceFits(group.Place.Name))],
                out _
            )
                is { } normalized
        )
            Assign(group, normalized, Normalized(group, normalized));
    }

    /// <summary>The one that fits by county; or the one that has an agreement of the same model and day.</summary>
    private int? Choose(AgencyGroup group, IReadOnlyList<AgencyIndex.Entry> entries, out bool isDoubtful)
    {
        isDoubtful = false;
        var found = Free(group, entries)
            .Where(entry => !AreToldApart(group, entry.AgencyId))
            .DistinctBy(entry => entry.AgencyId)
            .Select(entry =>
                (
                    entry.AgencyId,
                    County: CountyIsTold(group.Place) ? CountyOf(entry.AgencyId, group) : CountyRelation.Unknown
                )
            )
            .ToList();
        if (
            found.Where(entry => entry.County == CountyRelation.Same).Select(entry => entry.AgencyId).ToList()
            is [var same]
        )
            return same;
        var fitting = found
            .Where(entry => entry.County != CountyRelation.Different)
            .Select(entry => entry.AgencyId)
            .ToList();
        if (fitting is [var only])
            return only;
        if (fitting.Count == 0 && found.Count > 0 && IsKnownOfItsCounty(group))
            return null;
        var all = found.Select(entry => entry.AgencyId).Where(agency => !HasCountyOfItsOwn(agency, group)).ToList();
        var signed = (fitting.Count > 0 ? fitting : all).Where(agency => HasSigned(agency, group)).ToList();
        if (signed is [var one])
            return one;
        isDoubtful = found.Count > 0;
        // A name that stands in the list for another county too is of another place.
        if (
            found.Count > 0
            && !found.All(entry => groups.Any(other => other != group && other.AgencyId == entry.AgencyId))
        )
            foreach (var (agency, county) in found)
                Suggest(
                    group,
                    agency,
                    new(
                        MatchRule.Exact,
                        0.5,
                        county == CountyRelation.Different
                            ? "the same name in another county"
                            : "several agencies have this name"
                    )
                );
        return null;
    }

    /// <summary>
    /// Without a state a name is anybody's: its agency is the one that has signed on that day, or the only one so
    /// called.
    /// </summary>
    private IReadOnlyList<AgencyIndex.Entry> Free(AgencyGroup group, IReadOnlyList<AgencyIndex.Entry> entries)
    {
        if (group.Place.State.Length > 0 || entries.Count == 0)
            return entries;
        var free = entries
            .Where(entry => !ModelsOf(entry.AgencyId).Overlaps(group.Rows.Select(row => row.Model)))
            .ToList();
        if (free.Where(entry => HasSigned(entry.AgencyId, group)).ToList() is { Count: > 0 } signed)
            return signed;
        return
            record.Index.CountAnywhere(group.Place) == 1
            && groups.Count(other =>
                other.Place.State.Length == 0 && other.Place.Name.SortedKey == group.Place.Name.SortedKey
            ) == 1
            ? free
            : [];
    }

    /// <summary>
    /// Whether its county has an agency of these words, such as one whose request has 'Dept.' for 'Department'.
    /// </summary>
    private bool IsKnownOfItsCounty(AgencyGroup group) =>
        record
            .Index.Normalized(group.Place)
            .Any(entry =>
                entry.Place.Name.PlaceFits(group.Place.Name)
                && !AreToldApart(group, entry.AgencyId)
                && CountyOf(entry.AgencyId, group) == CountyRelation.Same
            );

    /// <summary>
    /// Whether the list has the name for the agency's county too: then it has not corrected the county.
    /// </summary>
    private bool HasCountyOfItsOwn(int agency, AgencyGroup group) =>
        record.PlaceOf(agency) is var place
        && groups.Any(other =>
            other != group
            && (
                AreCalledSo(other.Place, group.Place) && other.Place.CountyTo(place) == CountyRelation.Same
                || MayBeItsTypo(other, place)
            )
        );

    private static bool AreCalledSo(NamedPlace one, NamedPlace other) =>
        one.Name.SortedKey == other.Name.SortedKey || one.Name.Written == other.Name.Written;

    /// <summary>
    /// Whether a name that is new may be the agency's of that county, with a slip in it or under another state.
    /// </summary>
    private bool MayBeItsTypo(AgencyGroup other, NamedPlace place) =>
        record.Index.Exact(other.Place.State, other.Name) is []
        && other.Place.PrintedCountyTo(place) == CountyRelation.Same
        && (
            AreCalledSo(other.Place, place)
            || other.Place.State == place.State && other.Place.To(place) == NameRelation.Near
        );

    /// <summary>Of an agency that was last listed in another state, what the column said is compared.</summary>
    private CountyRelation CountyOf(int agencyId, AgencyGroup group) =>
        record.PlaceOf(agencyId) is var place && place.State == group.Place.State
            ? place.CountyTo(group.Place)
            : place.PrintedCountyTo(group.Place);

    /// <summary>A sheriff's name tells the county, and an agency of the state has none.</summary>
    private static bool CountyIsTold(NamedPlace place) =>
        place.Level != AgencyLevel.State
        && place.Name.Kind
            is AgencyKind.Police
                or AgencyKind.Constable
                or AgencyKind.Marshal
                or AgencyKind.PublicSafety
                or AgencyKind.Corrections;

    private bool HasSigned(int agency, AgencyGroup group) =>
        record
            .AgreementsOf(agency)
            .Any(agreement =>
                agreement.In(table)?.Facts.Signed is { } day
                && group.Rows.Any(row => row.Model == agreement.Model && row.Signed == day)
            );

    private AgencyMatch Normalized(AgencyGroup group, int agencyId) =>
        record.PlaceOf(agencyId).Name.Key == group.Place.Name.Key
            ? new(MatchRule.Normalized, 0.98, $"the same words as '{record.Agency(agencyId).Name}', written otherwise")
            : new(MatchRule.SameTokens, 0.95, $"the same words as '{record.Agency(agencyId).Name}', in another order");

    private (int AgencyId, AgencyMatch Match)? ByDecision(AgencyGroup group)
    {
        foreach (var decision in known.Decisions.Where(decision => decision.IsSame))
        foreach (
            var (state, name) in new[] { (decision.State, decision.Name), (decision.OtherState, decision.OtherName) }
        )
            if (
                decision.Concerns(group.Place.State, group.Name, state, name)
                && record.Index.Exact(state, name) is [{ AgencyId: var agency }, ..]
            )
                return (agency, new(MatchRule.Person, 1, $"{decision.Author}: {decision.Reason}"));
        return null;
    }

    private bool AreToldApart(AgencyGroup group, int agencyId) =>
        known.Decisions.Any(decision =>
            !decision.IsSame
            && record
                .Agency(agencyId)
                .Aliases.Any(alias => decision.Concerns(group.Place.State, group.Name, alias.State, alias.Name))
            && !record
                .Agency(agencyId)
                .Aliases.Any(alias =>
                    alias.State == group.Place.State && Folding.Fold(alias.Name) == Folding.Fold(group.Name)
                )
        );

    private bool AreToldApart(int one, int other) =>
        known.Decisions.Any(decision =>
            !decision.IsSame
            && record
                .Agency(one)
                .Aliases.Any(a =>
                    record.Agency(other).Aliases.Any(b => decision.Concerns(a.State, a.Name, b.State, b.Name))
                )
        );

    /// <summary>The state has no such county: an agency of that name in a state that has one may be meant.</summary>
    private void SuggestElsewhere(AgencyGroup group)
    {
        if (group.Place.Name is { Kind: not AgencyKind.Sheriff, Place: not PlaceWord.County })
            return;
        foreach (
            var other in record
                .Index.Elsewhere(group.Place)
                .Where(entry => entry.Place.County is not null)
                .DistinctBy(entry => entry.AgencyId)
        )
            if (!AreToldApart(group, other.AgencyId) && group.Candidates.Count < MaxCandidates)
                Suggest(
                    group,
                    other.AgencyId,
                    new(
                        MatchRule.NoSuchCounty,
                        0.5,
                        $"{group.Place.State} has no such county, and '{record.Agency(other.AgencyId).Name}' is listed in {other.Place.State}"
                    )
                );
    }

    private void FindBySpelling(AgencyGroup group)
    {
        if (
            group.Candidates.Count == 0
            && record
                .Index.SheriffOf(group.Place)
                .Where(entry => entry.Place.Name.MayBe(group.Place.Name) && !AreToldApart(group, entry.AgencyId))
                .ToList()
                is [var sheriff, ..]
        )
        {
            Assign(
                group,
                sheriff.AgencyId,
                new(
                    MatchRule.NearSpelling,
                    0.9,
                    $"the county has one sheriff, whom the lists call '{record.Agency(sheriff.AgencyId).Name}' too"
                )
            );
            return;
        }
        var near = record
            .Index.Near(group.Place)
            .Where(entry =>
                !AreToldApart(group, entry.AgencyId)
                && entry.Place.To(group.Place) is NameRelation.Near or NameRelation.Same or NameRelation.SameTokens
            )
            .Select(entry =>
                (
                    entry.AgencyId,
                    Typos: entry.Place.Name.TyposTo(group.Place.Name) ?? 0,
                    County: record.PlaceOf(entry.AgencyId).CountyTo(group.Place)
                )
            )
            .Where(entry => entry.County != CountyRelation.Different)
            .GroupBy(entry => entry.AgencyId)
            .Select(entries => entries.MinBy(entry => entry.Typos))
            .OrderBy(entry => entry.County != CountyRelation.Same)
            .ThenBy(entry => entry.Typos)
            .ThenBy(entry => entry.AgencyId)
            .ToList();
        if (near is [])
            return;
        var (agency, slips, county) = near[0];
        var reason =
            $"nearly spelt as '{record.Agency(agency).Name}' ({slips} {(slips == 1 ? "slip" : "slips")}), "
            + (county == CountyRelation.Same ? "in the same county" : "which is the only one in the state");
        var isAlone = near.Count == 1 || county == CountyRelation.Same && near[1].County != CountyRelation.Same;
        if (isAlone && SpellingIsCertain(group, agency, slips, county))
            Assign(group, agency, new(MatchRule.NearSpelling, county == CountyRelation.Same ? 0.93 : 0.87, reason));
        else
            foreach (var (other, _, _) in near)
                Suggest(
                    group,
                    other,
                    new(MatchRule.NearSpelling, 0.6, $"nearly spelt as '{record.Agency(other).Name}'")
                );
    }

    /// <summary>
    /// Two that stand in one list with the same model are neighbours rather than one, if their county's name does not
    /// say so.
    /// </summary>
    private bool SpellingIsCertain(AgencyGroup group, int agency, int slips, CountyRelation county)
    {
        if (group.Place.Name.Kind == AgencyKind.Sheriff && county == CountyRelation.Same)
            return true;
        var isListed = groupOf.ContainsKey(agency);
        var isRival = ModelsOf(agency).Overlaps(group.Rows.Select(row => row.Model));
        return !isRival
            && (
                county == CountyRelation.Same
                || !isListed && slips <= 2
                || slips <= 1 && group.Place.Name.Joined.Length >= 8
            );
    }

    private void Suggest(AgencyGroup group, int agency, AgencyMatch match)
    {
        var agreement =
            record.AgreementsOf(agency).FirstOrDefault(agreement => agreement.Model == group.Rows[0].Model)
            ?? record.AgreementsOf(agency).FirstOrDefault();
        if (
            agreement is null
            || (agreement.In(table) ?? agreement.Participating ?? agreement.Pending) is not { } listing
        )
            return;
        if (group.Candidates.All(candidate => candidate.AgreementId != agreement.Id))
            group.Candidates.Add(new(agency, agreement.Id, listing.Facts, listing.Last, match));
    }
}
