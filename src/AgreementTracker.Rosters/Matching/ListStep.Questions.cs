namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// What a person is asked about agreements that the list does not have, and which open questions it answers.
/// </summary>
internal sealed partial class ListStep
{
    /// <summary>
    /// What is gone has come under a like name, or the same in another state, with its model and day of signing.
    /// </summary>
    private void AskOfSameSigning(KnownAgreement agreement, Listing listing)
    {
        if (listing.Facts.Signed is null)
            return;
        foreach (
            var found in NewLike(agreement, listing)
                .Where(found => !AreToldApart(found.Group, agreement.AgencyId))
                .Take(MaxCandidates)
        )
        {
            var rule = found.Group.Place.State == listing.Facts.State ? MatchRule.SameSigning : MatchRule.WrongState;
            var reason =
                $"'{listing.Facts.Agency}' is gone with this model, and '{found.Group.Name}' of {Place(found.Group.Place)} is new with it, signed on the same day";
            Ask(
                found.Group,
                found.Row,
                found.AgreementId,
                [new(agreement.AgencyId, agreement.Id, listing.Facts, listing.Last, new(rule, 0.5, reason))]
            );
        }
    }

    /// <summary>
    /// All that an agency had is gone, and a new one of its name has the same in another state; or that one is of a
    /// county that is not there: with other days of signing, a person decides.
    /// </summary>
    private void AskOfOtherState(KnownAgreement agreement, Listing listing, List<KnownAgreement> missing)
    {
        var (place, isGone) = (record.PlaceOf(agreement.AgencyId), !groupOf.ContainsKey(agreement.AgencyId));
        var gone = missing
            .Where(other => other.AgencyId == agreement.AgencyId)
            .Select(other => other.Model)
            .ToHashSet();
        foreach (
            var group in newcomers[place.Name.Key]
                .Concat(newcomersByLetters[place.Name.Letters])
                .Distinct()
                .Where(group => group.Place.State != place.State && !AreToldApart(group, agreement.AgencyId))
                .Take(MaxCandidates)
        )
            if (
                group.Rows.FirstOrDefault(row => row.Model == agreement.Model) is { } row
                && (
                    isGone
                        && (gone.Count > 1 || place.County is null)
                        && group.Rows.Select(other => other.Model).ToHashSet().IsSupersetOf(gone)
                    || IsNowhere(group.Place)
                    || AgencyName.NamesState(group.Name, place.State)
                )
            )
                Ask(
                    group,
                    row,
                    record.AgreementOf(AgencyOf(group), row.Model)!.Id,
                    [
                        new(
                            agreement.AgencyId,
                            agreement.Id,
                            listing.Facts,
                            listing.Last,
                            new(
                                MatchRule.WrongState,
                                0.5,
                                $"'{listing.Facts.Agency}' is gone from {place.State} {(isGone ? "with all its models" : "with this model")}, and new in {group.Place.State} with the same"
                            )
                        ),
                    ]
                );
    }

    /// <summary>
    /// What an agency had is gone, and a new one of the state that has the same is spelt like it; somewhat like it will
    /// do where all that it had is gone.
    /// </summary>
    private void AskOfOtherSpelling(KnownAgreement agreement, Listing listing)
    {
        var (place, isGone) = (record.PlaceOf(agreement.AgencyId), !groupOf.ContainsKey(agreement.AgencyId));
        var alike = newcomersOfState[place.State]
            .Take(MaxNewcomers)
            .Where(group =>
                place.CountyTo(group.Place) != CountyRelation.Different
                && !AreToldApart(group, agreement.AgencyId)
                && place.To(group.Place) is var relation
                && (
                    relation is NameRelation.Near or NameRelation.NoSuchCounty
                    || isGone && relation == NameRelation.Alike
                )
            );
        foreach (var group in alike.Take(MaxCandidates))
            if (group.Rows.FirstOrDefault(row => row.Model == agreement.Model) is { } row)
                Ask(
                    group,
                    row,
                    record.AgreementOf(AgencyOf(group), row.Model)!.Id,
                    [
                        new(
                            agreement.AgencyId,
                            agreement.Id,
                            listing.Facts,
                            listing.Last,
                            new(
                                MatchRule.NearSpelling,
                                0.5,
                                $"'{listing.Facts.Agency}' is gone {(isGone ? "with all its models" : "with this model")}, and '{group.Name}' is new with it"
                            )
                        ),
                    ]
                );
    }

    /// <summary>
    /// No list had a tenth of it in one state; to compare more, of lists that are made up, would take hours.
    /// </summary>
    private const int MaxNewcomers = 1000;

    private ILookup<string, AgencyGroup> newcomersOfState =>
        field ??= groups.Where(group => group.Match.Rule == MatchRule.FirstSeen).ToLookup(group => group.Place.State);

    /// <summary>Whether the state has no such county.</summary>
    private static bool IsNowhere(NamedPlace place) =>
        place.Name.Kind == AgencyKind.Sheriff
            ? !NamedPlace.IsCounty(place.State, place.Name)
            : place is { CountyText: not null, County: null };

    private ILookup<string, AgencyGroup> newcomersByLetters =>
        field ??= newcomers.SelectMany(alike => alike).ToLookup(group => group.Place.Name.Letters);

    /// <summary>Agencies that this list has made known.</summary>
    private ILookup<string, AgencyGroup> newcomers =>
        field ??= groups
            .Where(group => group.Match.Rule == MatchRule.FirstSeen)
            .ToLookup(group => group.Place.Name.Key);

    /// <summary>Whether a list of the day before this one asked, and this one has the other name alone.</summary>
    private bool IsSuperseded(OpenQuestion question) =>
        isOfSameDay
        && question.Row.Day == list.Day
        && question.Row.Table == table
        && !listed.ContainsKey(question.AgreementId)
        && question.Candidates.Any(candidate => candidate.AgreementId is { } other && listed.ContainsKey(other));

    /// <summary>Whether one is the other is answered where lists have both names side by side.</summary>
    private List<OpenQuestion> StillOpen() =>
        [
            .. known
                .Questions.Where(question => !IsSuperseded(question))
                .Concat(asked)
                .Select(question =>
                    question with
                    {
                        Candidates =
                        [
                            .. question
                                .Candidates.Select(candidate => Counted(question, candidate))
                                .Where(candidate => !IsAnswered(question, candidate)),
                        ],
                    }
                )
                .Where(question =>
                    question.Candidates.Count > 0 && record.Agreement(question.AgreementId).MergedInto is null
                ),
        ];

    private Candidate Counted(OpenQuestion question, Candidate candidate) =>
        AreSideBySide(question, candidate) ? candidate with { SideBySide = candidate.SideBySide + 1 } : candidate;

    /// <summary>
    /// Their agreements, and not only their names: one of several rows of an agency may be misspelt for long.
    /// </summary>
    private bool AreSideBySide(OpenQuestion question, Candidate candidate) =>
        candidate.AgreementId is { } agreement
        && listed.ContainsKey(agreement)
        && listed.ContainsKey(question.AgreementId);

    private bool IsAnswered(OpenQuestion question, Candidate candidate) =>
        candidate.AgreementId is { } merged && record.Agreement(merged).MergedInto is not null
        || candidate.SideBySide >= Candidate.ListsBeforeTwo
        // One of these was gone when the question was raised.
        || candidate.Match.Rule is MatchRule.SameSigning or MatchRule.ListedTwice or MatchRule.WrongState
            && !asked.Exists(now => now.Id == question.Id)
            && AreSideBySide(question, candidate);
}
