using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>Requests that were granted, though the list of signed agreements spells the agency otherwise.</summary>
internal sealed partial class ListStep
{
    /// <summary>A row that is new among the signed agreements, and the one open request that it may be.</summary>
    private sealed record Grant(AgencyGroup Group, RosterRow Row, KnownAgreement Request, AgencyMatch Match);

    private void PairByRequest()
    {
        if (table != RosterTable.Participating)
            return;
        var open = record.Agreements.Where(IsOpenRequest).ToList();
        if (open.Count == 0)
            return;
        var byWord = open.SelectMany(request =>
                AllWords(record.PlaceOf(request.AgencyId)).Select(word => (request, word))
            )
            .ToLookup(pair => (pair.request.Model, pair.word), pair => pair.request);
        var grants = groups
            .Where(group => group.Candidates.Count == 0)
            .SelectMany(group =>
                group
                    .Rows.Where(row => IsUnrequested(group, row))
                    .SelectMany(row =>
                        AllWords(group.Place)
                            .SelectMany(word => byWord[(row.Model, word)].Take(MaxAlike))
                            .Concat(OfNoModel(group))
                            .Distinct()
                            .Select(request => Granting(group, row, request))
                            .OfType<Grant>()
                    )
            )
            .ToList();
        foreach (var grant in grants)
            if (
                !grants.Exists(other =>
                    other != grant && (other.Row == grant.Row || other.Request.Id == grant.Request.Id)
                )
            )
                Continue(grant);
    }

    private static bool IsOpenRequest(KnownAgreement agreement) =>
        agreement is { MergedInto: null, Participating: null, Pending.IsGranted: false };

    /// <summary>Whether neither table has had this agreement under its agency's name.</summary>
    private bool IsUnrequested(AgencyGroup group, RosterRow row) =>
        row.Model != AgreementModel.NotStated
        && (group.AgencyId is not { } agency || record.AgreementOf(agency, row.Model) is null);

    /// <summary>A request of the agency whose model was not stated.</summary>
    private IEnumerable<KnownAgreement> OfNoModel(AgencyGroup group) =>
        group.AgencyId is { } agency
        && record.AgreementOf(agency, AgreementModel.NotStated) is { } request
        && IsOpenRequest(request)
            ? [request]
            : [];

    private Grant? Granting(AgencyGroup group, RosterRow row, KnownAgreement request)
    {
        if (request.AgencyId == group.AgencyId)
            return new(
                group,
                row,
                request,
                new(
                    MatchRule.Requested,
                    0.9,
                    "the agency requested an agreement, and the list of requests named no model"
                )
            );
        // Who is among the signed ones under a name of its own is another agency.
        if (
            AreToldApart(group, request.AgencyId)
            || record.AgreementsOf(request.AgencyId).Any(other => other.Participating is not null)
            || groupOf.ContainsKey(request.AgencyId)
            || Answers(record.PlaceOf(request.AgencyId), group.Place) is not { } how
        )
            return null;
        return new(
            group,
            row,
            request,
            new(MatchRule.Requested, 0.9, $"'{record.Agency(request.AgencyId).Name}' requested the same model: {how}")
        );
    }

    /// <summary>
    /// Why a signed agreement is the one that was requested under another name, the model being the same; null where it
    /// is another.
    /// </summary>
    private static string? Answers(NamedPlace requested, NamedPlace signed)
    {
        if (requested.State != signed.State)
            return
                IsNowhere(requested)
                && !IsNowhere(signed)
                && requested.To(signed) is NameRelation.Same or NameRelation.SameTokens
                ? $"{requested.State} has no such county, and {signed.State} has"
                : null;
        if (requested.Name.Numbers != signed.Name.Numbers || requested.CountyTo(signed) == CountyRelation.Different)
            return null;
        return requested.To(signed) switch
        {
            NameRelation.Same or NameRelation.SameTokens => "the same words",
            NameRelation.Near when requested.CountyTo(signed) == CountyRelation.Same =>
                "nearly the same spelling in the same county",
            NameRelation.Contained => "one name says what the other does, and more",
            _ when IsPoliceOfOneTown(requested, signed) => "the same town, which has one police department",
            _ => null,
        };
    }

