using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Search;

namespace AgreementTracker.Data.Tests.Entries;

/// <summary>What an editor sees of those whose names they type.</summary>
public class EntrySearchTests
{
    [Theory, EachEngine]
    public async Task Find_ByName_TellsWhatIsKnown(DatabaseEngine engine)
    {
        Assert.Equal(["Bo Cruz: 2 votes"], await FoundAsync(engine, SearchKind.Person, "cruz"));
        Assert.Equal(
            "Ann Lee: council member, Town Council · 1 vote · 1 statement",
            (await FoundAsync(engine, SearchKind.Person, "ann lee"))[0]
        );
        Assert.Equal(
            ["Border Office: federal agency · 1 agreement · 1 statement"],
            await FoundAsync(engine, SearchKind.Organization, "border off")
        );
        Assert.Equal(
            ["Town Council: governing body · Avon · 1 vote", "Town Council: governing body · Bree · 1 vote"],
            await FoundAsync(engine, SearchKind.Organization, "council")
        );
    }

    [Theory, EachEngine]
    public async Task Find_ByAnotherName_SaysWhich(DatabaseEngine engine) =>
        Assert.Equal(
            ["A. Lee: also printed as Annie Lee · mayor, Town Council · adviser, Town Council · 1 vote · 1 statement"],
            await FoundAsync(engine, SearchKind.Person, "annie")
        );

    [Theory, EachEngine]
    public async Task Find_WhatWasMerged_IsTheOneThatStays(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        await database.PublishAsync(await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee"));

        Assert.Equal(
            [
                "Ann Lee: also printed as A. Lee · council member, Town Council · mayor, Town Council · 1 more role · 2 votes · 2 statements",
            ],
            await FoundAsync(database, SearchKind.Person, "a. lee")
        );
        await using var db = database.Context();
        Assert.Equal(
            ["ann-lee"],
            (await db.SearchAsync("annie lee"))
                .Hits.Where(hit => hit.Kind == SearchKind.Person)
                .Select(hit => hit.Target)
        );
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(DatabaseEngine engine, SearchKind kind, string typed)
    {
        await using var database = await Twice.RecordAsync(engine);
        return await FoundAsync(database, kind, typed);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestDatabase database, SearchKind kind, string typed)
    {
        await using var db = database.Context();
        return [.. (await db.FindNamedAsync(kind, typed, 8)).Select(hit => $"{hit.Name}: {hit.Detail}")];
    }
}
