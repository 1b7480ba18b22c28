using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Tests.PendingSources;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.Drafts;

/// <summary>The lists of the desk.</summary>
public class DraftListTests
{
    [Theory]
    [EachEngine(true)]
    [EachEngine(false)]
    public async Task Page_ManySavedAtOneMoment_HasEachOnce(DatabaseEngine engine, bool oldestFirst)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        for (var i = 0; i < 7; i++)
            await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address);
        await using var db = database.Context();
        var moment = DateTime.UtcNow;
        await db
            .Drafts.OrderBy(draft => draft.Id)
            .Take(5)
            .ExecuteUpdateAsync(draft => draft.SetProperty(d => d.SavedAt, moment));

        List<DraftListItem> seen = [];
        string? next = null;
        do
        {
            var page = await db
                .Drafts.With(Ann.Id)
                .PageAsync(next is null ? null : Keyset.Read(next, 2), 2, oldestFirst);
            seen.AddRange(page.Items);
            next = page.Next;
        } while (next is not null);

        Assert.Equal(7, seen.Select(draft => draft.Id).Distinct().Count());
        Assert.Equal(7, seen.Count);
        Assert.Equal(
            oldestFirst ? seen.OrderBy(draft => draft.SavedAt) : seen.OrderByDescending(draft => draft.SavedAt),
            seen
        );
    }

    [Theory, EachEngine]
    public async Task Page_SentBack_SaysByWhomAndWhy(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var draft = await database.SentAsync("Another note.");
        await database.Review.CommentAsync(draft.Id, Bo, "dossiers/xx/springfield $.contextNotes.one.text", "Really?");
        await database.Review.SendBackAsync(draft.Id, draft.Version, Bo, "See the note.");
        await database.Drafts.StartFromAsync(Ann, SpringfieldRecord.Address);

        await using var db = database.Context();
        var mine = (await db.Drafts.With(Ann.Id).PageAsync(null, 10)).Items;

        Assert.Equal(
            [null, new(DraftNoteKind.SentBack, Bo.Name, "See the note.")],
            mine.OrderBy(item => item.Last is not null).Select(item => item.Last)
        );
        Assert.Equal(1, await db.Drafts.With(Ann.Id).SentBack().CountAsync());
        Assert.Empty((await db.Drafts.With(Bo.Id).PageAsync(null, 10)).Items);
    }

    [Theory, EachEngine]
    public async Task Names_OfFieldsThatAreEmptyYet_AreNone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        string[] asked = ["people/", "organizations/", "sources/", "dossiers/", ""];

        var names = await db.DocumentNamesAsync(asked);

        Assert.Equal(asked, asked.Select(address => names[address]));
    }

    [Theory, EachEngine]
    public async Task Names_AreThoseOfWhatIsPublishedAndOfWhatIsBegun(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var begun = NewPlace("xx/ogdenville", "Ogdenville");
        await database.Drafts.StartAsync(Ann, ChangeKind.Edit, [(begun.Address, 0, begun.Content)]);

        await using var db = database.Context();
        var names = await db.DocumentNamesAsync([
            SpringfieldRecord.Address,
            begun.Address,
            "people/ann-lee",
            "sources/gazette",
            "dossiers/xx/nowhere",
        ]);

        Assert.Equal(
            ["Springfield, XX", "Ogdenville, XX", "Ann Lee", "The council votes", "xx/nowhere"],
            new[]
            {
                SpringfieldRecord.Address,
                begun.Address,
                "people/ann-lee",
                "sources/gazette",
                "dossiers/xx/nowhere",
            }.Select(address => names[address])
        );
    }

    [Theory, EachEngine]
    public async Task SourcesWithoutFact_AreThoseThatNoOpenDraftCites(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var (free, used) = (
            await database.KeepAsync("Free", "One text."),
            await database.KeepAsync("Used", "Another text.")
        );
        var document = NewPlace("xx/ogdenville", "Ogdenville");
        document.Cite("$.jurisdiction", "name", SelectedWords.Of(used.Id, used.Text, 0, 7)!);
        var draft = await database.Drafts.StartAsync(Ann, ChangeKind.Edit, [(document.Address, 0, document.Content)]);

        await using var db = database.Context();
        Assert.Equal([free.Id], (await db.WithoutFactAsync(10)).Newest.Select(source => source.Id));
        await database.Drafts.DiscardAsync(draft.Id, Ann);
        var (newest, count) = await db.WithoutFactAsync(1);
        Assert.Equal((1, 2), (newest.Count, count));
    }
}
