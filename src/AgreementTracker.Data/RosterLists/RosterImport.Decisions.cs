using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What came of a person's decision.</summary>
/// <param name="Change">The number of the change; null where nothing had to be published.</param>
/// <param name="Notes">What was not written, a sentence each.</param>
public sealed record DecidedPlan(int? Change, IReadOnlyList<string> Notes);

public sealed partial class RosterImport
{
    /// <summary>
    /// Two names are one agency, or two. What was held back is told, what was told twice is told once; later lists are
    /// read so.
    /// </summary>
    /// <exception cref="RosterRefusedException">There is no list, or no such question is open.</exception>
    /// <param name="account">The account of its author.</param>
    public Task<DecidedPlan> DecideAsync(
        PersonDecision decision,
        string? account = null,
        CancellationToken cancellationToken = default
    ) =>
        publisher.ActAsync<DecidedPlan>(
            async db =>
            {
                var (newest, before) = await NewestAsync(db, cancellationToken);
                CheckVersion(before);
                var after = before.History.Decide(decision);
                if (
                    after.Questions.Sum(question => question.Candidates.Count)
                    == before.History.Questions.Sum(question => question.Candidates.Count)
                )
                    throw new RosterRefusedException(RosterRefusal.QuestionClosed);
                var (list, dossiers, _) = await WriterAsync(db, before, after, [], new(), cancellationToken);
                await list.WriteAsync(RosterTable.Participating, Joined(before.History, after), cancellationToken);
                var state = new RosterState(after, list.Placement) { Held = before.Held };
                var change = await publisher.PublishAsync(
                    db,
                    new(
                        ChangeKind.RosterImport,
                        new ChangeAuthor(decision.Author, account),
                        Sentence(decision).CutTo(Change.ReasonLimit),
                        Proposed(dossiers)
                    ),
                    cancellationToken
                );
                var packed = Packed.Of(state);
                await db
                    .ImportedLists.Where(entry => entry.Id == newest)
                    .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, packed), cancellationToken);
                await KeepBesideAsync(db, state, cancellationToken);
                await db.AppendToLedgerAsync([LedgerRow.Of(decision, newest)], cancellationToken);
                await db.RenewEpochAsync(cancellationToken);
                return new(change?.Number, list.Notes);
            },
            cancellationToken
        );

    /// <summary>What went on in another by the decision.</summary>
    private static IEnumerable<int> Joined(RosterHistory before, RosterHistory after) =>
        after
            .Agreements.Where(agreement =>
                agreement.Id > before.Agreements.Count || agreement != before.Agreements[agreement.Id - 1]
            )
            .Select(agreement => agreement.Id);

    private static string Sentence(PersonDecision decision) =>
        $"'{decision.Name}' ({decision.State}) and '{decision.OtherName}' ({decision.OtherState}) of ICE’s lists are {(decision.IsSame ? "one agency" : "two agencies")}: {decision.Reason.Trim()}";
}
