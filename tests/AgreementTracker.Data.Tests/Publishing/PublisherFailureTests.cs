using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests.Publishing;

public class PublisherFailureTests
{
    [Theory, EachEngine]
    public async Task Publish_AnyCommandFails_LeavesNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await database.DumpAsync();
        var failure = new Failure(0);
        await using var failing = database.With(failure);

        var failures = 0;
        while (true)
        {
            failure.After(failures);
            try
            {
                await failing.Publisher().PublishAsync(Revised());
                break;
            }
            catch (Exception e) when (IsOurs(e))
            {
                Assert.Equal(before, await database.DumpAsync());
                failures++;
            }
        }

        // The lock, the checks, the history, every kind of row and, last of all, the commit.
        Assert.InRange(failures, 28, 400);
        Assert.NotEqual(before, await database.DumpAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory]
    [EachEngine("archived_texts")]
    [EachEngine("changes")]
    [EachEngine("revisions")]
    [EachEngine("sources")]
    [EachEngine("passages")]
    [EachEngine("context_notes")]
    [EachEngine("citations")]
    public async Task Publish_DatabaseRefusesARow_LeavesNothing(DatabaseEngine engine, string table)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.ExecuteAsync(
            engine == DatabaseEngine.Sqlite
                ? $"create trigger refuse before insert on {table} begin select raise(abort, 'refused by the test'); end"
                : $"""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on {table} for each row execute function refuse();
                """
        );
        var before = await database.DumpAsync();

        await Refusal.ByDatabaseAsync(() => database.Publisher.PublishAsync(Revised()), "refused by the test");

        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_AfterOneThatFailed_TakesTheNextNumber(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await using (var failing = database.With(new Failure(25)))
            await Assert.ThrowsAnyAsync<Exception>(() => failing.Publisher().PublishAsync(Revised()));

        var change = await database.Publisher.PublishAsync(Revised());

        Assert.Equal(2, change!.Number);
    }

    [Theory, EachEngine]
    public async Task Publish_IsCancelledHalfWay_LeavesNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await database.DumpAsync();
        using var source = new CancellationTokenSource();
        await using var cancelled = database.With(new Failure(25, source.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            cancelled.Publisher().PublishAsync(Revised(), source.Token)
        );

        Assert.Equal(before, await database.DumpAsync());
    }

    /// <summary>Every kind of document, new and revised, with a text.</summary>
    private static ProposedChange Revised()
    {
        var correction = ArchivedText.Of(SpringfieldRecord.Text.Text + " A correction.");
        return new(
            ChangeKind.Edit,
            "An editor",
            "To try it",
            [
                new(
                    SpringfieldRecord.Gazette() with
                    {
                        Slug = "gazette-2",
                        Sha256 = correction.Sha256,
                        EarlierCapture = "gazette",
                    },
                    0
                ),
                new(
                    SpringfieldRecord.AnnLee() with
                    {
                        Person = SpringfieldRecord.AnnLee().Person! with { Memberships = [] },
                        Passages = OfAnnLee(),
                    },
                    1
                ),
                new(SpringfieldRecord.Dossier("Another note."), 1),
                new(SpringfieldRecord.Shelbyville(), 0),
            ]
        )
        {
            Texts = [correction],
        };
    }

    private static Dictionary<string, PassageQuote> OfAnnLee() =>
        SpringfieldRecord.AnnLee().Passages.Where(passage => passage.Key == "lee").ToDictionary();

    private static bool IsOurs(Exception? e) => e is InjectedException || (e is not null && IsOurs(e.InnerException));
}
