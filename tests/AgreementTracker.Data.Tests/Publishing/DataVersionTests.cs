using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>What a process knows of the record, whatever others do to it.</summary>
public class DataVersionTests
{
    [Theory, EachEngine]
    public async Task Rebuild_NoChangeIsPublished_TheVersionMoves(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await VersionAsync(database);

        await database.RebuildAsync();

        var once = await VersionAsync(database);
        await database.RebuildAsync();
        Assert.Equal((before.Number, before.Hash), (once.Number, once.Hash));
        Assert.Equal(
            3,
            new[] { before, once, await VersionAsync(database) }.Select(version => version.Tag).Distinct().Count()
        );
        Assert.Equal(await VersionAsync(database), Of(database).Current);
    }

    [Theory, EachEngine]
    public async Task Look_ABackupWasRestored_GoesBackAndIsNoneThatWasBefore(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var version = new DataVersion();
        await LookAsync(version, database);
        var first = version.Current;
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("One.")));
        await LookAsync(version, database);
        var second = version.Current;

        await using var restored = await Record.OfSpringfieldAsync(engine);
        await LookAsync(version, restored);
        Assert.Equal(first, version.Current);
        await restored.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another.")));
        await LookAsync(version, restored);

        Assert.Equal((2, 2), (second.Number, version.Current.Number));
        Assert.NotEqual(second.Tag, version.Current.Tag);
    }

    [Theory, EachEngine]
    public async Task Look_ReadBeforeAnActHereWasCommitted_DoesNotTakeItBack(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var version = Of(database);
        // The act is committed just before the answer of the look is taken.
        await using var slow = database.With(
            new Failure(1, () => throw new InvalidOperationException("One look is enough."))
        );
        await using var db = await slow.GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();

        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("One.")));
        await version.LookAsync(db, CancellationToken.None);
        version.Published(new(1, "earlier", ""));

        Assert.Equal(2, version.Current.Number);
    }

    /// <summary>Another node rebuilds: this one hears of it, on PostgreSQL without waiting for its next look.</summary>
    [Theory, EachEngine]
    public async Task Listen_AnotherProcessRebuilds_IsNoticed(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await using var node = new ServiceCollection().AddTrackerData(database.ConnectionString).BuildServiceProvider();
        using var stopping = new CancellationTokenSource();
        var version = node.GetRequiredService<DataVersion>();
        var listening = node.GetRequiredService<ChangeNotice>().ListenAsync(version, stopping.Token);
        await UntilAsync(() => version.Current.Number == 1);

        await database.RebuildAsync();

        await UntilAsync(() => version.Current.Epoch.Length > 0);
        Assert.Equal(await VersionAsync(database), version.Current);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    private static DataVersion Of(TestDatabase database) => database.Services.GetRequiredService<DataVersion>();

    private static async Task<RecordVersion> VersionAsync(TestDatabase database)
    {
        await using var db = database.Context();
        return await db.RecordVersionAsync(CancellationToken.None);
    }

    private static async Task LookAsync(DataVersion version, TestDatabase database)
    {
        await using var db = database.Context();
        await version.LookAsync(db, CancellationToken.None);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var waited = 0; !isSo(); waited++)
        {
            Assert.True(waited < 400, "It was not noticed within ten seconds.");
            await Task.Delay(25);
        }
    }
}
