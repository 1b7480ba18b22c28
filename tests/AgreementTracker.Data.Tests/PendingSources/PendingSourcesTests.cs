using System.Text.Json;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.PendingSources;

public class PendingSourcesTests
{
    [Theory, EachEngine]
    public async Task Keep_Source_IsThereAsItWillBePublished(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        await database.KeepAsync("Ogden Falls hears residents");

        await using var db = database.Context();
        var kept = await db.PendingSources.SingleAsync();
        var document = DocumentJson.Read<SourceDocument>(kept.Content);
        Assert.Equal(
            ("ogden-falls-hears-residents", Kept.Text, Desk.Ann),
            (kept.Id, kept.Text, new(kept.AuthorId, kept.Author))
        );
        Assert.Equal((kept.Id, ArchivedText.HashOf(Kept.Text)), (document.Slug, document.Sha256));
        Assert.Equal(kept.Sha256, document.Sha256);

        await database.Publisher.PublishAsync(
            new(ChangeKind.Edit, "Ann Lee", "A source", [new(document, 0)]) { Texts = [ArchivedText.Of(kept.Text)] }
        );
        Assert.Equal(
            "The Springfield Gazette",
            (await db.Sources.SingleAsync(source => source.Id == "gazette")).Publisher
        );
        Assert.True(await db.Sources.AnyAsync(source => source.Id == kept.Id));
        Assert.Empty(await db.PendingSources.NotPublished(db).ListAsync(10));
    }

