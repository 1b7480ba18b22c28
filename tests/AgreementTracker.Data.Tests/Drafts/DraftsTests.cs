using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

public class DraftsTests
{
    [Theory, EachEngine]
    public async Task Save_WhatWasTyped_IsThereAgain(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;
        var document = Edited(draft);
        document.Set("$.contextNotes[0].text", "Half a sent");
        document.Clear("$.voteEvents[0].result");

        var version = await database.Drafts.SaveAsync(draft.Id, draft.Version, Ann, [document]);

        var kept = await database.DraftAsync(draft.Id);
        Assert.Equal((2, DraftState.Open, 1), (version, kept.State, kept.Documents[0].BasedOn));
        Assert.Equal(document.Content, kept.Documents[0].Content);
    }

    [Theory, EachEngine]
    public async Task Save_FromAnOlderState_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;
        await database.Drafts.SaveAsync(draft.Id, 1, Ann, [Edited(draft)]);

        await Assert.ThrowsAsync<DraftOvertakenException>(() =>
            database.Drafts.SaveAsync(draft.Id, 1, Ann, [Edited(draft)])
        );
    }

    [Theory, EachEngine]
    public async Task Save_AnothersDraft_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;

        var refused = await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Drafts.SaveAsync(draft.Id, 1, Bo, [Edited(draft)])
        );
        Assert.Equal((DraftRefusal.OfAnother, Ann.Name), (refused.Refusal, refused.Name));
    }

    [Theory, EachEngine]
    public async Task Save_DocumentsComeAndGo_AreThoseThatAreThere(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;
        var person = new EditedDocument("people/cy-day", 0, """{"person":{"slug":"cy-day"}}""");

        var version = await database.Drafts.SaveAsync(draft.Id, 1, Ann, [Edited(draft), person]);
        Assert.Equal(
            ["dossiers/xx/springfield", "people/cy-day"],
            (await database.DraftAsync(draft.Id)).Documents.Select(document => document.Address).Order()
        );

        version = await database.Drafts.SaveAsync(draft.Id, version, Ann, [person]);
        Assert.Equal(
            ["dossiers/xx/springfield", "people/cy-day"],
            (await database.DraftAsync(draft.Id)).Documents.Select(document => document.Address).Order()
        );

        // Taken out, and another of the same name begun.
        version = await database.Drafts.SaveAsync(
            draft.Id,
            version,
            Ann,
            [new("people/cy-day", 0, "{}")],
            ["people/cy-day"]
        );
        Assert.Equal(
            "{}",
            (await database.DraftAsync(draft.Id))
                .Documents.Single(document => document.Address == "people/cy-day")
                .Content
        );

        await database.Drafts.SaveAsync(draft.Id, version, Ann, [], ["dossiers/xx/springfield"]);
        Assert.Equal(
            ["people/cy-day"],
            (await database.DraftAsync(draft.Id)).Documents.Select(document => document.Address)
        );
    }

    [Theory, EachEngine]
    public async Task Send_SomethingIsMissing_SaysWhatAndKeepsIt(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address))!;
        var document = Edited(draft);
        document.Clear("$.voteEvents[0].result");
        var version = await database.Drafts.SaveAsync(draft.Id, 1, Ann, [document]);

        var unfinished = await Assert.ThrowsAsync<DraftUnfinishedException>(() =>
            database.Drafts.SendAsync(draft.Id, version, Ann, "Why.", null)
        );

        Assert.Equal("$.voteEvents[0].result", Assert.Single(unfinished.Problems).Path);
        Assert.Equal(DraftState.Open, (await database.DraftAsync(draft.Id)).State);
    }

    [Theory, EachEngine]
    public async Task Send_WithoutAReason_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.DraftWithNoteAsync("Another note.");

        await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Drafts.SendAsync(draft.Id, draft.Version, Ann, "  ", null)
        );
    }

    [Theory, EachEngine]
    public async Task Sent_TakenBack_CanBeWrittenOnAgain(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Drafts.SaveAsync(draft.Id, draft.Version, Ann, [Edited(draft)])
        );

        await database.Drafts.TakeBackAsync(draft.Id, Ann);

        draft = await database.DraftAsync(draft.Id);
        await database.Drafts.SaveAsync(draft.Id, draft.Version, Ann, [Edited(draft)]);
        Assert.Equal(
            [DraftNoteKind.Sent, DraftNoteKind.TakenBack],
            draft.Notes.OrderBy(note => note.Number).Select(note => note.Kind)
        );
    }

    [Theory, EachEngine]
    public async Task StartFrom_EarlierRevision_HasItsWordsOnTheNewest(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note."))
        );

        var draft = (await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address, 1))!;
        await database.Drafts.SendAsync(draft.Id, draft.Version, Ann, draft.Reason, null);
        await database.Review.ApproveAsync(draft.Id, draft.Version + 1, Bo);

        await using var db = database.Context();
        var change = await db.Changes.Include(change => change.Revisions).SingleAsync(change => change.Number == 3);
        Assert.Equal(
            (ChangeKind.Restore, "Revision 1 restored.", 3),
            (change.Kind, change.Reason, change.Revisions.Single().Number)
        );
        Assert.Equal(DocumentJson.Write(SpringfieldRecord.Dossier()), change.Revisions.Single().Content);
    }

    [Theory, EachEngine]
    public async Task StartFrom_WhatIsNotPublished_IsNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        Assert.Null(await database.Drafts.StartFromAsync(Ann, "dossiers/xx/nowhere"));
        Assert.Null(await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address, 7));
    }
}
