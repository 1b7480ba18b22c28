using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

public class ReviewTests
{
    [Theory, EachEngine]
    public async Task Approve_WhatWasSent_IsPublishedWithBothNames(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        var number = await database.Review.ApproveAsync(draft.Id, draft.Version, Bo, "Checked.");

        await using var db = database.Context();
        var change = await db.Changes.SingleAsync(change => change.Number == number);
        Assert.Equal(
            ("Ann the editor", "Bo the reviewer", "To say more.", ChangeKind.Edit),
            (change.Author, change.ReviewedBy, change.Reason, change.Kind)
        );
        Assert.Equal((Ann.Id, Bo.Id), (change.Account, change.ReviewerAccount));
        Assert.Equal("Another note.", (await db.ContextNotes.SingleAsync()).Text);
        var decided = await database.DraftAsync(draft.Id);
        Assert.Equal((DraftState.Published, number), (decided.State, decided.ChangeNumber));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Approve_OnesOwnWork_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Review.ApproveAsync(draft.Id, draft.Version, Ann)
        );

        Assert.Equal(DraftState.InReview, (await database.DraftAsync(draft.Id)).State);
        await using var db = database.Context();
        Assert.Equal(1, await db.DataVersionAsync(CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Approve_WithoutFourEyes_SaysThatNobodyElseChecked(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        var alone = new Review(database.Factory, database.Publisher, new(FourEyes: false), TimeProvider.System);

        var number = await alone.ApproveAsync(draft.Id, draft.Version, Ann);

        await using var db = database.Context();
        Assert.Null((await db.Changes.SingleAsync(change => change.Number == number)).ReviewedBy);
    }

    [Theory, EachEngine]
    public async Task Approve_OtherThanWhatTheReviewerSaw_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var seen = await database.SentAsync("Another note.");
        await database.Drafts.TakeBackAsync(seen.Id, Ann);
        var draft = await database.DraftAsync(seen.Id);
        await database.Drafts.SendAsync(draft.Id, draft.Version, Ann, "Again.", null);

        await Assert.ThrowsAsync<DraftOvertakenException>(() =>
            database.Review.ApproveAsync(seen.Id, seen.Version, Bo)
        );
    }

    [Theory, EachEngine]
    public async Task Approve_Twice_PublishesOnce(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        await database.Review.ApproveAsync(draft.Id, draft.Version, Bo);

        var refused = await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Review.ApproveAsync(draft.Id, draft.Version, Bo)
        );
        Assert.Equal((DraftRefusal.Published, 2), (refused.Refusal, refused.Number));
    }

    [Theory, EachEngine]
    public async Task Approve_AnotherCameFirst_IsAConflictAndNothingIsLost(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("First.")));

        await Assert.ThrowsAsync<RevisionConflictException>(() =>
            database.Review.ApproveAsync(draft.Id, draft.Version, Bo)
        );

        Assert.Equal(DraftState.InReview, (await database.DraftAsync(draft.Id)).State);
        await using var db = database.Context();
        Assert.Equal("First.", (await db.ContextNotes.SingleAsync()).Text);
    }

    [Theory, EachEngine]
    public async Task SendBack_GoesToTheAuthorWithAReason(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        await Assert.ThrowsAsync<DraftRefusedException>(() =>
            database.Review.SendBackAsync(draft.Id, draft.Version, Bo, " ")
        );

        await database.Review.CommentAsync(
            draft.Id,
            Bo,
            "dossiers/xx/springfield $.contextNotes[0].text",
            "Says more than its passage."
        );
        await database.Review.SendBackAsync(draft.Id, draft.Version, Bo, "See the note.");

        var back = await database.DraftAsync(draft.Id);
        Assert.Equal(DraftState.Open, back.State);
        Assert.Equal(
            [DraftNoteKind.Sent, DraftNoteKind.Comment, DraftNoteKind.SentBack],
            back.Notes.OrderBy(note => note.Number).Select(note => note.Kind)
        );
    }

    [Theory, EachEngine]
    public async Task Approve_NewPlaceWithASourceFromTheDesk_PublishesBoth(DatabaseEngine engine)
    {
        const string Text = "The Board of Ogdenville, a town, voted 4-1 to sign.";
        await using var database = await Record.OfSpringfieldAsync(engine);
        await using (var db = database.Context())
        {
            db.PendingSources.Add(Herald(Text));
            await db.SaveChangesAsync();
        }
        var place = NewPlace("xx/ogdenville", "Ogdenville");
        var words = SelectedWords.Of("herald", Text, 0, 33)!;
        place.Cite("$.jurisdiction", "name", words);
        place.Cite("$.jurisdiction", "classification", words);
        Assert.Empty(await database.CheckAsync(place));

        var draft = await database.Drafts.StartAsync(Ann, ChangeKind.Edit, [(place.Address, 0, place.Content)]);
        await database.Drafts.SendAsync(draft.Id, draft.Version, Ann, "A new place.", null);
        var number = await database.Review.ApproveAsync(draft.Id, draft.Version + 1, Bo);

        await using var context = database.Context();
        Assert.Equal(
            ["dossiers/xx/ogdenville", "sources/herald"],
            await context
                .Revisions.Where(revision => revision.ChangeNumber == number)
                .Select(revision => revision.Document)
                .Order()
                .ToListAsync()
        );
        Assert.Empty(await context.PendingSources.ToListAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Approve_ManyReviewersAtOnce_OnePublishes(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async i =>
                {
                    try
                    {
                        return await database.Review.ApproveAsync(
                            draft.Id,
                            draft.Version,
                            new($"reviewer-{i}", $"Reviewer {i}")
                        )
                            is not null;
                    }
                    catch (Exception e)
                        when (e is DraftRefusedException or DraftOvertakenException or RevisionConflictException)
                    {
                        return false;
                    }
                })
        );

        Assert.Single(outcomes, won => won);
        await using var db = database.Context();
        Assert.Equal(2, await db.DataVersionAsync(CancellationToken.None));
        Assert.Equal(DraftState.Published, (await database.DraftAsync(draft.Id)).State);
    }
}
