using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal sealed partial class ListStep
{
    private List<AbsenceChange> Absences()
    {
        var missing = Missing()
            .Where(agreement => !listed.ContainsKey(agreement.Id) && !agreement.In(table)!.IsNoLongerListed)
            .ToList();
        if (missing.Count == 0)
            return [];
        var bySigning = listed.Values.ToLookup(found => (found.Group.Place.State, found.Row.Model, found.Row.Signed));
        var byWord = listed
            .Values.SelectMany(found => Words(found.Group.Place).Select(word => (found, word)))
            .ToLookup(pair => (pair.found.Group.Place.State, pair.found.Row.Model, pair.word), pair => pair.found);
        List<AbsenceChange> changes = [];
        foreach (var agreement in missing)
        {
            var listing = agreement.In(table)!;
            if (table == RosterTable.Pending && (agreement.Participating is not null || IsAnsweredNow(agreement)))
            {
                var granted = record.Agreement(RosterHistory.CurrentId(agreement.Id, record.Agreements));
                record.Set(granted.With(table, Gone(listing) with { IsGranted = true }));
                changes.Add(Change(agreement, listing, AbsenceKind.Granted, 0, false));
                continue;
            }
            if (TakenBack(agreement, listing) is { } meant)
            {
                MergeTwin(agreement, meant);
                changes.Add(Change(agreement, listing, AbsenceKind.ListedTwice, 0, false));
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
                AskOfSameSigning(agreement, listing);
                AskOfOtherState(agreement, listing, missing);
                AskOfOtherSpelling(agreement, listing);
            }
            changes.Add(Absent(agreement, listing));
        }
        return changes;
    }

    private AbsenceChange Absent(KnownAgreement agreement, Listing listing)
    {
        // Whether two names are one agency's is asked once, and means all that it has.
        var inQuestion = asked
            .Concat(known.Questions.Where(question => !IsSuperseded(question)))
            .Any(question =>
                question.Candidates.Any(candidate =>
                    candidate.AgreementId == agreement.Id
                    || candidate.AgencyId == agreement.AgencyId
                        && record.AgreementOf(question.AgencyId, agreement.Model) is not null
                )
                || question.AgencyId == agreement.AgencyId
            );
        // Of several lists of a day the last counts.
        var (gone, nth) = (Gone(listing), NthAbsence(listing));
        var wasOfToday =
            isOfSameDay
            && listing.IsListed
            && (listing.First.Day == list.Day || listing.Ended is { IsNoLongerListed: true });
        var isDue =
            !inQuestion
            && (
                wasOfToday
                || nth >= Listing.ListsBeforeTold
                    && list.Day.DayNumber - gone.AbsentSince!.Value.DayNumber >= Listing.DaysBeforeTold
            );
        var isHeld = isDue && MayBeListed(agreement, listing);
        var now = gone with { Absences = nth, IsNoLongerListed = isDue && !isHeld };
        record.Set(agreement.With(table, now));
        return Change(
            agreement,
            now,
            now.IsNoLongerListed ? AbsenceKind.NoLongerListed : AbsenceKind.Absent,
            nth,
            inQuestion
        ) with
        {
            IsHeld = isHeld,
        };
    }

    /// <summary>Whether it takes the place of another list of its day.</summary>
    private bool isOfSameDay => known.Last(table)?.Day == list.Day;

    /// <summary>The listing with the first list that has not had it.</summary>
    private Listing Gone(Listing listing) =>
        !listing.IsListed ? listing
        : isOfSameDay && listing.Ended is { IsNoLongerListed: false } ended
            ? listing with
            {
                AbsentSince = ended.Since,
                AbsentFrom = ended.From,
            }
        : listing with { AbsentSince = list.Day, AbsentFrom = number };

    private int NthAbsence(Listing listing) =>
        listing.IsListed
            ? 1
                + (
                    isOfSameDay && listing.Ended is { IsNoLongerListed: false } ended
                        ? ended.Lists - (ended.Since == list.Day ? 1 : 0)
                        : 0
                )
            : listing.Absences + (isOfSameDay ? 0 : 1);

    private AbsenceChange Change(
        KnownAgreement agreement,
        Listing listing,
        AbsenceKind kind,
        int nth,
        bool inQuestion
    ) =>
        new(
            agreement.AgencyId,
            agreement.Id,
            kind,
            nth,
            listing.AbsentSince ?? list.Day,
            listing.Facts,
            listing.Last,
            inQuestion
        );

    /// <summary>
    /// The row that stood beside this one and is left: the list had one agreement twice. Where the two were signed on
    /// different days, a person says so.
    /// </summary>
    private ListedAgreement? Twin(
        KnownAgreement agreement,
        Listing listing,
        ILookup<(string, AgreementModel, DateOnly?), ListedAgreement> bySigning,
        ILookup<(string, AgreementModel, string), ListedAgreement> byWord
    )
    {
        var place = NamedPlace.Of(listing.Facts.State, listing.Facts.Agency, listing.Facts.Level, listing.Facts.County);
        var alike = bySigning[(place.State, agreement.Model, listing.Facts.Signed)]
            .Concat(Words(place).SelectMany(word => byWord[(place.State, agreement.Model, word)].Take(MaxAlike)))
            .Where(found =>
                found.Group.AgencyId != agreement.AgencyId
                && !AreToldApart(found.Group, agreement.AgencyId)
                && place.CountyTo(found.Group.Place) != CountyRelation.Different
                && place.To(found.Group.Place)
                    is NameRelation.Same
                        or NameRelation.SameTokens
                        or NameRelation.Near
                        or NameRelation.Contained
            )
            .DistinctBy(found => found.AgreementId)
            .ToList();
        if (
            alike.Where(found => found.Row.Signed == listing.Facts.Signed && found.Row.Signed is not null).ToList()
            is [var twin]
        )
            return twin;
        foreach (var found in alike.Take(MaxCandidates))
            if (!asked.Any(question => question.AgreementId == found.AgreementId))
                Ask(
                    found.Group,
                    found.Row,
                    found.AgreementId,
                    [
                        new(
                            agreement.AgencyId,
                            agreement.Id,
                            listing.Facts,
                            listing.Last,
                            new(
                                MatchRule.ListedTwice,
                                0.5,
                                $"'{listing.Facts.Agency}' is gone, and a like name stays with the same model"
                            )
                        ),
                    ]
                );
        return null;
    }

    /// <summary>
    /// The row that a question was about is gone, as the one that it may be is listed again with the same day: the list
    /// has taken a slip back.
    /// </summary>
    private ListedAgreement? TakenBack(KnownAgreement agreement, Listing listing) =>
        listing.Facts.Signed is null ? null
        : Meant(agreement, listing) is [var only]
        && !NewLike(agreement, listing).Any(other => other.AgreementId != only.AgreementId)
            ? only
        : null;

    private List<ListedAgreement> Meant(KnownAgreement agreement, Listing listing) =>
        [
            .. known
                .Questions.Where(question => question.AgencyId == agreement.AgencyId)
                .SelectMany(question => question.Candidates)
                .Where(candidate => candidate.SideBySide == 0 && !AreToldApart(agreement.AgencyId, candidate.AgencyId))
                .Select(candidate => record.AgreementOf(candidate.AgencyId, agreement.Model))
                .OfType<KnownAgreement>()
                .Select(meant => listed.GetValueOrDefault(meant.Id))
                .OfType<ListedAgreement>()
                .Where(found => found.Row.Signed == listing.Facts.Signed && found.AgreementId != agreement.Id)
                .DistinctBy(found => found.AgreementId),
        ];

    /// <summary>
    /// What this list has and the one before did not, for the same model and day, under the same name in any state or a
    /// like one in the same.
    /// </summary>
    private IEnumerable<ListedAgreement> NewLike(KnownAgreement agreement, Listing listing)
    {
        var place = record.PlaceOf(agreement.AgencyId);
        return comeBySigning[(agreement.Model, listing.Facts.Signed)]
            .Where(found => found.AgreementId != agreement.Id && IsLike(place, found.Group.Place));
    }

    private ILookup<(AgreementModel, DateOnly?), ListedAgreement> comeBySigning =>
        field ??= listed
            .Values.Where(found => come.Contains(found.Row))
            .ToLookup(found => (found.Row.Model, found.Row.Signed));

    private static bool IsLike(NamedPlace place, NamedPlace other) =>
        place.Name.SortedKey == other.Name.SortedKey
        || place.State == other.State
            && place.CountyTo(other) != CountyRelation.Different
            && (place.To(other) is not (NameRelation.None or NameRelation.Related) || AreNumbered(place, other));

    /// <summary>Two that are called alike but for a number, in one county.</summary>
    private static bool AreNumbered(NamedPlace place, NamedPlace other) =>
        place.CountyTo(other) == CountyRelation.Same
        && place.Name.Kind == other.Name.Kind
        && place.Name.Numbers != other.Name.Numbers
        && place.Name.Core.SequenceEqual(other.Name.Core);

    private void MergeTwin(KnownAgreement agreement, ListedAgreement twin)
    {
        var (from, into) = (agreement.AgencyId, AgencyOf(twin.Group));
        record.Merge(agreement, record.Agreement(twin.AgreementId));
        if (!record.AgreementsOf(from).Any())
            record.Merge(from, into);
    }

    private static IEnumerable<string> Words(NamedPlace place) =>
        place.Name.Core.Where(word => word.Length >= 4).OrderByDescending(word => word.Length).Take(4);

    private const int MaxAlike = 100;
}
