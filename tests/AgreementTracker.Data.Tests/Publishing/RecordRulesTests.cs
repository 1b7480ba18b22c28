using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

public class RecordRulesTests
{
    [Theory, EachEngine]
    public async Task Update_OfWhatIsKept_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        await Refusal.ByDatabaseAsync(
            () => context.ArchivedTexts.ExecuteUpdateAsync(row => row.SetProperty(text => text.Text, "other")),
            "archived_texts: kept for ever, no update"
        );
        await Refusal.ByDatabaseAsync(
            () => context.Changes.ExecuteUpdateAsync(row => row.SetProperty(change => change.Author, "other")),
            "changes: kept for ever, no update"
        );
        await Refusal.ByDatabaseAsync(
            () => context.Revisions.ExecuteUpdateAsync(row => row.SetProperty(revision => revision.Content, "other")),
            "revisions: kept for ever, no update"
        );
    }

    [Theory, EachEngine]
    public async Task Delete_OfWhatIsKept_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        await Refusal.ByDatabaseAsync(
            () => context.ArchivedTexts.ExecuteDeleteAsync(),
            "archived_texts: kept for ever, no delete"
        );
        await Refusal.ByDatabaseAsync(
            () => context.Revisions.ExecuteDeleteAsync(),
            "revisions: kept for ever, no delete"
        );
        await Refusal.ByDatabaseAsync(() => context.Changes.ExecuteDeleteAsync(), "changes: kept for ever, no delete");
    }

    [Theory, EachEngine]
    public async Task Insert_NumberLeavesGap_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        context.Add(World.Change(3, after: World.Change(1)));

        await Refusal.ByDatabaseAsync(
            () => context.SaveChangesAsync(),
            "changes: the next number is one more than the newest"
        );
    }

    [Theory, EachEngine]
    public async Task Insert_NumberIsTaken_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        context.Add(World.Change(1));

        await Refusal.ByDatabaseAsync(
            () => context.SaveChangesAsync(),
            "changes: the next number is one more than the newest"
        );
    }

    [Theory, EachEngine]
    public async Task Insert_PreviousHashIsAnother_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        context.Add(World.Change(2, after: World.Change(7)));

        await Refusal.ByDatabaseAsync(
            () => context.SaveChangesAsync(),
            "changes: previous_hash is not the hash of the change before"
        );
    }

    [Theory, EachEngine]
    public async Task Insert_FirstChangeHasChangeBefore_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Context();

        context.Add(World.Change(1, after: World.Change(7)));

        await Refusal.ByDatabaseAsync(
            () => context.SaveChangesAsync(),
            "changes: previous_hash is not the hash of the change before"
        );
    }

    [Theory, EachEngine]
    public async Task Insert_RevisionLeavesGap_IsRefused(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        var next = World.Change(2, after: World.Change(1));
        context.AddRange(next, World.Revision(3, next));

        await Refusal.ByDatabaseAsync(
            () => context.SaveChangesAsync(),
            "revisions: the next number is one more than the newest of the document"
        );
    }

    [Theory, EachEngine]
    public async Task Insert_NextChangeAndRevision_IsKept(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var context = database.Context();

        var next = World.Change(2, after: World.Change(1));
        context.AddRange(next, World.Revision(2, next));
        await context.SaveChangesAsync();

        Assert.Equal(2, await context.DataVersionAsync(CancellationToken.None));
        Assert.Equal(2, await context.Revisions.CountAsync());
    }

    /// <summary>A text, and a first change with one revision.</summary>
    private static async Task<TestDatabase> RecordAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Context();
        var first = World.Change(1);
        context.AddRange(ArchivedText.Of("The council approved it."), first, World.Revision(1, first));
        await context.SaveChangesAsync();
        return database;
    }
}
