using AgreementTracker.Data.Agreements;

namespace AgreementTracker.Data.Rosters.Identity;

internal sealed partial class ListStep
{
    private List<AbsenceChange> Absences()
    {
        var missing = Missing().Where(agreement => !listed.ContainsKey(agreement.Id) && !agreement.In(table)!.IsNoLongerListed).ToList();
        if (missing.Count == 0)
            return [];
        var bySigning = listed.Values.ToLookup(found => (found.Group.Place.State, found.Row.Model, found.Row.Signed));
        var byWord = listed.Values.SelectMany(found => Words(found.Group.Place).Select(word => (found, word)))
            .ToLookup(pair => (pair.found.Group.Place.State, pair.found.Row.Model, pair.word), pair => pair.found);
        List<AbsenceChange> changes = [];
        foreach (var agreement in missing)
        {
            var listing = agreement.In(table)!;
            if (table == RosterTable.Pending && agreement.Participating is not null)
            {
                record.Set(agreement.With(table, listing with { IsGranted = true, AbsentSince = listing.AbsentSince ?? list.Day }));
                changes.Add(Change(agreement, listing, AbsenceKind.Granted, 0, false));
                continue;
            }
            if (listing.IsListed && Twin(agreement, listing, bySigning, byWord) is { } twin)
            {
                MergeTwin(agreement, twin);
                changes.Add(Change(agreement, listing, AbsenceKind.ListedTwice, 0, false));
                continue;
            }
            if (listing.IsListed)
            {
                AskOfOtherState(agreement, listing, missing);
                AskOfOtherSpelling(agreement, listing);
            }
            changes.Add(Absent(agreement, listing));
        }
        return changes;
    }

    /// <summary>
    /// All that an agency had is gone, and a new one of its name has the same in another state; or that one is of a county that is not there:
    /// with other days of signing, a person decides.
    /// </summary>
    private void AskOfOtherState(KnownAgreement agreement, Listing listing, List<KnownAgreement> missing)
    {
        var (place, isGone) = (record.PlaceOf(agreement.AgencyId), !groupOf.ContainsKey(agreement.AgencyId));
        var gone = missing.Where(other => other.AgencyId == agreement.AgencyId).Select(other => other.Model).ToHashSet();
        foreach (var group in newcomers[place.Name.Key].Concat(newcomersByLetters[place.Name.Letters]).Distinct().Where(group => group.Place.State != place.State && !AreToldApart(group, agreement.AgencyId)).Take(MostCandidates))
            if (group.Rows.FirstOrDefault(row => row.Model == agreement.Model) is { } row
                && (isGone && (gone.Count > 1 || place.County is null) && group.Rows.Select(other => other.Model).ToHashSet().IsSupersetOf(gone) || IsNowhere(group) || AgencyName.NamesState(group.Name, place.State)))
                Ask(group, row, record.AgreementOf(AgencyOf(group), row.Model)!.Id,
                    [new(agreement.AgencyId, agreement.Id, listing.Facts, listing.Last, new(MatchRule.WrongState, 0.5, $"'{listing.Facts.Agency}' is gone from {place.State} {(isGone ? "with all its models" : "with this model")}, and new in {group.Place.State} with the same"))]);
    }

    /// <summary>What an agency had is gone, and a new one of the state that has the same is spelt like it; somewhat like it will do where all that it had is gone.</summary>
    private void AskOfOtherSpelling(KnownAgreement agreement, Listing listing)
    {
        var (place, isGone) = (record.PlaceOf(agreement.AgencyId), !groupOf.ContainsKey(agreement.AgencyId));
        var alike = newcomersOfState[place.State].Take(MostNewcomers).Where(group => place.CountyTo(group.Place) != CountyRelation.Different && !AreToldApart(group, agreement.AgencyId)
            && place.To(group.Place) is var relation && (relation is NameRelation.Near or NameRelation.NoSuchCounty || isGone && relation == NameRelation.Alike));
        foreach (var group in alike.Take(MostCandidates))
            if (group.Rows.FirstOrDefault(row => row.Model == agreement.Model) is { } row)
                Ask(group, row, record.AgreementOf(AgencyOf(group), row.Model)!.Id,
                    [new(agreement.AgencyId, agreement.Id, listing.Facts, listing.Last, new(MatchRule.NearSpelling, 0.5, $"'{listing.Facts.Agency}' is gone {(isGone ? "with all its models" : "with this model")}, and '{group.Name}' is new with it"))]);
    }

    /// <summary>No list had a tenth of it in one state; to compare more, of lists that are made up, would take hours.</summary>
    private const int MostNewcomers = 1000;

    private ILookup<string, AgencyGroup> newcomersOfState => field ??= groups.Where(group => group.Match.Rule == MatchRule.FirstSeen).ToLookup(group => group.Place.State);

    /// <summary>Whether the state has no such county.</summary>
    private static bool IsNowhere(AgencyGroup group) => group.Place.Name.Kind == AgencyKind.Sheriff
        ? !IsCounty(group.Place.State, group.Place.Name)
        : group.Place is { CountyText: not null, County: null };

