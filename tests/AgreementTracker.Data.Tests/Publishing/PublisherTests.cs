using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

public class PublisherTests
{
    [Theory, EachEngine]
    public async Task Publish_NothingIsPublishedYet_MakesTheFirstChange(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var change = await database.Publisher.PublishAsync(SpringfieldRecord.First());

        await using var context = database.Context();
        var kept = await context.Changes.Include(c => c.Revisions).SingleAsync();
        Assert.Equal(
            (1, ChangeKind.Edit, "An editor", "To try it"),
            (kept.Number, kept.Kind, kept.Author, kept.Reason)
        );
        Assert.Equal(HashChain.Start, kept.PreviousHash);
        Assert.Equal(change!.Hash, kept.Hash);
        Assert.Equal(
            ["dossiers/xx/springfield 1", "organizations/ice 1", "people/ann-lee 1", "sources/gazette 1"],
            kept.Revisions.Select(revision => $"{revision.Document} {revision.Number}").Order()
        );
        Assert.Equal(SpringfieldRecord.Text.Text, (await context.ArchivedTexts.SingleAsync()).Text);
    }

    [Theory, EachEngine]
    public async Task Publish_WholeRecord_HasRowsInEveryTable(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var empty = (await database.DumpAsync())
            .Split("-- ", StringSplitOptions.RemoveEmptyEntries)
            .Select(table => table.Trim())
            .Where(table => !table.Contains('\n'));

        Assert.Empty(empty.Except(Record.TablesOfNoDocument));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_DocumentIsRevised_MakesItsSecondRevision(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var change = await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note."))
        );

        await using var context = database.Context();
        var revision = Assert.Single(change!.Revisions);
        Assert.Equal((2, "dossiers/xx/springfield", 2), (change.Number, revision.Document, revision.Number));
        Assert.Equal((await context.Changes.SingleAsync(c => c.Number == 1)).Hash, change.PreviousHash);
        Assert.Equal("Another note.", (await context.ContextNotes.SingleAsync()).Text);
        Assert.Equal(2, await context.DataVersionAsync(CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Publish_NothingIsDifferent_ReturnsNullAndWritesNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await database.DumpAsync();

        var change = await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.All()) with
            {
                Texts = [SpringfieldRecord.Text, ArchivedText.Of("A text that nothing refers to.")],
            }
        );

        Assert.Null(change);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_SomeDocumentsAreDifferent_RevisesThoseAlone(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var change = await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(
                1,
                SpringfieldRecord.Gazette(),
                SpringfieldRecord.Ice(),
                SpringfieldRecord.AnnLee(),
                SpringfieldRecord.Dossier("Another note.")
            )
        );

        Assert.Equal(["dossiers/xx/springfield"], change!.Revisions.Select(revision => revision.Document));
    }

    [Theory, EachEngine]
    public async Task Publish_TextBelongsToNoSource_IsNotArchived(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note.")) with
            {
                Texts = [ArchivedText.Of("A text that nothing refers to.")],
            }
        );

        await using var context = database.Context();
        Assert.Equal(SpringfieldRecord.Text.Sha256, (await context.ArchivedTexts.SingleAsync()).Sha256);
    }

    [Theory, EachEngine]
    public async Task Publish_PassagesStandBehindCharactersOutsideTheBmp_CountsCodePoints(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await using var context = database.Context();
        var runes = SpringfieldRecord.Text.Text.EnumerateRunes().ToArray();
        foreach (var passage in await context.Passages.ToListAsync())
            Assert.Equal(passage.Exact, string.Concat(runes[passage.Start..passage.End]));
        // 'The Springfield Gazette ' has 24, the newspaper is one in two UTF-16 units, and two line ends follow.
        var vote = await context.Passages.SingleAsync(passage => passage.Id == "dossiers/xx/springfield#vote");
        Assert.Equal(
            (27, 27 + "The Town Council of Springfield voted 3-2 on Tuesday to approve an agreement".Length),
            (vote.Start, vote.End)
        );
    }
}
