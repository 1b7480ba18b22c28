using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Tests;

public class MigrationTests
{
    [Theory, EachEngine]
    public async Task Migrations_MakeWhatTheModelSays(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Context();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    /// <summary>Rows of before are those that the newest projection makes, and the roll is compared anew.</summary>
    [Theory, EachEngine]
    public async Task Migrate_DatabaseOfBeforeVoteWords_ComesOutRight(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var dossier = SpringfieldRecord.Dossier();
        var vote = dossier.VoteEvents[0];
        IDocument[] documents =
        [
            SpringfieldRecord.Gazette(),
            SpringfieldRecord.Ice(),
            SpringfieldRecord.AnnLee(),
            dossier with
            {
                VoteEvents = [vote with { Counts = [vote.Counts[0]] }],
            },
        ];
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(0, documents),
            TestContext.Current.CancellationToken
        );
        await using (var context = database.Context())
        {
            await context.GetService<IMigrator>().MigrateAsync("PlaceNames", TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlRawAsync(
                "update vote_events set tally_check = 'conflict'",
                TestContext.Current.CancellationToken
            );
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(await database.VerifyAsync());
    }
}
