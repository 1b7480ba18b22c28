using AgreementTracker.Data.Search;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>While a question is open, both agencies are published, and each says that it may be the other.</summary>
public class AgencyQuestionTests
{
    private static readonly RosterRow Adair = Row("OK", "Adair County Sheriff's Office");
    private static readonly RosterRow Nebraska = Row("NE", "Brown County Sheriff's Office", signed: "2025-01-01");
    private static readonly RosterRow Kansas = Row("KS", "Brown County Sheriff's Office", signed: "2025-01-01");

    [Theory, EachEngine]
    public async Task Publish_Asked_MarksBothAndSearchFindsBoth(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.TakeAsync(Of("2025-03-01", Nebraska, Adair), Of("2025-03-08", Kansas, Adair));

        await using var db = database.Context();
        Assert.Equal(
            [("ks/brown-county", "NE"), ("ne/brown-county", "KS")],
            (await db.AgencyQuestions.ToListAsync()).Select(question => (question.PlaceId, question.OtherState)).Order()
        );
        Assert.Equal(
            ["ks/brown-county", "ne/brown-county"],
            (await db.SearchAsync("brown county"))
                .Hits.Where(hit => hit.Kind == SearchKind.Place)
                .Select(hit => hit.Target)
                .Order()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_BothSideBySide_MarksNone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.TakeAsync(
            Of("2025-03-01", Nebraska, Adair),
            Of("2025-03-08", Kansas, Adair),
            Of("2025-03-15", Kansas, Nebraska, Adair),
            Of("2025-03-22", Kansas, Nebraska, Adair)
        );

        Assert.Equal(3, (await database.AgreementsAsync()).Count);
        await using var db = database.Context();
        Assert.Empty(await db.AgencyQuestions.ToListAsync());
    }

    /// <summary>
    /// The next list takes the slip back: one agreement, and the address that was published in between says where it
    /// is.
    /// </summary>
    [Theory, EachEngine]
    public async Task Publish_SlipIsTakenBack_IsOneAgreementAgain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.TakeAsync(
            Of("2025-03-01", Nebraska, Adair),
            Of("2025-03-08", Kansas, Adair),
            Of("2025-03-15", Nebraska, Adair),
            Of("2025-03-22", Nebraska, Adair)
        );

        Assert.StartsWith(
            "ne/brown-county Brown County Sheriff's Office, task-force: signed 2025-01-01",
            Assert.Single(await database.AgreementsAsync(), line => line.Contains("Brown", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "ne/brown-county",
            Assert
                .Single(
                    (await database.DossierAsync("ks/brown-county")).Withdrawals,
                    withdrawal => withdrawal.Key == "task-force"
                )
                .MovedTo
        );
        await using var db = database.Context();
        Assert.Empty(await db.AgencyQuestions.ToListAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>Every agreement of every list has a page, whatever the lists hold.</summary>
    [Fact]
    public async Task Publish_ListsAsNextYears_LeavesNoAgreementWithoutAPage()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        foreach (var (list, _) in new ComingLists(2026).Make())
            await database.Import.PublishAsync(list, FileOf(list), "Import", "To try it.");

        var (history, placement) = await database.Import.StateAsync();
        await using var db = database.Context();
        var published = await db
            .Agreements.Select(agreement => agreement.JurisdictionId + "#" + agreement.Key)
            .ToListAsync();
        var without = history
            .Agreements.Where(agreement =>
                agreement.MergedInto is null && history.Agencies[agreement.AgencyId - 1].State.Length == 2
            )
            .Where(agreement =>
                placement.Agreements.GetValueOrDefault(agreement.Id) is not { } placed
                || !published.Contains($"{placed.Place}#{placed.Key}")
            );
        Assert.Empty(
            without.Select(agreement =>
                $"{history.Agencies[agreement.AgencyId - 1].State} {history.Agencies[agreement.AgencyId - 1].Name}"
            )
        );
        Assert.False(
            await db.Jurisdictions.AnyAsync(place =>
                place.Classification == JurisdictionClassification.County && place.Geoid == null
            )
        );
        Assert.Empty(await database.VerifyAsync());
    }
}
