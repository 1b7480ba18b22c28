using AgreementTracker.Data.Statements;
using AgreementTracker.Record.Statements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Statements;

public class StatementQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db
            .Statements.Matching(new(Place: "yy/town-03", Stance: Stance.NoneStated))
            .SelectRows(db)
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.Contains("to decide item 3", row.Text, StringComparison.Ordinal);
        Assert.Equal(
            new()
            {
                Id = "yy.town-03.first",
                PlaceId = "yy/town-03",
                Key = "first",
                Place = "Town 03",
                FoldedPlace = "town 03",
                State = "yy",
                StateName = ManyTowns.OtherStateName,
                Name = "Ann Able",
                Role = "mayor",
                Affiliation = "Friends of Town 03",
                Stance = Stance.NoneStated,
                Kind = StatementKind.Paraphrase,
                Text = "",
            },
            row with
            {
                Text = "",
            }
        );
    }

    [Theory]
    [EachEngine("item 3", "yy.town-03.first yy.town-03.second", "yy/town-03")]
    [EachEngine("Ité", "zz.town-02.first zz.town-02.second", "zz/town-02")]
    [EachEngine("item nobody", "")]
    [EachEngine("%_", "")]
    public async Task WithWords_FindsThemInTheText(
        DatabaseEngine engine,
        string words,
        string expected,
        string? place = null
    )
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var found = await db
            .Statements.Matching(new(State: place?[..2], Place: place, Kind: StatementKind.Paraphrase))
            .WithWords(db, words)
            .Select(statement => statement.Id)
            .Order()
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', found));
    }

    /// <summary>Of her words none is her name.</summary>
    [Theory, EachEngine]
    public async Task WithWords_OfTheSpeakersName_FindsWhatSheSaid(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateFromAsync(
            engine,
            "a busy town",
            BusyTown.Record().PublishAsync
        );
        await using var db = database.Context();

        Assert.Equal(
            4,
            await db.Statements.WithWords(db, "able ann").CountAsync(TestContext.Current.CancellationToken)
        );
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
