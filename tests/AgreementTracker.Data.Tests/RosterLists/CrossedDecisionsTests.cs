using AgreementTracker.Rosters.Matching;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>Administrators answer while others answer, or import: no answer is lost.</summary>
public class CrossedDecisionsTests
{
    private static readonly string[] Names = ["Brown County Sheriff's Office", "Cheyenne County Sheriff's Office"];

    [Theory, EachEngine]
    public async Task Decide_TwoQuestionsAtOnce_KeepsBothAnswers(DatabaseEngine engine)
    {
        await using var database = await AskedAsync(engine);

        await Task.WhenAll(Names.Select(name => Task.Run(() => database.Import.DecideAsync(Answer(name)))));

        Assert.Equal(
            Names,
            (await database.Import.StateAsync()).History.Decisions.Select(decision => decision.Name).Order()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Decide_WhileAListIsImported_KeepsBoth(DatabaseEngine engine)
    {
        await using var database = await AskedAsync(engine);

        await Task.WhenAll(
            Task.Run(() => database.Import.DecideAsync(Answer(Names[0]))),
            Task.Run(() =>
                database.TakeAsync(Of("2025-03-15", [.. Names.Select(name => Row("KS", name, signed: "2025-01-01"))]))
            )
        );

        var history = (await database.Import.StateAsync()).History;
        Assert.Equal(Names[0], Assert.Single(history.Decisions).Name);
        Assert.Equal("2025-03-15", $"{history.LastParticipating?.Day:yyyy-MM-dd}");
        Assert.Empty(await database.VerifyAsync());
    }

    private static PersonDecision Answer(string name) =>
        new("KS", name, "NE", name, true, "An administrator", "The office says so.");

    /// <summary>
    /// Each sheriff is in another state than in the list before, signed on the same day: a question each.
    /// </summary>
    private static async Task<TestDatabase> AskedAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            Of("2025-03-01", [.. Names.Select(name => Row("NE", name, signed: "2025-01-01"))]),
            Of("2025-03-08", [.. Names.Select(name => Row("KS", name, signed: "2025-01-01"))])
        );
        Assert.Equal(2, (await database.Import.StateAsync()).History.Questions.Count);
        return database;
    }
}
