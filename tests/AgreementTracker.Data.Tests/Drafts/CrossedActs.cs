using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Sqlite;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

/// <summary>What came of an act.</summary>
/// <param name="Refusal">Why it was refused; null where it was done.</param>
internal sealed record Outcome(string Act, Exception? Refusal)
{
    public bool IsDone => Refusal is null;
}

/// <summary>The acts that may meet on one draft and one record.</summary>
internal static class CrossedActs
{
    /// <summary>Done, or refused in a way that its page has words for; any other fault is thrown.</summary>
    public static async Task<Outcome> DoAsync(string act, IServiceProvider services, TestDatabase database, Draft draft)
    {
        try
        {
            await RunAsync(act, services, database, draft);
            return new(act, null);
        }
        catch (Exception e) when (e is DraftRefusedException or DraftOvertakenException)
        {
            return new(act, e);
        }
    }

    private static Task RunAsync(string act, IServiceProvider services, TestDatabase database, Draft draft)
    {
        var (review, drafts) = (
            services.GetRequiredService<Review>(),
            services.GetRequiredService<Data.Drafts.Drafts>()
        );
        var list = MadeList.Of("2025-03-06", MadeList.Row("NE", $"Adair {draft.Version} County Sheriff's Office"));
        return act switch
        {
            "approve" => review.ApproveAsync(draft.Id, draft.Version, Bo),
            "send back" => review.SendBackAsync(draft.Id, draft.Version, Bo, "See the notes."),
            "take back" => drafts.TakeBackAsync(draft.Id, Ann),
            "comment" => review.CommentAsync(
                draft.Id,
                Bo,
                "dossiers/xx/springfield $.contextNotes.one.text",
                "Does it say so?"
            ),
            "settle" => review.SettleAsync(draft.Id, Bo, "dossiers/xx/springfield $.contextNotes.one.text", "It does."),
            "rebuild" => services.GetRequiredService<Rebuilder>().RebuildAsync(),
            "import" => services.GetRequiredService<RosterImport>().PublishAsync(list, MadeList.FileOf(list), "Import"),
            "back up" => BackUpAsync(services, database, draft),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }

    /// <summary>A copy has the change with the draft that it published, or neither.</summary>
    private static async Task BackUpAsync(IServiceProvider services, TestDatabase database, Draft draft)
    {
        if (database.Engine == DatabaseEngine.Postgres)
        {
            // pg_dump reads so.
            await using var db = await services
                .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
                .CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync(db.SnapshotIsolation);
            await IsWholeAsync(db, draft);
            return;
        }
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        SqliteBackup.Copy(database.ConnectionString, file);
        try
        {
            await using var copy = new ServiceCollection()
                .AddTrackerData($"Data Source={file};Pooling=False")
                .BuildServiceProvider();
            await using var db = await copy.GetRequiredService<IDbContextFactory<TrackerDbContext>>()
                .CreateDbContextAsync();
            await IsWholeAsync(db, draft);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The draft's change is there if and only if the draft says so, and every note has its number.</summary>
    public static async Task IsWholeAsync(TrackerDbContext db, Draft draft)
    {
        var change = await db
            .Changes.Where(change => change.Reason == draft.Reason)
            .Select(change => (int?)change.Number)
            .SingleOrDefaultAsync();
        var kept = (await db.FindDraftAsync(draft.Id))!;
        Assert.Equal(change, kept.ChangeNumber);
        Assert.Equal(change is not null, kept.State == DraftState.Published);
        Assert.Equal(Enumerable.Range(1, kept.Notes.Count), kept.Notes.Select(note => note.Number).Order());
        Assert.Equal(change is null ? 0 : 1, kept.Notes.Count(note => note.Kind == DraftNoteKind.Approved));
    }
}
