using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>Whatever ICE corrects, what was published once is found at its address, or where that leads.</summary>
public class PublishedAddressTests
{
    private static readonly string[][] Spellings =
    [
        [
            "Quillhaven Police Department",
            "Quilhaven Police Department",
            "Quillhavn Polce Department",
            "City of Quillhaven Police Department",
        ],
        [
            "Marrowford Township Constable's Office",
            "Marowford Township Constable's Office",
            "Constable Marrowford Township",
            "Marrowford Twp. PA State Constable",
        ],
        [
            "Jacksonville Sheriff's Office",
            "Duval County Sheriff's Office",
            "Jacksonville Sheriffs Office",
            "Duval Conty Sheriff's Office",
        ],
        [
            "Brindle Valley University Police Department",
            "Brindle Valley University Board of Trustees",
            "Brindel Valley University Police Department",
            "Brindle Vally University Police",
        ],
        [
            "Quilhaven Marshal's Office",
            "Quillhaven Marshal's Office",
            "Quillhaven Marshall's Office",
            "Quilhavn Marshal's Office",
        ],
    ];

    private static readonly AgencyLevel[] Levels =
    [
        AgencyLevel.Municipality,
        AgencyLevel.County,
        AgencyLevel.State,
        AgencyLevel.NotStated,
    ];

    [Theory, EachEngine(1), EachEngine(2), EachEngine(3)]
    public async Task Publish_AnyCorrections_LeaveEveryAddressAnswering(DatabaseEngine engine, int seed)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var random = new Random(seed);
        Dictionary<(string Place, string Key), string?> published = [];
        for (var week = 0; week < 7; week++)
        {
            await database.TakeAsync(
                Of(
                    $"{new DateOnly(2025, 3, 6).AddDays(7 * week):yyyy-MM-dd}",
                    [
                        Row("FL", "Collier County Sheriff's Office", signed: "2025-01-31"),
                        .. Spellings.Select((names, i) => RowOf(random, names, i)),
                    ]
                )
            );
            await using var db = database.Context();
            foreach (var agreement in await db.Agreements.Include(agreement => agreement.Events).ToListAsync())
                published.TryAdd((agreement.JurisdictionId, agreement.Key), SignedOn(agreement));
        }

        foreach (var ((place, key), signed) in published)
            Assert.Equal(signed, await FollowAsync(database, place, key));
        if (await database.VerifyAsync() is { Count: > 0 } findings)
            Assert.Fail(string.Join('\n', findings));
        var before = await database.DumpAsync();
        await database.RebuildAsync();
        Assert.Equal(before, await database.DumpAsync());
    }

    private static RosterRow RowOf(Random random, string[] names, int i) =>
        Row(
            "FL",
            names[random.Next(names.Length)],
            signed: $"2025-02-0{i + 1}",
            level: Levels[random.Next(Levels.Length)],
            county: i == 2 && random.Next(2) == 0 ? "Duval County" : null
        );

    private static string? SignedOn(Agreement agreement) =>
        agreement.Events.Find(step => step.Kind == AgreementEventKind.Signed)?.Date.Value;

    /// <summary>When the agreement was signed that is found there; an error where nothing is.</summary>
    private static async Task<string?> FollowAsync(TestDatabase database, string place, string key)
    {
        for (var steps = 0; steps < 30; steps++)
        {
            var dossier = await database.DossierAsync(place);
            if (dossier.Agreements.FirstOrDefault(agreement => agreement.Key == key) is { } found)
                return found.Events.FirstOrDefault(step => step.Kind == AgreementEventKind.Signed)?.Date?.Value;
            var withdrawal = dossier.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key == key);
            Assert.True(withdrawal?.MovedTo is not null, $"{place} has no {key}, and does not say where it is.");
            (place, key) = (withdrawal!.MovedTo!, withdrawal.MovedKey ?? key);
        }
        throw new InvalidOperationException($"{place} leads nowhere.");
    }
}
