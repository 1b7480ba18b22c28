using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

internal sealed partial class ListStep
{
    private List<RowChange> ListRows()
    {
        List<RowChange> changes = [];
        foreach (var group in groups)
        {
            var isNew = group.AgencyId is null;
            if (isNew && IsNowhere(group.Place))
                SuggestElsewhere(group);
            if (isNew)
                Assign(group, Create(group, group.Match), group.Match);
            var agency = AgencyOf(group);
            record.Rename(agency, group.Place, group.Name, At(group.Rows[0]), group.Match, groupOf[agency] == group);
            // Of two rows of one agreement, that is the agreement which says what it said before.
            foreach (
                var row in group
                    .Rows.OrderByDescending(row =>
                        record.AgreementOf(agency, ModelOf(row))?.In(table)?.Facts.Signed == row.Signed
                    )
                    .ThenBy(row => row.Number)
            )
                changes.Add(
                    ListRow(group, row, isNew || record.Agency(agency).Aliases[0].FirstSeen == At(group.Rows[0]))
                );
            if (isNew && group.Candidates.Count > 0)
                Ask(
                    group,
                    group.Rows[0],
                    changes[^group.Rows.Count].AgreementId,
                    [.. group.Candidates.Take(MaxCandidates)]
                );
        }
        changes.Sort((a, b) => a.Row.Number.CompareTo(b.Row.Number));
        return
        [
            .. changes.Select(change =>
                change with
                {
                    InQuestion = asked.Any(question =>
                        question.AgreementId == change.AgreementId
                        || change.Kind == RowChangeKind.New && question.AgencyId == change.AgencyId
                    ),
                }
            ),
        ];
    }

    private const int MaxCandidates = 5;

    private RowChange ListRow(AgencyGroup group, RosterRow row, bool isNewAgency)
    {
        var (agency, facts) = (AgencyOf(group), RosterFacts.Of(row));
        var agreement = record.AgreementOf(agency, ModelOf(row));
        var match = agreement is not null && moved.TryGetValue(agreement.Id, out var reason) ? reason : group.Match;
        if (agreement is not null && listed.ContainsKey(agreement.Id))
        {
            second.Add((group, row));
            return new(row, RowChangeKind.ListedTwice, agency, agreement.Id, match, [], false);
        }
        var before = agreement?.In(table);
        if (before is not { IsListed: true })
            come.Add(row);
        agreement ??= record.Create(agency, ModelOf(row));
        listed.Add(agreement.Id, new(group, row, agreement.Id));
        record.Set(
            agreement.With(
                table,
                new()
                {
                    First = before?.First ?? At(row),
                    Last = At(row),
                    Facts = facts,
                    Ended = EndedBy(before),
                }
            )
        );
        if (before is null)
        {
            var isGranted = table == RosterTable.Participating && agreement.Pending is not null;
            var kind =
                isGranted ? RowChangeKind.Granted
                : isNewAgency ? RowChangeKind.New
                : RowChangeKind.ModelAdded;
            return new(row, kind, agency, agreement.Id, match, [], false);
        }
        var fields = Changed(
                before.Facts,
                facts,
                modelBefore.GetValueOrDefault(agreement.Id, agreement.Model),
                agreement.Model
            )
            .ToList();
        return new(row, KindOf(before, fields), agency, agreement.Id, match, fields, false);
    }

    /// <summary>Rows of agreements that the list before did not have.</summary>
    private readonly HashSet<RosterRow> come = new(ReferenceEqualityComparer.Instance);

    private Absence? EndedBy(Listing? before) =>
        before is { AbsentSince: { } since } ? new(since, before.AbsentFrom, before.Absences, before.IsNoLongerListed)
        : isOfSameDay ? before?.Ended
        : null;

    private static RowChangeKind KindOf(Listing before, List<FieldChange> fields) =>
        before.IsNoLongerListed ? RowChangeKind.ListedAgain
        : !before.IsListed ? RowChangeKind.Returned
        : fields.Any(change => change.Field == RosterField.Agency) ? RowChangeKind.Renamed
        : fields.Count > 0 ? RowChangeKind.Corrected
        : RowChangeKind.Unchanged;

    internal static IEnumerable<FieldChange> Changed(
        RosterFacts before,
        RosterFacts now,
        AgreementModel modelBefore,
        AgreementModel modelNow
    )
    {
        (RosterField Field, string? Before, string? Now)[] all =
        [
            (RosterField.State, before.State, now.State),
            (RosterField.Agency, before.Agency, now.Agency),
            (RosterField.Level, before.Level.Word(), now.Level.Word()),
            (RosterField.County, before.County, now.County),
            (RosterField.Model, Word(modelBefore), Word(modelNow)),
            (
                RosterField.Signed,
                before.Signed?.ToString("yyyy-MM-dd") ?? before.SignedPrinted,
                now.Signed?.ToString("yyyy-MM-dd") ?? now.SignedPrinted
            ),
            (RosterField.Moa, before.Moa, LinkAddress.LeadsToTheSame(before.Moa, now.Moa) ? before.Moa : now.Moa),
            (
                RosterField.Addendum,
                before.Addendum,
                LinkAddress.LeadsToTheSame(before.Addendum, now.Addendum) ? before.Addendum : now.Addendum
            ),
        ];
        return all.Where(field => field.Before != field.Now)
            .Select(field => new FieldChange(field.Field, field.Before, field.Now));

        static string? Word(AgreementModel model) => model == AgreementModel.NotStated ? null : model.Word();
    }

    private void Ask(AgencyGroup group, RosterRow row, int agreementId, IReadOnlyList<Candidate> all)
    {
        // What is open already is not asked again.
        var open = known
            .Questions.Where(question => question.AgreementId == agreementId)
            .SelectMany(question => question.Candidates);
        List<Candidate> candidates =
        [
            .. all.Where(candidate => open.All(other => other.AgreementId != candidate.AgreementId)),
        ];
        if (candidates.Count == 0)
            return;
        var at = asked.FindIndex(question => question.AgreementId == agreementId);
        if (at >= 0)
            asked[at] = asked[at] with
            {
                Candidates =
                [
                    .. asked[at].Candidates,
                    .. candidates.Where(candidate =>
                        asked[at].Candidates.All(other => other.AgreementId != candidate.AgreementId)
                    ),
                ],
            };
        else
            asked.Add(
                new(
                    known.Questions.Select(question => question.Id).DefaultIfEmpty(0).Max() + asked.Count + 1,
                    At(row),
                    RosterFacts.Of(row),
                    AgencyOf(group),
                    agreementId,
                    candidates
                )
            );
    }
}
