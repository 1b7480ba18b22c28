using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Rosters.Reading;

namespace AgreementTracker.Data.Rosters.Identity;

internal sealed partial class ListStep
{
    private readonly Dictionary<RosterRow, AgreementModel> meant = new(ReferenceEqualityComparer.Instance);
    /// <summary>What model an agreement had before this list put it right.</summary>
    private readonly Dictionary<int, AgreementModel> modelBefore = [];
    private readonly HashSet<(string Name, DateOnly? Signed)> second = [];

    /// <summary>What the row's cell says; where it says nothing that was understood, what it must have said.</summary>
    private AgreementModel ModelOf(RosterRow row) => meant.GetValueOrDefault(row, row.Model);

    /// <summary>
    /// One agreement of an agency vanishes as a row of its own appears with another model, or with none, and the same day of signing:
    /// the list has put the model right, or has lost it.
    /// </summary>
    private void PairByModel()
    {
        foreach (var agency in groups.Where(group => group.AgencyId is not null).GroupBy(AgencyOf))
        {
            var missing = record.AgreementsOf(agency.Key).Where(agreement => agreement.In(table) is { IsListed: true } && !IsClaimed(agreement)).ToList();
            if (missing.Count == 0)
                continue;
            var rows = agency.SelectMany(group => group.Rows.Where(row => IsUnknown(group, row))).OrderBy(row => row.Number).ToList();
            foreach (var row in rows.Where(row => row is { Signed: not null, Model: not AgreementModel.NotStated }))
                if (missing.Where(agreement => IsOfDay(agreement, row)).ToList() is [var only] && rows.Count(other => other.Signed == row.Signed) == 1)
                    PutRight(only, row);
            foreach (var day in rows.Where(row => row.Model == AgreementModel.NotStated).GroupBy(row => row.Signed))
                if (missing.Where(agreement => IsOfDay(agreement, day.First()) && !IsClaimed(agreement)).ToList() is var left
                    && (left.Count == day.Count() && rows.Count(row => row.Signed == day.Key) == left.Count || rows.Count == 1 && (left = missing).Count == 1))
                    foreach (var row in day.OrderBy(row => !left.Exists(agreement => HasDocument(agreement, row))).ToList())
                    {
                        var agreement = left.Find(agreement => HasDocument(agreement, row)) ?? left[0];
                        left.Remove(agreement);
                        Mean(row, agreement);
                    }
        }
    }

    private bool IsOfDay(KnownAgreement agreement, RosterRow row) => agreement.In(table)!.Facts.Signed == row.Signed;

    private bool HasDocument(KnownAgreement agreement, RosterRow row) => row.Moa?.Url is { } url && agreement.In(table)!.Facts.Moa == url;

    private void PutRight(KnownAgreement agreement, RosterRow row)
    {
        var id = Continue(agreement, agreement.AgencyId, row);
        modelBefore[id] = agreement.Model;
        moved[id] = new(MatchRule.SameSigning, 0.9, $"the same agency and the same day of signing, {row.Signed:yyyy-MM-dd}: its row of the other model is gone from the list");
    }

    private void Mean(RosterRow row, KnownAgreement agreement)
    {
        meant[row] = agreement.Model;
        models[agreement.AgencyId].Add(agreement.Model);
        moved[agreement.Id] = new(MatchRule.SameSigning, 0.9, $"the same agency, of which no other row is left for its {agreement.Model.Word().Replace('-', ' ')} agreement: what the cell says was not understood");
    }

    /// <summary>Whether the list has a row that may well speak of it, so that nobody could say that it is gone.</summary>
    private bool MayBeListed(KnownAgreement agreement, Listing listing) =>
        // A second row of that name and day: it was of another model, or of another state, before.
        second.Contains((record.PlaceOf(agreement.AgencyId).Name.SortedKey, listing.Facts.Signed))
        // One of that name, model and day in another state, since this one is missing.
        || listedByName[(record.PlaceOf(agreement.AgencyId).Name.SortedKey, agreement.Model, listing.Facts.Signed)].Any(found =>
            record.Agreement(found.AgreementId).In(table)!.First.Day >= (listing.AbsentSince ?? list.Day) && !AreToldApart(found.Group, agreement.AgencyId))
        // A row of the agency whose model was not understood, since this one is missing.
        || record.AgreementOf(agreement.AgencyId, AgreementModel.NotStated)?.In(table) is { IsListed: true } unread && unread.First.Day >= (listing.AbsentSince ?? list.Day)
        || withoutAgency.Contains((listing.Facts.State, agreement.Model, listing.Facts.Signed));

    private ILookup<(string, AgreementModel, DateOnly?), ListedAgreement> listedByName => field ??= listed.Values.Where(found => found.Row.Signed is not null)
        .ToLookup(found => (found.Group.Place.Name.SortedKey, found.Row.Model, found.Row.Signed));

    /// <summary>Rows that name nobody.</summary>
    private HashSet<(string, AgreementModel, DateOnly?)> withoutAgency => field ??= [.. list.Refused.Where(row => RosterWords.IsNothing(row.Printed.Agency)).Select(row => (
        UsState.Read(row.Printed.State, out _)?.Code ?? "", RosterWords.Model(row.Printed.Model, out _) ?? AgreementModel.NotStated,
        row.Printed.Signed is { } signed ? WrittenDate.Read(signed, out _) : null))];
}
