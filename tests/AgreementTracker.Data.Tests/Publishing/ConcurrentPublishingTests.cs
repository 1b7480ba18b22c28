using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Publishing;

public class ConcurrentPublishingTests
{
    [Theory, EachEngine]
    public async Task Publish_ManyAtOnceOnOneRevision_OneWinsAndTheOthersAreToldWho(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var outcomes = await AtOnceAsync(200, editor => PublishAsync(database, editor, basedOn: 1));

        var winner = Assert.Single(outcomes.OfType<Change>());
        var conflicts = outcomes.OfType<RevisionConflictException>().ToList();
        Assert.Equal(199, conflicts.Count);
        Assert.All(
            conflicts,
            conflict =>
                Assert.Equal(
                    (winner.Number, winner.Author, 2),
                    (conflict.Latest.ChangeNumber, conflict.Latest.Change!.Author, conflict.Latest.Number)
                )
        );
        await using var context = database.Context();
        Assert.Equal(2, await context.DataVersionAsync(CancellationToken.None));
        Assert.Equal($"A note by {winner.Author}.", (await context.ContextNotes.SingleAsync()).Text);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ManyTryAgain_AllGetInOneAfterAnother(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var changes = (
            await AtOnceAsync(
                40,
                async editor =>
                {
                    for (var seen = 1; ; )
                        switch (await PublishAsync(database, editor, seen))
                        {
                            case RevisionConflictException conflict:
                                seen = conflict.Latest.Number;
                                break;
                            case var change:
                                return change;
                        }
                }
            )
        ).Cast<Change>().OrderBy(change => change.Number).ToList();

        Assert.Equal(Enumerable.Range(2, 40), changes.Select(change => change.Number));
        Assert.Equal(Enumerable.Range(2, 40), changes.Select(change => Assert.Single(change.Revisions).Number));
        Assert.Equal(
            changes.SkipLast(1).Select(change => change.Hash),
            changes.Skip(1).Select(change => change.PreviousHash)
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ManyDifferentDocumentsAtOnce_AllGetInAtTheFirstAttempt(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var ice = SpringfieldRecord.Ice();

        var outcomes = await AtOnceAsync(
            30,
            editor =>
                TryAsync(() =>
                    database.Publisher.PublishAsync(
                        SpringfieldRecord.Proposed(
                            0,
                            ice with
                            {
                                Organization = ice.Organization! with { Slug = $"ice-{editor}" },
                            }
                        )
                    )
                )
        );

        Assert.Equal(
            Enumerable.Range(2, 30),
            outcomes.Select(outcome => Assert.IsType<Change>(outcome).Number).Order()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Verify_WhileAnotherPublishes_SeesOneStateAndWaitsForNobody(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await using var context = database.Context();
        await using var publishing = await context.Database.BeginTransactionAsync();
        await context.LockForPublishingAsync(CancellationToken.None);
        await context.ContextNotes.ExecuteDeleteAsync();

        var findings = await database.VerifyAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(findings);
    }

    [Theory, EachEngine]
    public async Task Verify_AnotherPublishesMeanwhile_SeesTheRecordBefore(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        Change? published = null;
        await using var interrupted = database.With(
            new Failure(
                12,
                () =>
                    published = database
                        .Publisher.PublishAsync(
                            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note."))
                        )
                        .GetAwaiter()
                        .GetResult()
            )
        );

        Assert.Empty(await interrupted.GetRequiredService<Verifier>().VerifyAsync());
        Assert.NotNull(published);
    }

    private static Task<object> PublishAsync(TestDatabase database, int editor, int basedOn) =>
        TryAsync(() =>
            database.Publisher.PublishAsync(
                SpringfieldRecord.Proposed(basedOn, SpringfieldRecord.Dossier($"A note by editor {editor}.")) with
                {
                    Author = $"editor {editor}",
                }
            )
        );

    private static async Task<object> TryAsync(Func<Task<Change?>> publish)
    {
        try
        {
            return (await publish())!;
        }
        catch (RevisionConflictException conflict)
        {
            return conflict;
        }
    }

    /// <summary>
    /// Each on a thread of its own, since SQLite's driver blocks it, and all let go at the same moment.
    /// </summary>
    private static async Task<object[]> AtOnceAsync(int editors, Func<int, Task<object>> publish)
    {
        using var ready = new CountdownEvent(editors);
        return await Task.WhenAll(
            Enumerable
                .Range(1, editors)
                .Select(editor =>
                    Task.Factory.StartNew(
                            () =>
                            {
                                ready.Signal();
                                ready.Wait();
                                return publish(editor);
                            },
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                        .Unwrap()
                )
        );
    }
}
