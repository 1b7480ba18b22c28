using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Entries;

/// <summary>Somebody publishes a reference to an entry that another's draft is about to merge.</summary>
public class LateReferenceTests
{
    [Theory, EachEngine]
    public async Task Approve_AnotherPlaceRefersToIt_IsHeldUpUntilItIsBroughtIn(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var draft = await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee");
        await database.Drafts.SendAsync(draft.Id, draft.Version, Desk.Ann, draft.Reason, null);
        await LetAvonQuoteAsync(database, "a-lee");

        var unfinished = await Assert.ThrowsAsync<DraftUnfinishedException>(() =>
            database.Review.ApproveAsync(draft.Id, draft.Version + 1, Desk.Bo)
        );
        Assert.Equal(
            new Problem(
                "people/a-lee",
                "$.person.mergedInto",
                "dossiers/zz/avon refers to 'a-lee' too, and is not in this draft: bring it in"
            ),
            Assert.Single(unfinished.Problems)
        );

        await database.Drafts.TakeBackAsync(draft.Id, Desk.Ann);
        draft = await database.DraftAsync(draft.Id);
        await database.Entries.FollowAsync(draft.Id, draft.Version, Desk.Ann);
        await database.PublishAsync(draft);

        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        Assert.Equal(("Ann Lee", "ann-lee"), (avon.Statements[0].Speaker.Name, avon.Statements[0].Speaker.Person));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_PastTheDesk_StillLeadsToTheOneThatStays(DatabaseEngine engine)
    {
        await using var database = await Twice.RecordAsync(engine);
        var draft = await database.MergeAsync(EntryKind.Person, "a-lee", "ann-lee");
        await LetAvonQuoteAsync(database, "a-lee");
        var documents = draft.Documents.Select(document => new ProposedDocument(
            DocumentJson.ReadCiting(
                document.Address,
                DraftJson.Publishable(Desk.Edited(draft, draft.Documents.IndexOf(document)).Tree())
            ),
            document.BasedOn
        ));

        await database.Publisher.PublishAsync(new(ChangeKind.Merge, "An editor", "To try it", [.. documents]));

        await using var db = database.Context();
        var speaker = await db
            .Statements.Where(statement => statement.Id == "zz.avon.words")
            .Select(statement => statement.Speaker.Person)
            .SingleAsync();
        Assert.Equal(("a-lee", "ann-lee"), (speaker!.Id, speaker.MergedIntoId));
        Assert.Empty(await database.VerifyAsync());
    }

    private static async Task LetAvonQuoteAsync(TestDatabase database, string person)
    {
        var avon = await database.DocumentAsync<Dossier>(TwoNames.Avon);
        var statement = avon.Statements[0];
        await database.Publisher.PublishAsync(
            new(
                ChangeKind.Edit,
                "Another editor",
                "Meanwhile",
                [
                    new(
                        avon with
                        {
                            Statements = [statement with { Speaker = statement.Speaker with { Person = person } }],
                        },
                        1
                    ),
                ]
            )
        );
    }
}
