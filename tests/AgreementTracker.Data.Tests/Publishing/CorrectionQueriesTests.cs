using AgreementTracker.Data.Publishing;

namespace AgreementTracker.Data.Tests.Publishing;

public class CorrectionQueriesTests
{
    [Theory, EachEngine]
    public async Task Corrections_AreTheChangesThatMendSomething_NewestFirst(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(Correction(1, "No town says no.", "One town."));
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(2, SpringfieldRecord.Dossier("No correction."))
        );
        await database.Publisher.PublishAsync(
            Correction(3, "A word was wrong.", "Two towns.") with
            {
                ReviewedBy = "A reviewer",
            }
        );

        await using var db = database.Context();
        var first = await db.CorrectionsAsync(null, 1);
        var second = await db.CorrectionsAsync(int.Parse(first.Next!), 1);

        var newest = Assert.Single(first.Items);
        Assert.Equal(
            (4, "A word was wrong.", "A reviewer", 1),
            (newest.Number, newest.Corrects, newest.ReviewedBy, newest.Touched)
        );
        Assert.Equal([new("dossiers/xx/springfield", "Springfield")], newest.Documents);
        Assert.Equal([2], second.Items.Select(change => change.Number));
        Assert.Null(second.Next);
    }

    [Theory, EachEngine]
    public async Task Corrections_OfManyDocuments_NamesTheFirst(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.First() with { Corrects = "All of it." });

        await using var db = database.Context();
        var change = Assert.Single((await db.CorrectionsAsync(null, 10)).Items);

        Assert.Equal(4, change.Touched);
        Assert.Equal(
            [
                new("dossiers/xx/springfield", "Springfield"),
                new("organizations/ice", null),
                new("people/ann-lee", null),
                new("sources/gazette", null),
            ],
            change.Documents
        );
    }

    [Theory, EachEngine]
    public async Task History_ListsTheRevisionsOfOneDocument_NewestFirst(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            Correction(1, "No town says no.", "One town.") with
            {
                ReviewedBy = "A reviewer",
            }
        );

        await using var db = database.Context();
        var history = await db.HistoryAsync(SpringfieldRecord.Address, null, 10);

        Assert.Equal(
            [(2, 2, "No town says no.", "A reviewer"), (1, 1, null, null)],
            history.Items.Select(revision => (revision.Number, revision.Change, revision.Corrects, revision.ReviewedBy))
        );
        Assert.Equal(
            [1],
            (await db.HistoryAsync(SpringfieldRecord.Address, 2, 10)).Items.Select(revision => revision.Number)
        );
        Assert.Equal(history.Items[0], await db.RevisionAsync(SpringfieldRecord.Address, 2));
        Assert.Null(await db.RevisionAsync(SpringfieldRecord.Address, 3));
    }

    private static ProposedChange Correction(int basedOn, string what, string note) =>
        SpringfieldRecord.Proposed(basedOn, SpringfieldRecord.Dossier(note)) with
        {
            Corrects = what,
        };
}
