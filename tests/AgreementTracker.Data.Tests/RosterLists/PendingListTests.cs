using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

public class PendingListTests
{
    private static readonly RosterRow Requested = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        null,
        "Adair County"
    );
    private static readonly RosterRow Signed = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        "2026-01-10",
        "Adair County"
    );
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09",
        "Adair County"
    );

    /// <summary>As ICE published it in 2026: headings, a column MOA, and all requests granted.</summary>
    [Theory, EachEngine]
    public async Task Publish_ListOfNoRequests_IsAListLikeOthers(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var bytes = new MadeWorkbook()
            .Sheet("Sheet 1")
            .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA")
            .Bytes();
        var none = RosterFile.Read("pendingAgencies01192026am.xlsx", bytes);

        await database.TakeAsync(
            Of("2026-01-05", Adair),
            Pending("2026-01-06", Requested),
            Of("2026-01-12", Adair, Signed)
        );
        var plan = await database.Import.PublishAsync(none, bytes, "Import");

        Assert.Equal(0, plan.Report.Rows);
        Assert.Equal([ReportedKind.Granted], plan.Report.Changes.Select(change => change.Kind));
        Assert.Contains(
            "ok/stilwell Stilwell Police Department, task-force: requested, signed 2026-01-10, first-listed 2026-01-12",
            await database.AgreementsAsync()
        );
        await using var db = database.Context();
        var text = (await db.Sources.Include(source => source.Text).SingleAsync(source => source.Id == plan.SourceId))
            .Text!
            .Text;
        Assert.StartsWith(
            "List of 2026-01-19: pendingAgencies01192026am.xlsx, sheet Sheet 1\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Empty(await database.VerifyAsync());
        // The next one is of no requests either, and then there is one again.
        await database.TakeAsync(
            Pending("2026-01-26"),
            Pending("2026-02-02", Row("OK", "Tulsa Police Department", AgreementModel.TaskForce, null, "Tulsa County"))
        );
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>The request is missing from three lists without rows: they are cited by their first lines.</summary>
    [Theory, EachEngine]
    public async Task Publish_ListsOfNoRequestsWithAReason_TellWhatIsGone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Pending("2026-01-06", Requested));
        await Assert.ThrowsAsync<RosterRefusedException>(() => database.TakeAsync(Pending("2026-01-13")));

        foreach (var day in (string[])["2026-01-13", "2026-01-20", "2026-01-27"])
        {
            var list = Pending(day);
            await database.Import.PublishAsync(list, FileOf(list), "Import", "ICE says so.");
        }

        Assert.Equal(
            ["ok/stilwell Stilwell Police Department, task-force: requested, no-longer-pending 2026-01-13"],
            await database.AgreementsAsync()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_OfTheOtherTable_IsRefusedThoughThereIsAReason(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2026-01-05", Adair));

        var refused = await Assert.ThrowsAsync<RosterRefusedException>(() =>
            database.Import.PublishAsync(
                Pending("2026-01-06", Requested) with
                {
                    Called = RosterTable.Participating,
                },
                [1],
                "Import",
                "I am sure of it."
            )
        );

        Assert.Contains("No reason lets it pass", Assert.Single(refused.Objections).Reason, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(1, await db.ImportedLists.CountAsync());
    }
}
