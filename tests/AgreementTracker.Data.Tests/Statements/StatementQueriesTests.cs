using AgreementTracker.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Statements;

public class StatementQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db.Statements.Matching(new(Place: "yy/town-03", Stance: Stance.NoneStated)).SelectRows(db).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Contains("to decide item 3", row.Text, StringComparison.Ordinal);
        Assert.Equal(
            new("yy.town-03.first", "yy/town-03", "first", "Town 03", "yy", ManyTowns.OtherStateName, "Ann Able", null, "mayor", "Friends of Town 03", null,
                Stance.NoneStated, StatementKind.Paraphrase, null, null, ""),
            row with { Text = "" });
    }

    [Theory]
    [EachEngine(StatementSort.State, false, "00f 00s 03f 03s 01f 01s 02f 02s 04f 04s 05f 05s")]
    [EachEngine(StatementSort.State, true, "05s 05f 04s 04f 02s 02f 01s 01f 03s 03f 00s 00f")]
    [EachEngine(StatementSort.Place, false, "00f 00s 01f 01s 02f 02s 03f 03s 04f 04s 05f 05s")]
    [EachEngine(StatementSort.Speaker, false, "00f 03f 01f 02f 04f 05f 00s 01s 02s 03s 04s 05s")]
    [EachEngine(StatementSort.Stance, false, "01s 02f 05s 03f 02s 00s 01f 04s 05f 00f 03s 04f")]
    [EachEngine(StatementSort.Kind, false, "00f 00s 03f 03s 01f 01s 02f 02s 04f 04s 05f 05s")]
    [EachEngine(StatementSort.Date, true, "00f 00s 03f 03s 01f 01s 02f 02s 04f 04s 05f 05s")]
    public async Task Ordered_PutsThemInOneOrder(DatabaseEngine engine, StatementSort sort, bool descending, string expected)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var rows = await db.Statements.Ordered(sort, descending).Take(20).SelectRows(db).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.Place["Town ".Length..] + row.Key[0])));
    }

    [Theory]
    [EachEngine("item 3", "yy.town-03.first yy.town-03.second", "yy/town-03")]
    [EachEngine("Ité", "zz.town-02.first zz.town-02.second", "zz/town-02")]
    [EachEngine("item nobody", "")]
    [EachEngine("%_", "")]
    public async Task WithWords_FindsThemInTheText(DatabaseEngine engine, string words, string expected, string? place = null)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var found = await db.Statements.Matching(new(State: place?[..2], Place: place, Kind: StatementKind.Paraphrase)).WithWords(db, words)
            .Ordered(StatementSort.State, false).Select(statement => statement.Id).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', found));
    }

    /// <summary>Of her words none is her name.</summary>
    [Theory, EachEngine]
    public async Task WithWords_OfTheSpeakersName_FindsWhatSheSaid(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateFromAsync(engine, "a busy town", BusyTown.Record().PublishAsync);
        await using var db = database.Context();

        Assert.Equal(4, await db.Statements.WithWords(db, "able ann").CountAsync(TestContext.Current.CancellationToken));
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
