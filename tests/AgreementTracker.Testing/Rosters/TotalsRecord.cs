using AgreementTracker.Data;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Testing.Rosters;

/// <summary>
/// A record whose newest list has other numbers than its pages, for each reason that there is: a row named twice, an
/// agreement missing for now, one no longer listed, requests, a state's agency, an agreement that an editor wrote and
/// no list has, one that was rescinded by vote and is still listed.
/// </summary>
public static class TotalsRecord
{
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09",
        "Adair County"
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
    private static readonly RosterRow Warrants = Row(
        "KS",
        "Cherokee County Sheriff's Office",
        AgreementModel.WarrantServiceOfficer,
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

    public static async Task<TrackerApp> AppAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.EmptyAsync(engine);
        var services = app.Database.Services;
        await services.TakeInAsync(
            Of("2025-03-06", Adair, Stilwell, Patrol, Cherokee, Warrants, Delaware, Tulsa),
            Of("2025-03-13", Adair, Stilwell, Stilwell, Patrol, Cherokee, Warrants, Tulsa),
            Of("2025-03-20", Adair, Stilwell, Stilwell, Patrol, Cherokee, Warrants, Tulsa),
            Of("2025-03-27", Adair, Stilwell, Stilwell, Patrol, Cherokee, Warrants, Tulsa),
            Pending("2025-03-28", Craig, Mayes)
        );
        await RescindAsync(app.Database, "ok/adair-county");
        // A place made by hand: nobody has said that it lies in Kansas.
        var town = new Town("Quillhaven", "quillhaven", "ks");
        var dossier = town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Signed)] };
        await new TownRecord(withState: false)
            .Add(dossier with { Jurisdiction = dossier.Jurisdiction with { Parent = null } })
            .PublishAsync(services);
        await services.TakeInAsync(
            Of(
                "2025-04-03",
                Adair,
                Stilwell,
                Stilwell,
                Patrol,
                Cherokee,
                Warrants,
                Craig with
                {
                    Signed = new(2025, 4, 1),
                    Printed = Craig.Printed with { Signed = "2025-04-01" },
                }
            )
        );
        return app;
    }

    private static async Task RescindAsync(TestDatabase database, string place)
    {
        await using var db = database.Context();
        var address = Dossier.AddressOf(place);
        var revision = await db
            .Revisions.Where(revision => revision.Document == address)
            .OrderByDescending(revision => revision.Number)
            .FirstAsync();
        var dossier = DocumentJson.Read<Dossier>(revision.Content);
        var vote = new VoteEventFact
        {
            Key = "rescission",
            Body = "adair-commission",
            Agreement = dossier.Agreements[0].Key,
            Effect = VoteEffect.End,
            Stage = VoteStage.NotStated,
            Method = VoteMethod.NotStated,
            Result = VoteResult.Pass,
        };
        var rescinded = new AgreementEventFact
        {
            Key = "rescinded",
            Kind = AgreementEventKind.Rescinded,
            VoteEvent = vote.Key,
        };
        await new TownRecord(withState: false)
            .Add(
                dossier with
                {
                    Organizations =
                    [
                        .. dossier.Organizations,
                        new()
                        {
                            Slug = vote.Body,
                            Name = "County Commission",
                            Classification = OrganizationClassification.GoverningBody,
                        },
                    ],
                    Agreements = [dossier.Agreements[0] with { Events = [.. dossier.Agreements[0].Events, rescinded] }],
                    VoteEvents = [vote],
                }
            )
            .PublishAsync(database.Services, revision.Number);
    }
}
