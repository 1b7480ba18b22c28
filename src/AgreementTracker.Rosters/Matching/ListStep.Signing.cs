using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal sealed partial class ListStep
{
    private sealed record Pair(
        AgencyGroup Group,
        RosterRow Row,
        KnownAgreement Missing,
        NamedPlace Before,
        NameRelation Relation,
        AgencyMatch Match,
        bool IsCertain
    );

    /// <summary>
    /// One vanishes as another appears, with the same model and the same day of signing: the list has corrected the
    /// name, the state, or whose agreement it is.
    /// </summary>
    private void PairBySigning()
    {
        var missing = Missing()
            .Where(agreement => agreement.In(table)!.Facts.Signed is not null)
            .ToLookup(agreement => (agreement.Model, agreement.In(table)!.Facts.Signed!.Value));
        List<Pair> pairs = [];
        foreach (var group in groups)
        foreach (var row in group.Rows.Where(row => row.Signed is not null && IsUnknown(group, row)))
            pairs.AddRange(Pairs(group, row, [.. missing[(row.Model, row.Signed!.Value)]]));
        foreach (
            var pair in pairs
                .Where(pair => pair.IsCertain)
                .OrderByDescending(pair => pair.Match.Score)
                .ThenBy(pair => pair.Row.Number)
                .ThenBy(pair => pair.Missing.Id)
                .ToList()
        )
        {
            if (
                !IsUnknown(pair.Group, pair.Row)
                || IsClaimed(record.Agreement(pair.Missing.Id))
                || taken.Contains(pair.Missing.Id)
            )
                continue;
            if (
                pairs.Any(other =>
                    other != pair
                    && other.IsCertain
                    && Math.Abs(other.Match.Score - pair.Match.Score) < 0.001
                    && (other.Row == pair.Row ^ other.Missing.Id == pair.Missing.Id)
                    && IsOpen(other)
                )
            )
                continue;
            Continue(pair);
        }
        foreach (
            var pair in pairs
                .Where(pair => IsOpen(pair) && pair.Group.AgencyId is null)
                .OrderByDescending(pair => pair.Match.Score)
                .ThenBy(pair => pair.Missing.Id)
        )
            pair.Group.Candidates.Add(
                new(
                    pair.Missing.AgencyId,
                    pair.Missing.Id,
                    pair.Missing.In(table)!.Facts,
                    pair.Missing.In(table)!.Last,
                    pair.Match
                )
            );
    }

    private readonly HashSet<int> taken = [];

    private bool IsOpen(Pair pair) =>
        IsUnknown(pair.Group, pair.Row)
        && !IsClaimed(record.Agreement(pair.Missing.Id))
        && !taken.Contains(pair.Missing.Id);

    /// <summary>Whether this table has not had the row's agreement yet.</summary>
    private bool IsUnknown(AgencyGroup group, RosterRow row) =>
        group.AgencyId is not { } agency || record.AgreementOf(agency, row.Model)?.In(table) is null;

    private IEnumerable<Pair> Pairs(AgencyGroup group, RosterRow row, List<KnownAgreement> missing)
    {
        var inState = missing.Count(agreement => record.Agency(agreement.AgencyId).State == group.Place.State);
        foreach (var agreement in missing)
        {
            var facts = agreement.In(table)!.Facts;
            if (agreement.AgencyId == group.AgencyId || AreToldApart(group, agreement.AgencyId))
                continue;
            var before = NamedPlace.Of(facts.State, facts.Agency, facts.Level, facts.County);
            // 'Georgia Department of Corrections' means the same under any state, and 'Department of Corrections' does
            // not.
            if (
                before.State != group.Place.State
                && before.State.Length * group.Place.State.Length > 0
                && before.Level == AgencyLevel.State
                && !AgencyName.NamesState(group.Name, before.State)
            )
                continue;
            var relation = before.To(
                before.State == group.Place.State
                    ? group.Place
                    : NamedPlace.Of(before.State, group.Name, group.Place.Level, group.Place.CountyText)
            );
            if (Judge(before, group.Place, relation, inState == 1 && IsOnlyStranger(group, row)) is not { } judged)
                continue;
            if (judged.IsCertain || group.AgencyId is null)
                yield return new(
                    group,
                    row,
                    agreement,
                    before,
                    relation,
                    judged.Match with
                    {
                        Reason =
                            $"{judged.Match.Reason}: '{facts.Agency}' ({Place(before)}) is gone from the list, and both were signed on {row.Signed:yyyy-MM-dd} for the same model",
                    },
                    judged.IsCertain
                );
        }
    }

    private bool IsOnlyStranger(AgencyGroup group, RosterRow row) =>
        strangersBySigning[(group.Place.State, row.Model, row.Signed)].Count() == 1;

    private ILookup<(string, AgreementModel, DateOnly?), RosterRow> strangersBySigning =>
        field ??= groups
            .SelectMany(group => group.Rows.Where(row => IsUnknown(group, row)).Select(row => (group, row)))
            .ToLookup(found => (found.group.Place.State, found.row.Model, found.row.Signed), found => found.row);

    private static string Place(NamedPlace place) =>
        place.CountyText is { } county ? $"{county}, {place.State}" : place.State;

    /// <param name="isOnly">Whether no other of this day and model has vanished from the state, and none other has
    /// appeared.</param>
    private static (AgencyMatch Match, bool IsCertain)? Judge(
        NamedPlace before,
        NamedPlace now,
        NameRelation relation,
        bool isOnly
    )
    {
        if (before.State != now.State)
            return relation is NameRelation.Same or NameRelation.SameTokens or NameRelation.Near
                // A county that there is in both states may have been listed rightly.
                ? (
                    new(
                        MatchRule.WrongState,
                        before.PrintedCountyTo(now) switch
                        {
                            CountyRelation.Same => 0.93,
                            CountyRelation.Different => 0.87,
                            _ => 0.9,
                        },
                        now.State.Length == 0 ? "the same name, now without a state" : "the same name in another state"
                    ),
                    relation != NameRelation.Near
                        && (
                            now.State.Length == 0
                            || before.Name.Kind != AgencyKind.Sheriff
                            || !NamedPlace.IsCounty(before.State, before.Name)
                            || !NamedPlace.IsCounty(now.State, now.Name)
                        )
                )
                : null;
        var county = before.CountyTo(now);
        if (before.Name.Numbers != now.Name.Numbers && relation != NameRelation.Same)
            return AreNumbered(before, now)
                ? (new(MatchRule.SameSigning, 0.5, "the same but for a number"), false)
                : null;
        return (relation, county) switch
        {
            (NameRelation.Same or NameRelation.SameTokens, CountyRelation.Different) => (
                new(MatchRule.SameSigning, 0.9, "the same name, another county"),
                true
            ),
            (_, CountyRelation.Different) => null,
            (NameRelation.Same, _) => (new(MatchRule.SameSigning, 0.97, "the same words"), true),
            (NameRelation.SameTokens, _) => (new(MatchRule.SameSigning, 0.96, "the same words in another order"), true),
            (NameRelation.Near, _) => (new(MatchRule.SameSigning, 0.95, "nearly the same spelling"), true),
            (NameRelation.Contained, _) => (
                new(MatchRule.SameSigning, 0.92, "one name says what the other does, and more"),
                true
            ),
            (NameRelation.NoSuchCounty, _) when isOnly => (
                new(MatchRule.SameSigning, 0.88, "there is no county of the one name"),
                true
            ),
            (NameRelation.SamePlace, CountyRelation.Same) => (
                new(MatchRule.SameSigning, 0.9, "another agency of the same county"),
                true
            ),
            (_, CountyRelation.Same) when isOnly => (
                new(MatchRule.SameSigning, 0.86, "the same county"),
                before.Name.IsAlike(now.Name)
            ),
            (NameRelation.Related or NameRelation.SamePlace, _) when isOnly && before.Level == now.Level => (
                new(MatchRule.SameSigning, 0.85, "a word in common"),
                true
            ),
            (NameRelation.Related or NameRelation.SamePlace, _) => (
                new(MatchRule.SameSigning, 0.6, "a word in common"),
                false
            ),
            (NameRelation.Alike, _) => (new(MatchRule.SameSigning, 0.5, "a like spelling"), false),
            _ when isOnly => (
                new(MatchRule.SameSigning, 0.4, "no other of this day and model has gone or come in the state"),
                false
            ),
            _ => null,
        };
    }

    /// <summary>
    /// The agreement goes on in this row. Its agency has a new name; or, where it is another agency, the agreement is
    /// that one's.
    /// </summary>
    private void Continue(Pair pair)
    {
        taken.Add(pair.Missing.Id);
        var agency = pair.Missing.AgencyId;
        if (pair.Group.AgencyId is null)
        {
            if (groupOf.ContainsKey(agency) ? IsSlipOf(pair) : IsSameAgency(pair))
                Assign(pair.Group, agency, pair.Match);
            else
                Assign(pair.Group, Create(pair.Group, pair.Match), pair.Match);
        }
        if (pair.Group.AgencyId is not { } now || now == agency)
            return;
        moved[Continue(pair.Missing, now, pair.Row)] = pair.Match;
        if (pair.Relation is NameRelation.Same or NameRelation.SameTokens or NameRelation.Near)
            misnamed.Add((agency, now));
    }

    /// <summary>Agencies that were only a slip in the name of others, which have an agreement of theirs now.</summary>
    private readonly List<(int AgencyId, int Meant)> misnamed = [];

    /// <summary>Once every row has its agency: nothing may be found under a name of which nothing is left.</summary>
    private void MergeMisnamed()
    {
        foreach (var (agency, meant) in misnamed)
            if (!groupOf.ContainsKey(agency) && !record.AgreementsOf(agency).Any())
                record.Merge(agency, meant);
    }

    /// <summary>
    /// What is missing is the agreement of this agency that the row tells of. What the agency has asked for is what it
    /// has now.
    /// </summary>
    /// <returns>The agreement that goes on.</returns>
    private int Continue(KnownAgreement missing, int agencyId, RosterRow row)
    {
        var requested = record.AgreementOf(agencyId, row.Model);
        if (requested is null)
            record.Set(missing with { AgencyId = agencyId, Model = row.Model });
        else
            record.Merge(missing, requested);
        return requested?.Id ?? missing.Id;
    }

    private readonly Dictionary<int, AgencyMatch> moved = [];

    /// <summary>A county's sheriff and its jail are two, though one agreement went from the one to the other.</summary>
    private static bool IsSameAgency(Pair pair) =>
        pair.Before.Name.Kind == pair.Group.Place.Name.Kind
        || pair.Relation is NameRelation.Same or NameRelation.Contained or NameRelation.Related;

    /// <summary>
    /// Whether one row of an agency that stands in the list rightly too is misspelt, or has the wrong state.
    /// </summary>
    private bool IsSlipOf(Pair pair) =>
        pair.Relation is NameRelation.Same or NameRelation.SameTokens or NameRelation.Near
        && !pair.Group.Rows.Any(row => ModelsOf(pair.Missing.AgencyId).Contains(row.Model));

    private int Create(AgencyGroup group, AgencyMatch match) =>
        record.Create(group.Place, group.Name, At(group.Rows[0]), match);
}
