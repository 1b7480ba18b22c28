using AgreementTracker.Data.Drafts;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

/// <summary>Two acts at once: each is done whole or refused whole, in whichever order they come.</summary>
public class CrossedActsTests
{
    /// <summary>Those of which one alone can be done.</summary>
    private static readonly string[] Deciding = ["approve", "take back", "send back"];

    /// <summary>The second act begins in the midst of the first, before the one or the other of its commands.</summary>
    [Theory]
    [EachEngine("approve", "take back")]
    [EachEngine("take back", "approve")]
    [EachEngine("approve", "send back")]
    [EachEngine("approve", "comment")]
    [EachEngine("comment", "approve")]
    [EachEngine("approve", "settle")]
    [EachEngine("approve", "import")]
    [EachEngine("import", "approve")]
    [EachEngine("approve", "rebuild")]
    [EachEngine("rebuild", "approve")]
    [EachEngine("approve", "back up")]
    [EachEngine("import", "take back")]
    [EachEngine("take back", "comment")]
    [EachEngine("send back", "take back")]
    [EachEngine("import", "rebuild")]
    public async Task Acts_OneBeginsWithinTheOther_AreWhole(DatabaseEngine engine, string first, string second)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        foreach (var after in (int[])[1, 9])
        {
            var draft = await SentAsync(database, after);
            Task<Outcome>? other = null;
            await using var interrupted = database.With(
                new Failure(
                    after,
                    () =>
                    {
                        other = Task.Run(() => CrossedActs.DoAsync(second, database.Services, database, draft));
                        // Time enough to come through where nothing holds it up.
                        other.Wait(TimeSpan.FromMilliseconds(30));
                    }
                )
            );

            var one = await CrossedActs.DoAsync(first, interrupted, database, draft);
            var outcomes = new[]
            {
                one,
                await (other ?? CrossedActs.DoAsync(second, database.Services, database, draft)),
            };

            await HoldsAsync(database, draft, outcomes);
        }
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>As behind an import that takes its time: both wait, and which comes first nobody knows.</summary>
    [Theory]
    [EachEngine("approve", "take back")]
    [EachEngine("take back", "approve")]
    [EachEngine("approve", "comment")]
    [EachEngine("approve", "approve")]
    [EachEngine("send back", "approve")]
    public async Task Acts_HeldUpBehindAPublisher_AreWhole(DatabaseEngine engine, string first, string second)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await SentAsync(database, 0);
        Task<Outcome>[] acts;
        await using (var holder = database.Context())
        {
            await using var transaction = await holder.Database.BeginTransactionAsync();
            await holder.LockForPublishingAsync(CancellationToken.None);
            acts =
            [
                .. new[] { first, second }.Select(act =>
                    Task.Run(() => CrossedActs.DoAsync(act, database.Services, database, draft))
                ),
            ];
            await Task.WhenAny(Task.WhenAll(acts), Task.Delay(60));
        }

        await HoldsAsync(database, draft, await Task.WhenAll(acts));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Approve_AtWhicheverCommandItFails_LeavesTheDraftInReviewAndNothingPublished(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await SentAsync(database, 0);
        var before = await database.DumpAsync();
        var failures = 0;
        // Every third command is enough to meet each part of it.
        for (var done = false; !done; failures++)
        {
            await using var failing = database.With(new Failure(failures * 3));
            try
            {
                done = (await CrossedActs.DoAsync("approve", failing, database, draft)).IsDone;
            }
            catch (Exception e) when (e is InjectedException or DbUpdateException)
            {
                Assert.Equal(before, await database.DumpAsync());
            }
        }

        Assert.True(failures > 5);
        await HoldsAsync(database, draft, [new("approve", null)]);
    }

    private static async Task<Draft> SentAsync(TestDatabase database, int number)
    {
        var draft = await database.DraftWithNoteAsync($"Note {number}.");
        await database.Drafts.SendAsync(draft.Id, draft.Version, Ann, $"To say {number}.", null);
        return await database.DraftAsync(draft.Id);
    }

    private static async Task HoldsAsync(TestDatabase database, Draft sent, IReadOnlyList<Outcome> outcomes)
    {
        await using var db = database.Context();
        await CrossedActs.IsWholeAsync(db, sent);
        var kept = await database.DraftAsync(sent.Id);
        // What was refused left nothing, and what was done is there.
        var decided = outcomes
            .Where(outcome => outcome.IsDone && Deciding.Contains(outcome.Act))
            .Select(outcome => outcome.Act)
            .ToList();
        if (outcomes.Any(outcome => Deciding.Contains(outcome.Act)))
            Assert.Equal(Assert.Single(decided) == "approve" ? DraftState.Published : DraftState.Open, kept.State);
        foreach (
            var (kind, acts) in ((DraftNoteKind, string[])[])
                [
                    (DraftNoteKind.Comment, ["comment", "settle"]),
                    (DraftNoteKind.Settled, ["settle"]),
                    (DraftNoteKind.TakenBack, ["take back"]),
                    (DraftNoteKind.SentBack, ["send back"]),
                ]
        )
            Assert.Equal(
                outcomes.Count(outcome => outcome.IsDone && acts.Contains(outcome.Act)),
                kept.Notes.Count(note => note.Kind == kind)
            );
        // The refusal says what the draft is now.
        foreach (var refused in outcomes.Select(outcome => outcome.Refusal).OfType<DraftRefusedException>())
            Assert.Equal(
                kept.State == DraftState.Published
                    ? (DraftRefusal.Published, kept.ChangeNumber)
                    : (DraftRefusal.WithItsAuthor, null),
                (refused.Refusal, refused.Number)
            );
    }
}
