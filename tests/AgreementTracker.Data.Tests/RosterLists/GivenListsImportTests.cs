using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>Some of ICE's own lists of 2025, where they are at hand, all the way into the record.</summary>
public class GivenListsImportTests
{
    [
        Theory(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists)),
        EachEngine
    ]
    public async Task Publish_ListsOfAYear_TellsWhatTheNewestHas(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        var lists = GivenLists
            .All.Where(list =>
                list.Day.Year == 2025 && list.Called == list.Table && !list.FileName.Contains("08022025")
            )
            .ToList();
        var some = lists
            .Where((list, i) => list.Table == RosterTable.Pending || i % 5 == 0)
            .Append(lists.FindLast(list => list.Table == RosterTable.Participating)!)
            .Distinct()
            .ToList();

        // Taken together some drop more than a list drops in a week.
        foreach (var list in some)
            await database.Import.PublishAsync(list, GivenLists.FileOf(list), "Import", "Some of the lists of a year.");

        var (history, placement) = await database.Import.StateAsync();
        Assert.Equal(
            history
                .Agreements.Where(agreement => agreement.MergedInto is null)
                .Select(agreement => agreement.Id)
                .Order(),
            placement.Agreements.Keys.Order()
        );
        await using var db = database.Context();
        var inForce = history.Agreements.Count(agreement =>
            agreement is { MergedInto: null, Participating.IsNoLongerListed: false }
            && placement.Agreements.ContainsKey(agreement.Id)
        );
        Assert.Equal(inForce, await db.Agreements.CountAsync(agreement => agreement.Status == AgreementStatus.InForce));
        Assert.False(
            await db.Jurisdictions.AnyAsync(place => place.Name.Contains("#N") || place.Name.Trim() != place.Name)
        );
        Assert.False(await db.Organizations.AnyAsync(organization => organization.Name.Contains("#N")));
        Assert.False(
            await db.Sources.AnyAsync(source =>
                source.Text!.Text.Contains("safelinks") || source.Text.Text.Contains("chrome-extension")
            )
        );
        // Miami's article and its row are one agreement.
        Assert.Equal(
            AgreementModel.TaskForce,
            (await db.Agreements.SingleAsync(agreement => agreement.JurisdictionId == "fl/miami")).Model
        );
        Assert.Empty(await database.VerifyAsync());
    }
}
