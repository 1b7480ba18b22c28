using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Data.Tests.Drafts;

public class DraftCheckTests
{
    private static EditedDocument Springfield() =>
        new(
            SpringfieldRecord.Address,
            1,
            DraftJson.Opened(SpringfieldRecord.Address, DocumentJson.Write(SpringfieldRecord.Dossier()))
        );

    [Theory, EachEngine]
    public async Task Check_AsPublished_FindsNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        Assert.Empty(await database.CheckAsync(Springfield()));
    }

    [Theory, EachEngine]
    public async Task Check_AnUnfinishedFact_HidesNothingThatIsWrongElsewhere(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var document = Springfield();
        document.Add("$.statements", new System.Text.Json.Nodes.JsonObject { ["key"] = "another" });
        document.Move("$.statements[1]", -1);
        document.Set("$.statements[1].speaker.role", "the minister");

        var problems = await database.CheckAsync(document);

        Assert.Contains(problems, problem => problem is { Path: "$.statements[0].kind", Message: "is needed" });
        Assert.Contains(
            problems,
            problem =>
                problem.Path == "$.statements[1].speaker.role"
                && problem.Message.StartsWith("has no citation", StringComparison.Ordinal)
        );
    }

    [Theory, EachEngine]
    public async Task Check_FactsReferToOneThatIsUnfinished_AreNotBlamed(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var document = Springfield();
        document.Clear("$.voteEvents[0].result");

        Assert.Equal(["$.voteEvents[0].result"], (await database.CheckAsync(document)).Select(problem => problem.Path));
    }

    [Theory, EachEngine]
    public async Task Check_NobodyHasSaidWhetherItIsStated_IsToBeSaid(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var document = Springfield();
        document.Clear("$.voteEvents[0].motion");

        var problem = Assert.Single(await database.CheckAsync(document));
        Assert.Equal(
            ("$.voteEvents[0].motion", "is empty: say what a source states, or that none states it"),
            (problem.Path, problem.Message)
        );
    }

    [Theory, EachEngine]
    public async Task Check_WhatNamesTheDocumentIsChanged_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var document = Springfield();
        document.Set("$.jurisdiction.slug", "xx/shelbyville");

        Assert.Contains(await database.CheckAsync(document), problem => problem.Path == "$");
    }
}
