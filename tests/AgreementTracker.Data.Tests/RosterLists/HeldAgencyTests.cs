using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>What can't be written for one agency holds back that agency alone, and no list after it.</summary>
public class HeldAgencyTests
{
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09"
    );
    private static readonly RosterRow Stilwell = Row(
        "OK",
        "Stilwell Police Department",
        signed: "2025-03-01",
        county: "Adair County"
    );
    private static readonly RosterRow Tulsa = Row("OK", "Tulsa County Sheriff's Office", signed: "2025-03-04");

    [Theory, EachEngine]
    public async Task Publish_OneAgencyCannotBeWritten_PublishesTheRest(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell));
        await SpoilAsync(database, "Stilwell Police", "Another Police");

        var plan = await database.TakeAsync(
            Of(
                "2025-03-13",
                Adair with
                {
                    Signed = new(2020, 3, 8),
                    Printed = Adair.Printed with { Signed = "2020-03-08" },
                },
                Stilwell with
                {
                    Signed = new(2025, 3, 2),
                    Printed = Stilwell.Printed with { Signed = "2025-03-02" },
                },
                Tulsa
            )
        );

        var held = Assert.Single(plan.State.Held);
        Assert.Equal(("Stilwell Police Department", 3), (held.Agency, held.Row.Number));
        Assert.Contains("dossiers/ok/stilwell", held.Problem);
        Assert.Equal(held, Assert.Single(plan.Report.Held));
        var agreements = await database.AgreementsAsync();
        Assert.Contains(
            agreements,
            line =>
                line.Contains("Adair", StringComparison.Ordinal)
                && line.Contains("signed 2020-03-08", StringComparison.Ordinal)
        );
        Assert.Contains(agreements, line => line.Contains("Tulsa", StringComparison.Ordinal));
        Assert.Contains(
            agreements,
            line =>
                line.Contains("Stilwell", StringComparison.Ordinal)
                && line.Contains("signed 2025-03-01", StringComparison.Ordinal)
        );
    }

    [Theory, EachEngine]
    public async Task Publish_OneAgencyHasSeveralFaults_PublishesTheRest(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var jail = Row(
            "OK",
            "Stilwell Police Department",
            AgreementModel.JailEnforcement,
            "2025-03-02",
            "Adair County"
        );
        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell, jail));
        // Neither of the two rows is in the text any longer.
        await SpoilAsync(database, "Stilwell Police", "Another Police");

        var plan = await database.TakeAsync(
            Of(
                "2025-03-13",
                Adair,
                Stilwell with
                {
                    Signed = new(2025, 3, 3),
                    Printed = Stilwell.Printed with { Signed = "2025-03-03" },
                },
                jail,
                Tulsa
            )
        );

        Assert.Equal("Stilwell Police Department", Assert.Single(plan.State.Held).Agency);
        Assert.Contains(await database.AgreementsAsync(), line => line.Contains("Tulsa", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Publish_FaultIsGone_WritesWhatWasHeldBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var changed = Stilwell with
        {
            Signed = new(2025, 3, 2),
            Printed = Stilwell.Printed with { Signed = "2025-03-02" },
        };
        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell));
        await SpoilAsync(database, "Stilwell Police", "Another Police");
        Assert.Single((await database.TakeAsync(Of("2025-03-13", Adair, changed))).State.Held);
        await SpoilAsync(database, "Another Police", "Stilwell Police");

        // It says what the list before said: what was held back is tried again all the same.
        var plan = await database.TakeAsync(Of("2025-03-20", Adair, changed));

        Assert.Empty(plan.State.Held);
        Assert.Contains(
            await database.AgreementsAsync(),
            line =>
                line.Contains("Stilwell", StringComparison.Ordinal)
                && line.Contains("2025-03-02", StringComparison.Ordinal)
        );
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>The archived text no longer has the words that the place's page cites.</summary>
    private static Task SpoilAsync(TestDatabase database, string words, string others) =>
        database.TamperAsync(
            $"update archived_texts set text = replace(text, '{words}', '{others}') where text like '%2025-03-06%'"
        );
}
