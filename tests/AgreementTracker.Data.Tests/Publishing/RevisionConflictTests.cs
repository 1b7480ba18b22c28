using AgreementTracker.Data.Publishing;

namespace AgreementTracker.Data.Tests.Publishing;

public class RevisionConflictTests
{
    [Theory, EachEngine]
    public async Task Publish_BaseRevisionIsOld_TellsWhichCameFirst(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var first = await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("First.")) with
            {
                Author = "Ada",
                Reason = "A first word",
            }
        );
        var before = await database.DumpAsync();

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() =>
            database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Second.")))
        );

        Assert.Equal(("dossiers/xx/springfield", 1), (conflict.Document, conflict.BasedOn));
        Assert.Equal(
            (2, 2, "Ada", first!.At),
            (
                conflict.Latest.Number,
                conflict.Latest.ChangeNumber,
                conflict.Latest.Change!.Author,
                conflict.Latest.Change.At
            )
        );
        Assert.Equal(
            $"dossiers/xx/springfield: revision 2 by Ada at {first.At:yyyy-MM-dd HH:mm} UTC (change 2: A first word) came first; this one was based on revision 1",
            conflict.Message
        );
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_DocumentIsNewToItsWriterAlone_TellsWhichCameFirst(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var conflict = await Assert.ThrowsAsync<RevisionConflictException>(() =>
            database.Publisher.PublishAsync(SpringfieldRecord.Proposed(0, SpringfieldRecord.Dossier("Another note.")))
        );

        Assert.EndsWith("(change 1: To try it) came first; this one was based on none", conflict.Message);
    }

    [Theory, EachEngine]
    public async Task Publish_OneOfTwoBaseRevisionsIsOld_PublishesNeither(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("First.")));
        var before = await database.DumpAsync();

        await Assert.ThrowsAsync<RevisionConflictException>(() =>
            database.Publisher.PublishAsync(
                SpringfieldRecord.Proposed(
                    1,
                    SpringfieldRecord.Gazette() with
                    {
                        Title = "Another title",
                    },
                    SpringfieldRecord.Dossier("Second.")
                )
            )
        );

        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ConflictAndNothingDifferent_StillTells(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("First.")));

        // Its writer means to undo what he has not seen.
        await Assert.ThrowsAsync<RevisionConflictException>(() =>
            database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier()))
        );
    }
}
