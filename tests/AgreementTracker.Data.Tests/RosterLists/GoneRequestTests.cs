using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

public class GoneRequestTests
{
    private static readonly RosterRow[] Others =
    [
        .. ((string[])["Cherokee", "Delaware", "Mayes", "Tulsa"]).Select(county =>
            Row("OK", $"{county} County Sheriff's Office", AgreementModel.TaskForce, null, $"{county} County")
        ),
    ];
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
        "2025-05-01",
        "Adair County"
    );
    private static readonly RosterRow Documented = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        "2025-05-01",
        "Adair County",
        moa: "https://www.ice.gov/stilwell.pdf"
    );

    [Theory, EachEngine]
    public async Task Publish_GoneRequestIsSignedLater_IsToldGoneOnce_AndNotAsListedAgain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var elsewhere = Row(
            "OK",
            "Adair County Sheriff's Office",
            AgreementModel.TaskForce,
            "2025-01-01",
            "Adair County"
        );

        await database.TakeAsync(
            Pending("2025-03-01", [.. Others, Requested]),
            Pending("2025-03-08", Others),
            Pending("2025-03-15", Others),
            Pending("2025-03-22", Others),
            Of("2025-04-01", elsewhere),
            Of("2025-05-02", elsewhere, Signed),
            Of("2025-05-09", elsewhere, Documented),
            Pending("2025-05-10", Others),
            Of("2025-05-16", elsewhere, Documented)
        );

        Assert.Contains(
            "ok/stilwell Stilwell Police Department, task-force: requested, no-longer-pending 2025-03-08, signed 2025-05-01, first-listed 2025-05-02, document-published 2025-05-09",
            await database.AgreementsAsync()
        );
    }
}
