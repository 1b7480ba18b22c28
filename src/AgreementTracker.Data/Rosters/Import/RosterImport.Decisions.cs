using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

/// <summary>What came of a person's decision.</summary>
/// <param name="Change">The number of the change; null where nothing had to be published.</param>
/// <param name="Notes">What was not written, a sentence each.</param>
public sealed record DecidedPlan(int? Change, IReadOnlyList<string> Notes);

public sealed partial class RosterImport
{
    /// <summary>Two names are one agency, or two. What was held back is told, what was told twice is told once; later lists are read so.</summary>
    /// <exception cref="RosterRefusedException">There is no list, or no such question is open.</exception>
    public async Task<DecidedPlan> DecideAsync(PersonDecision decision, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            var (newest, before) = await NewestAsync(db, cancellation);
            var after = before.History.Decide(decision);
            if (after.Questions.Sum(question => question.Candidates.Count) == before.History.Questions.Sum(question => question.Candidates.Count))
                throw new RosterRefusedException("This question is not open any more: it was decided, or a later list has answered it.");
            var (list, dossiers, _) = await WriterAsync(db, before, after, [], cancellation);
            await list.WriteAsync(RosterTable.Participating, Joined(before.History, after), cancellation);
            var state = Packed.Of(new RosterState(after, list.Placement));
            var documents = dossiers.Changed();
            try
            {
                var change = await publisher.PublishAsync(new(ChangeKind.RosterImport, decision.Author, Sentence(decision).CutTo(Change.ReasonLimit), documents),
                    (context, _) => KeepStateAsync(context, newest, state, cancellation), cancellation);
                return new(change?.Number, list.Notes);
            }
            catch (Exception e) when (attempt < MostAttempts && e is RevisionConflictException or OvertakenException)
            {
                // An editor, or a list, came first: what follows from the decision is written into what stands there now.
            }
        }
    }

    private static async Task KeepStateAsync(TrackerDbContext db, int list, byte[] state, CancellationToken cancellation)
    {
        if (await NewestIdAsync(db, cancellation) != list || await db.ImportedLists.FindAsync([list], cancellation) is not { } newest)
            throw new OvertakenException();
        newest.State = state;
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What went on in another by the decision.</summary>
    private static IEnumerable<int> Joined(RosterHistory before, RosterHistory after) =>
        after.Agreements.Where(agreement => agreement.Id > before.Agreements.Count || agreement != before.Agreements[agreement.Id - 1]).Select(agreement => agreement.Id);

    private static string Sentence(PersonDecision decision) =>
        $"'{decision.Name}' ({decision.State}) and '{decision.OtherName}' ({decision.OtherState}) of ICE’s lists are {(decision.IsSame ? "one agency" : "two agencies")}: {decision.Reason.Trim()}";
}
