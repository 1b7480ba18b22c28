using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal sealed partial class ListStep
{
    private readonly Dictionary<RosterRow, AgreementModel> meant = new(ReferenceEqualityComparer.Instance);

    /// <summary>What model an agreement had before this list put it right.</summary>
    private readonly Dictionary<int, AgreementModel> modelBefore = [];
    private readonly List<(AgencyGroup Group, RosterRow Row)> second = [];

    /// <summary>What the row's cell says; where it says nothing that was understood, what it must have said.</summary>
    private AgreementModel ModelOf(RosterRow row) => meant.GetValueOrDefault(row, row.Model);

    /// <summary>
    /// One agreement of an agency vanishes as a row of its own appears with another model, or with none, and the same
    /// day of signing: the list has put the model right, or has lost it.
    /// </summary>
    private void PairByModel()
    {
        foreach (var agency in groups.Where(group => group.AgencyId is not null).GroupBy(AgencyOf))
        {
            var missing = record
                .AgreementsOf(agency.Key)
                .Where(agreement => agreement.In(table) is { IsListed: true } && !IsClaimed(agreement))
                .ToList();
            if (missing.Count == 0)
                continue;
            var rows = agency
                .SelectMany(group => group.Rows.Where(row => IsUnknown(group, row) && !MayBeOfAnother(group, row)))
                .OrderBy(row => row.Number)
                .ToList();
            foreach (var row in rows.Where(row => row is { Signed: not null, Model: not AgreementModel.NotStated }))
                if (
                    missing.Where(agreement => IsOfDay(agreement, row)).ToList() is [var only]
                    && rows.Count(other => other.Signed == row.Signed) == 1
                )
                    PutRight(only, row);
            foreach (var day in rows.Where(row => row.Model == AgreementModel.NotStated).GroupBy(row => row.Signed))
            {
                var left = missing
                    .Where(agreement => !IsClaimed(agreement) && IsOfDay(agreement, day.First()))
                    .ToList();
                // The only row and the only agreement that are left are one, though the row tells no day either.
                if (rows.Count == 1 && day.Key is null && missing.Count == 1)
                    left = missing;
                if (left.Count == day.Count() && rows.Count(row => row.Signed == day.Key) == left.Count)
                    Mean([.. day], left);
            }
        }
    }

    /// <summary>
    /// Whether an agreement of another agency of that name is missing too, which the row may be as well.
    /// </summary>
    private bool MayBeOfAnother(AgencyGroup group, RosterRow row) =>
        row.Signed is not null
        && goneBySigning[row.Signed]
            .Any(agreement =>
                agreement.AgencyId != group.AgencyId
                && (row.Model == agreement.Model || row.Model == AgreementModel.NotStated)
                && IsLike(record.PlaceOf(agreement.AgencyId), group.Place)
                && !AreToldApart(group, agreement.AgencyId)
            );

    /// <summary>What is missing and was not reported as removed.</summary>
    private ILookup<DateOnly?, KnownAgreement> goneBySigning =>
        field ??= Missing()
            .Where(agreement => !agreement.In(table)!.IsNoLongerListed)
            .ToLookup(agreement => agreement.In(table)!.Facts.Signed);

    private bool IsOfDay(KnownAgreement agreement, RosterRow row) => agreement.In(table)!.Facts.Signed == row.Signed;

    private bool HasDocument(KnownAgreement agreement, RosterRow row) =>
        row.Moa?.Url is { } url && agreement.In(table)!.Facts.Moa == url;

    private void PutRight(KnownAgreement agreement, RosterRow row)
    {
        var id = Continue(agreement, agreement.AgencyId, row);
        modelBefore[id] = agreement.Model;
        moved[id] = new(
            MatchRule.SameSigning,
            0.9,
            $"the same agency and the same day of signing, {row.Signed:yyyy-MM-dd}: its row of the other model is gone from the list"
        );
    }

    /// <summary>As many rows as agreements; which is which, their documents say, or nobody.</summary>
    private void Mean(List<RosterRow> rows, List<KnownAgreement> agreements)
    {
        foreach (var row in rows.OrderBy(row => !agreements.Exists(agreement => HasDocument(agreement, row))).ToList())
        {
            var agreement = agreements.Find(agreement => HasDocument(agreement, row)) ?? agreements[0];
            agreements.Remove(agreement);
            meant[row] = agreement.Model;
            models[agreement.AgencyId].Add(agreement.Model);
            moved[agreement.Id] = new(
                MatchRule.SameSigning,
                0.9,
                $"the same agency, and no other row is left for its {agreement.Model.Word().Replace('-', ' ')} agreement: what the cell says was not understood"
            );
        }
    }

    /// <summary>
    /// Whether the list has a row that may well speak of it, so that nobody could say that it is gone.
    /// </summary>
    private bool MayBeListed(KnownAgreement agreement, Listing listing)
    {
        var (place, signed, since) = (
            record.PlaceOf(agreement.AgencyId),
            listing.Facts.Signed,
            Gone(listing).AbsentFrom
        );
        // A second row of that name and day: it was of another model, or of another state, before.
        return second.Exists(found =>
                found.Group.Place.Name.SortedKey == place.Name.SortedKey
                && found.Row.Signed == signed
                && (found.Group.Place.State == place.State || found.Row.Model == agreement.Model)
            )
            // One of that name and day in another state, since this one is missing, with its model or one that was not
            // understood.
            || listedByName[(place.Name.SortedKey, agreement.Model, signed)]
                .Concat(listedByName[(place.Name.SortedKey, AgreementModel.NotStated, signed)])
                .Any(found =>
                    record.Agreement(found.AgreementId).In(table)!.First.List >= since
                    && !AreToldApart(found.Group, agreement.AgencyId)
                )
            // A row of the agency whose model was not understood, since this one is missing.
            || record.AgreementOf(agreement.AgencyId, AgreementModel.NotStated)?.In(table) is { IsListed: true } unread
                && unread.First.List >= since
            // A row of the agency with another model, since this one is missing, where neither has a day to tell them
            // apart: requests have none.
            || signed is null
                && record
                    .AgreementsOf(agreement.AgencyId)
                    .Any(other =>
                        other.In(table) is { IsListed: true, Facts.Signed: null } added && added.First.List >= since
                    )
            || table == RosterTable.Pending && MayBeGranted(agreement)
            || withoutAgency.Contains((listing.Facts.State, agreement.Model, signed));
    }

    private ILookup<(string, AgreementModel, DateOnly?), ListedAgreement> listedByName =>
        field ??= listed
            .Values.Where(found => found.Row.Signed is not null)
            .ToLookup(found => (found.Group.Place.Name.SortedKey, found.Row.Model, found.Row.Signed));

    /// <summary>Rows that name nobody.</summary>
    private HashSet<(string, AgreementModel, DateOnly?)> withoutAgency =>
        field ??= [
            .. list
                .Refused.Where(row => RosterText.IsNothing(row.Printed.Agency))
                .Select(row =>
                    (
                        UsState.Read(row.Printed.State, out _)?.Code ?? "",
                        RosterText.Model(row.Printed.Model, out _) ?? AgreementModel.NotStated,
                        row.Printed.Signed is { } signed ? WrittenDate.Read(signed, out _) : null
                    )
                ),
        ];
}
