using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Publishing;

public class RebuilderTests
{
    [Theory]
    [EachEngine("update statements set text = '“It harms us,”'")]
    [EachEngine("delete from vote_counts")]
    [EachEngine("delete from jurisdictions; delete from organizations; delete from sources; delete from people")]
    [EachEngine(
        "insert into jurisdictions (id, name, folded_name, name_key, other_names, facets, classification, state) values ('xx/stray', 'Stray', 'stray', '', '{0}', 0, 'county', 'xx')"
    )]
    [EachEngine("update agreements set id = 'other', agency_id = 'nobody'")]
    public async Task Rebuild_RowsWereTamperedWith_MakesThemWhatTheyWere(DatabaseEngine engine, string sql)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var whole = await database.DumpAsync();
        await database.TamperAsync(sql);
        Assert.NotEqual(whole, await database.DumpAsync());

        Assert.Equal(4, await database.RebuildAsync());

        // Rows and history alike, to the letter.
        Assert.Equal(whole, await database.DumpAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Rebuild_EmptyRecord_DoesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        Assert.Equal(0, await database.RebuildAsync());
    }

    [Theory, EachEngine]
    public async Task Rebuild_DocumentsWereRevised_ProjectsTheNewest(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note."))
        );
        var whole = await database.DumpAsync();

        await database.RebuildAsync();

        Assert.Equal(whole, await database.DumpAsync());
    }

    /// <summary>Rows of one table that refer to one another go and come back in whatever order.</summary>
    [Theory, EachEngine]
    public async Task Rebuild_RowsReferToTheirOwnKind_MakesThemAgain(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(
            new(
                ChangeKind.Merge,
                "An editor",
                "To try it",
                [
                    new(Person("aaa-lee", "zoe-lee"), 0),
                    new(Person("zoe-lee", null), 0),
                    new(Person("zzz-lee", "zoe-lee"), 0),
                    new(Capture("aaa-capture", "gazette"), 0),
                    new(Capture("zzz-capture", "aaa-capture"), 0),
                    new(Place("xx/aaa", "xx"), 0),
                    new(Place("xx", null), 0),
                    new(Place("xx/zzz", "xx/aaa"), 0),
                ]
            )
        );
        var whole = await database.DumpAsync();

        await database.RebuildAsync();

        Assert.Equal(whole, await database.DumpAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Rebuild_RevisionCannotBeProjected_LeavesTheRowsAsTheyWere(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.TamperAsync(
            "update revisions set content = replace(content, 'Other towns have said no.', 'Nowhere to be found.')"
        );
        var before = await database.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(database.RebuildAsync);

        Assert.Contains("dossiers/xx/springfield: $.passages.others.exact: is not in gazette", refusal.Message);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory]
    [EachEngine(5)]
    [EachEngine(21)]
    public async Task Rebuild_CommandFails_LeavesTheRowsAsTheyWere(DatabaseEngine engine, int after)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.ExecuteAsync("delete from context_notes");
        var before = await database.DumpAsync();
        await using var failing = database.With(new Failure(after));

        await Assert.ThrowsAnyAsync<Exception>(() => failing.GetRequiredService<Rebuilder>().RebuildAsync());

        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_AfterARebuild_GoesOnWithTheHistory(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.RebuildAsync();

        var change = await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("Another note."))
        );

        await using var context = database.Context();
        Assert.Equal(2, await context.DataVersionAsync(CancellationToken.None));
        Assert.Equal(2, change!.Number);
        Assert.Empty(await database.VerifyAsync());
    }

    private static DirectoryEntry Person(string slug, string? mergedInto) =>
        SpringfieldRecord.AnnLee() with
        {
            Person = SpringfieldRecord.AnnLee().Person! with { Slug = slug, MergedInto = mergedInto },
        };

    private static SourceDocument Capture(string slug, string earlier) =>
        SpringfieldRecord.Gazette() with
        {
            Slug = slug,
            EarlierCapture = earlier,
        };

    private static Dossier Place(string slug, string? parent)
    {
        var place = SpringfieldRecord.Shelbyville();
        return place with
        {
            Agreements = [],
            Jurisdiction = place.Jurisdiction with
            {
                Slug = slug,
                Parent = parent,
                Classification = parent is null
                    ? JurisdictionClassification.State
                    : JurisdictionClassification.Municipality,
                Citations = SpringfieldRecord.Cited(
                    "help",
                    parent is null ? ["name", "classification"] : ["name", "classification", "parent"]
                ),
            },
        };
    }
}
