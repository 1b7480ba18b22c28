using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using Microsoft.Extensions.DependencyInjection;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Testing.Rosters;

/// <summary>Seven small lists of one spring, in which everything happens once that can become of a row.</summary>
public static class SpringLists
{
    public const string Document = "https://www.ice.gov/doclib/287gMOA/adair.pdf";

    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09",
        "Adair County",
        moa: Document
    );
    private static readonly RosterRow Stilwell = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        "2025-03-01",
        "Adair County"
    );
    private static readonly RosterRow Patrol = Row(
        "OK",
        "Oklahoma Highway Patrol",
        AgreementModel.TaskForce,
        "2025-02-21",
        level: AgencyLevel.State
    );
    private static readonly RosterRow Cherokee = Row(
        "KS",
        "Cherokee County Sheriff's Office",
        AgreementModel.TaskForce,
        "2025-03-03",
        "Cherokee County"
    );
    private static readonly RosterRow Delaware = Row(
        "OK",
        "Delaware County Sheriff's Office",
        AgreementModel.TaskForce,
        "2025-02-25",
        "Delaware County"
    );
    private static readonly RosterRow Tulsa = Row(
        "OK",
        "Tulsa Police Department",
        AgreementModel.TaskForce,
        "2025-02-28",
        "Tulsa County"
    );
    private static readonly RosterRow Craig = Row(
        "OK",
        "Craig County Sheriff's Office",
        AgreementModel.TaskForce,
        null,
        "Craig County"
    );
    private static readonly RosterRow Mayes = Row(
        "OK",
        "Mayes County Sheriff's Office",
        AgreementModel.WarrantServiceOfficer,
        null,
        "Mayes County"
    );
    private static readonly RosterRow FurtherModel = Row(
        "KS",
        "Cherokee County Sheriff's Office",
        AgreementModel.WarrantServiceOfficer,
        "2025-03-11",
        "Cherokee County"
    );
    private static readonly RosterRow Granted = Row(
        "OK",
        "Craig County Sheriff's Office",
        AgreementModel.TaskForce,
        "2025-03-12",
        "Craig County"
    );
    private static readonly RosterRow Completed = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        "2025-03-01",
        "Adair County",
        moa: "https://www.ice.gov/doclib/287gMOA/stilwell.pdf"
    );
    private static readonly RosterRow Respelt = Row(
        "OK",
        "Tulsa Police Dept",
        AgreementModel.TaskForce,
        "2025-02-28",
        "Tulsa County"
    );

    public static IReadOnlyList<RosterList> All { get; } =
    [
        Of("2025-03-06", Adair, Stilwell, Patrol, Cherokee, Delaware, Tulsa),
        Pending("2025-03-10", Craig, Mayes),
        Of("2025-03-13", Adair, Completed, Completed, Patrol, Cherokee, FurtherModel, Granted, Respelt) with
        {
            Refused = [new("Sheet1", 10, "It names no agency.", new() { State = "OKLAHOMA", County = "#N/A" })],
            Notes = ["The sheet 'Notes' with 2 rows was left out: the list is 'Sheet1'."],
        },
        Of("2025-03-20", Adair, Completed, Patrol, Cherokee, FurtherModel, Granted, Respelt),
        Of("2025-03-27", Adair, Completed, Patrol, Cherokee, FurtherModel, Granted, Respelt),
        Pending("2025-04-01", Mayes),
        Of("2025-04-03", Adair, Completed, Patrol, Cherokee, FurtherModel, Granted, Respelt, Delaware),
    ];

    public static async Task TakeInAsync(this IServiceProvider services, params IEnumerable<RosterList> lists)
    {
        foreach (var list in lists)
            await services
                .GetRequiredService<RosterImport>()
                .PublishAsync(list, MadeList.FileOf(list), "Import of ICE’s lists");
    }

    /// <summary>The program with all of them imported.</summary>
    public static async Task<TrackerApp> AppAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.EmptyAsync(engine);
        await app.Database.Services.TakeInAsync(All);
        return app;
    }
}