    private ILookup<string, AgencyGroup> newcomersByLetters => field ??= newcomers.SelectMany(alike => alike).ToLookup(group => group.Place.Name.Letters);

    /// <summary>Agencies that this list has made known.</summary>
    private ILookup<string, AgencyGroup> newcomers => field ??= groups.Where(group => group.Match.Rule == MatchRule.FirstSeen).ToLookup(group => group.Place.Name.Key);

    private AbsenceChange Absent(KnownAgreement agreement, Listing listing)
    {
        // Whether two names are one agency's is asked once, and means all that it has.
        var inQuestion = asked.Concat(known.Questions).Any(question => question.Candidates.Any(candidate => candidate.AgreementId == agreement.Id
            || candidate.AgencyId == agreement.AgencyId && record.AgreementOf(question.AgencyId, agreement.Model) is not null));
        var (since, nth) = (listing.AbsentSince ?? list.Day, listing.Absences + 1);
        var isDue = !inQuestion && nth >= Listing.ListsBeforeTold && list.Day.DayNumber - since.DayNumber >= Listing.DaysBeforeTold;
        var isHeld = isDue && MayBeListed(agreement, listing);
        var now = listing with { AbsentSince = since, Absences = nth, IsNoLongerListed = isDue && !isHeld };
        record.Set(agreement.With(table, now));
        return Change(agreement, now, now.IsNoLongerListed ? AbsenceKind.NoLongerListed : AbsenceKind.Absent, nth, inQuestion) with { IsHeld = isHeld };
    }

    private AbsenceChange Change(KnownAgreement agreement, Listing listing, AbsenceKind kind, int nth, bool inQuestion) =>
        new(agreement.AgencyId, agreement.Id, kind, nth, listing.AbsentSince ?? list.Day, listing.Facts, listing.Last, inQuestion);

    /// <summary>
    /// The row that stood beside this one and is left: the list had one agreement twice. Where the two were signed on different
    /// days, a person says so.
    /// </summary>
    private ListedAgreement? Twin(
        KnownAgreement agreement, Listing listing,
        ILookup<(string, AgreementModel, DateOnly?), ListedAgreement> bySigning, ILookup<(string, AgreementModel, string), ListedAgreement> byWord)
    {
        var place = NamedPlace.Of(listing.Facts.State, listing.Facts.Agency, listing.Facts.Level, listing.Facts.County);
        var alike = bySigning[(place.State, agreement.Model, listing.Facts.Signed)].Concat(Words(place).SelectMany(word => byWord[(place.State, agreement.Model, word)].Take(MostAlike)))
            .Where(found => found.Group.AgencyId != agreement.AgencyId && !AreToldApart(found.Group, agreement.AgencyId)
                && place.CountyTo(found.Group.Place) != CountyRelation.Different
                && place.To(found.Group.Place) is NameRelation.Same or NameRelation.SameTokens or NameRelation.Near or NameRelation.Contained)
            .DistinctBy(found => found.AgreementId).ToList();
        if (alike.Where(found => found.Row.Signed == listing.Facts.Signed && found.Row.Signed is not null).ToList() is [var twin])
            return twin;
        foreach (var found in alike.Take(MostCandidates))
            if (!asked.Any(question => question.AgreementId == found.AgreementId))
                Ask(found.Group, found.Row, found.AgreementId,
                    [new(agreement.AgencyId, agreement.Id, listing.Facts, listing.Last, new(MatchRule.ListedTwice, 0.5, $"'{listing.Facts.Agency}' is gone, and a like name stays with the same model"))]);
        return null;
    }

    private void MergeTwin(KnownAgreement agreement, ListedAgreement twin)
    {
        var (from, into) = (agreement.AgencyId, AgencyOf(twin.Group));
        record.Merge(agreement, record.Agreement(twin.AgreementId));
        if (!record.AgreementsOf(from).Any())
            record.Merge(from, into);
    }

    private static IEnumerable<string> Words(NamedPlace place) => place.Name.Core.Where(word => word.Length >= 4).OrderByDescending(word => word.Length).Take(4);

    private const int MostAlike = 100;

    /// <summary>Whether one is the other is no question any more where both stand in a list.</summary>
    private List<OpenQuestion> StillOpen() =>
    [
        .. known.Questions.Select(question => question with
        {
            Candidates = [.. question.Candidates.Where(candidate => !IsAnswered(question, candidate))],
        }).Where(question => question.Candidates.Count > 0 && record.Agreement(question.AgreementId).MergedInto is null),
        .. asked,
    ];

    private bool IsAnswered(OpenQuestion question, Candidate candidate) =>
        candidate.AgreementId is { } merged && record.Agreement(merged).MergedInto is not null
        || candidate.Match.Rule is MatchRule.SameSigning or MatchRule.ListedTwice or MatchRule.WrongState
        && candidate.AgreementId is { } agreement && listed.ContainsKey(agreement) && listed.ContainsKey(question.AgreementId);
}