    /// <summary>
    /// A town's police may be called its department of public safety; its marshal and its constables are others.
    /// </summary>
    private static bool IsPoliceOfOneTown(NamedPlace one, NamedPlace other) =>
        one.Name.PlaceFits(other.Name)
        && IsTowns(one)
        && IsTowns(other)
        && one.Name.Core.Length > 0
        && one.Name.Core.AsSpan().SequenceEqual(other.Name.Core);

    private static bool IsTowns(NamedPlace place) =>
        place.Level is not (AgencyLevel.State or AgencyLevel.County)
        && place.Name.Place != PlaceWord.County
        && place.Name.Kind is AgencyKind.Police or AgencyKind.PublicSafety;

    private void Continue(Grant grant)
    {
        var (group, requester) = (grant.Group, grant.Request.AgencyId);
        if (group.AgencyId is null)
            Assign(group, requester, grant.Match);
        if (group.AgencyId is not { } now)
            return;
        moved[Continue(grant.Request, now, grant.Row)] = grant.Match;
        if (now != requester && !record.AgreementsOf(requester).Any())
            record.Merge(requester, now);
    }

    /// <summary>
    /// The list of requests has one no more, whose agreement is among the signed ones under another name since.
    /// </summary>
    private bool IsAnsweredNow(KnownAgreement request)
    {
        var place = record.PlaceOf(request.AgencyId);
        if (
            groupOf.ContainsKey(request.AgencyId)
            || record.AgreementsOf(request.AgencyId).Any(other => other.Participating is not null)
        )
            return false;
        var answers = SignedLike(place, request.Model)
            .Where(signed =>
                signed.Pending is null
                && signed.Participating!.First.Day >= request.Pending!.First.Day
                && !AreToldApart(request.AgencyId, signed.AgencyId)
                && Answers(place, record.PlaceOf(signed.AgencyId)) is not null
            )
            .ToList();
        if (answers is not [var answer])
            return false;
        record.Merge(request, answer);
        if (!record.AgreementsOf(request.AgencyId).Any())
            record.Merge(request.AgencyId, answer.AgencyId);
        return true;
    }

    /// <summary>
    /// Whether a signed agreement may be what was requested, so that nobody could say that the request is gone.
    /// </summary>
    private bool MayBeGranted(KnownAgreement request)
    {
        var place = record.PlaceOf(request.AgencyId);
        var own = record
            .AgreementsOf(request.AgencyId)
            .Where(other => other.Participating is { IsListed: true })
            .ToList();
        return own.Exists(other => other.Model == AgreementModel.NotStated)
            || request.Model == AgreementModel.NotStated
                && own.Exists(other => other.Participating!.First.Day >= request.Pending!.First.Day)
            || SignedLike(place, request.Model)
                .Any(signed =>
                    signed.Participating!.IsListed
                    && !AreToldApart(request.AgencyId, signed.AgencyId)
                    && (
                        Answers(place, record.PlaceOf(signed.AgencyId)) is not null
                        || place.CountyTo(record.PlaceOf(signed.AgencyId)) != CountyRelation.Different
                            && place.To(record.PlaceOf(signed.AgencyId)) == NameRelation.Near
                    )
                );
    }

    /// <summary>Short ones too: Lee and Bay are counties.</summary>
    private static IEnumerable<string> AllWords(NamedPlace place) =>
        place.Name.Core.OrderByDescending(word => word.Length).Take(4);

    private IEnumerable<KnownAgreement> SignedLike(NamedPlace place, AgreementModel model) =>
        AllWords(place)
            .SelectMany(word => signedByWord[(model, word)].Take(MaxAlike))
            .Select(signed => record.Agreement(signed.Id))
            .Where(signed => signed.MergedInto is null)
            .Distinct();

    private ILookup<(AgreementModel, string), KnownAgreement> signedByWord =>
        field ??= record
            .Agreements.Where(agreement => agreement is { MergedInto: null, Participating: not null })
            .SelectMany(agreement => AllWords(record.PlaceOf(agreement.AgencyId)).Select(word => (agreement, word)))
            .ToLookup(pair => (pair.agreement.Model, pair.word), pair => pair.agreement);
}