    [Theory, EachEngine]
    public async Task Keep_SlugIsTaken_TakesTheNext(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.KeepAsync("Gazette")));

        Assert.Equal(["gazette-2", "gazette-3", "gazette-4", "gazette-5"], kept.Select(source => source.Id).Order());
    }

    [Theory, EachEngine]
    public async Task Keep_CouldNotBePublished_IsRefusedWithAllThatIsWrong(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var document = Kept.Document("Hearing", "javascript:alert(1)") with
        {
            Published = "2025-02-30",
            Publisher = new('p', 301),
            Language = "<b>",
        };

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Desk.KeepAsync(document, Kept.Text, Desk.Ann)
        );

        Assert.Equal(
            ["$.publisher", "$.url", "$.published", "$.language"],
            refusal.Problems.Select(problem => problem.Path)
        );
        await using var db = database.Context();
        Assert.Empty(await db.PendingSources.ToListAsync());
    }

    [Theory]
    [EachEngine("", "the archived text is empty")]
    [EachEngine("a\0b", "the archived text holds the character U+0000, which can't be kept")]
    public async Task Keep_TextCouldNotBeArchived_IsRefused(DatabaseEngine engine, string text, string message)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() => database.KeepAsync("Hearing", text));

        Assert.Equal(message, Assert.Single(refusal.Problems).Message);
    }

    [Theory, EachEngine]
    public async Task Keep_EarlierCapture_MustBeKnownBefore(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var later = await database.Desk.KeepAsync(
            Kept.Document("Later") with
            {
                EarlierCapture = "gazette",
            },
            Kept.Text,
            Desk.Ann
        );
        await database.Desk.KeepAsync(Kept.Document("Latest") with { EarlierCapture = "later" }, Kept.Text, Desk.Ann);
        var unknown = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Desk.KeepAsync(Kept.Document("Another") with { EarlierCapture = "first" }, Kept.Text, Desk.Ann)
        );
        var circle = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Desk.DescribeAsync(
                "later",
                ArchivedText.HashOf(later.Content),
                Kept.Document("Later") with
                {
                    EarlierCapture = "latest",
                }
            )
        );
        var itself = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Desk.DescribeAsync(
                "later",
                ArchivedText.HashOf(later.Content),
                Kept.Document("Later") with
                {
                    EarlierCapture = "later",
                }
            )
        );

        Assert.Equal("there is no source 'first'", Assert.Single(unknown.Problems).Message);
        Assert.Equal("there is no source 'latest'", Assert.Single(circle.Problems).Message);
        Assert.Equal("is the source itself", Assert.Single(itself.Problems).Message);
        var refusal = await Assert.ThrowsAsync<DeskRefusalException>(() => database.Desk.DeleteAsync("later"));
        Assert.Equal(DeskRefusal.HasLaterCapture, refusal.Refusal);
    }

    [Theory, EachEngine]
    public async Task Describe_OtherMetadata_IsSavedAndTextStays(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var kept = await database.KeepAsync("Hearing");

        await database.Desk.DescribeAsync(kept.Id, ArchivedText.HashOf(kept.Content), Kept.Document("Another title"));

        await using var db = database.Context();
        var row = await db.PendingSources.SingleAsync();
        var document = DocumentJson.Read<SourceDocument>(row.Content);
        Assert.Equal(
            ("hearing", "Another title", kept.Sha256, Kept.Text),
            (document.Slug, document.Title, document.Sha256, row.Text)
        );
    }

    [Theory, EachEngine]
    public async Task Describe_AnotherEditorCameFirst_IsRefusedAndNothingIsOverwritten(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var kept = await database.KeepAsync("Hearing");
        var seen = ArchivedText.HashOf(kept.Content);
        await database.Desk.DescribeAsync(kept.Id, seen, Kept.Document("The first"));

        var refusal = await Assert.ThrowsAsync<DeskRefusalException>(() =>
            database.Desk.DescribeAsync(kept.Id, seen, Kept.Document("The second"))
        );

        Assert.Equal(DeskRefusal.SourceChanged, refusal.Refusal);
        await using var db = database.Context();
        Assert.Equal("The first", Assert.Single(await db.PendingSources.NotPublished(db).ListAsync(10)).Title);
    }

    [Theory, EachEngine]
    public async Task Describe_IsPublished_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var refusal = await Assert.ThrowsAsync<DeskRefusalException>(() =>
            database.Desk.DescribeAsync("gazette", "", Kept.Document("Mine"))
        );

        Assert.Equal(DeskRefusal.SourcePublished, refusal.Refusal);
    }

    [Theory, EachEngine]
    public async Task Delete_NothingUsesIt_IsGone(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var (one, other) = (await database.KeepAsync("Hearing"), await database.KeepAsync("Hearing two"));
        await AddDraftAsync(database, other.Id, DraftState.Open);
        await AddDraftAsync(database, one.Id, DraftState.Discarded);

        await database.Desk.DeleteAsync(one.Id);

        await using var db = database.Context();
        Assert.Equal(other.Id, (await db.PendingSources.SingleAsync()).Id);
        var refusal = await Assert.ThrowsAsync<DeskRefusalException>(() => database.Desk.DeleteAsync(one.Id));
        Assert.Equal(DeskRefusal.SourceGone, refusal.Refusal);
    }

    [Theory]
    [EachEngine(DraftState.Open)]
    [EachEngine(DraftState.InReview)]
    public async Task Delete_ADraftUsesIt_IsRefused(DatabaseEngine engine, DraftState state)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var kept = await database.KeepAsync("Hearing");
        await AddDraftAsync(database, kept.Id, state);

        var refusal = await Assert.ThrowsAsync<DeskRefusalException>(() => database.Desk.DeleteAsync(kept.Id));

        Assert.Equal((DeskRefusal.UsedByDraft, "Bo Park"), (refusal.Refusal, refusal.Name));
    }

    private static async Task AddDraftAsync(TestDatabase database, string source, DraftState state)
    {
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(),
            State = state,
            Kind = ChangeKind.Edit,
            AuthorId = "bo",
            Author = "Bo Park",
            StartedAt = DateTime.UtcNow,
            SavedAt = DateTime.UtcNow,
            Version = 1,
        };
        draft.Documents.Add(
            new()
            {
                DraftId = draft.Id,
                Address = "dossiers/xx/falls",
                BasedOn = 0,
                Content = JsonSerializer.Serialize(new { Passages = new { Vote = new { Source = source } } }),
            }
        );
        await using var db = database.Context();
        db.Drafts.Add(draft);
        await db.SaveChangesAsync();
    }
}
