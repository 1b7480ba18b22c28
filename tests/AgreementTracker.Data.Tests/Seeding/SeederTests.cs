using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Seeding;

public class SeederTests
{
    [Theory, EachEngine]
    public async Task Seed_EmptyRecord_PublishesAllAsOneChange(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();

        var result = await database.Seeder.SeedAsync(seeds.Read());

        Assert.Equal(
            (1, ChangeKind.Seed, 4),
            (result.Change!.Number, result.Change.Kind, result.Change.Revisions.Count)
        );
        Assert.Empty(result.Kept);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Seed_SecondTime_PublishesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        var before = await database.DumpAsync();

        var result = await database.Seeder.SeedAsync(seeds.Read());

        Assert.Null(result.Change);
        Assert.Empty(result.Kept);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Seed_SeedHasChanged_PublishesItsNextRevision(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        seeds.Edit(SpringfieldSeeds.Dossier, "the Gazette says", "the paper says");

        var result = await database.Seeder.SeedAsync(seeds.Read());

        var revision = Assert.Single(result.Change!.Revisions);
        Assert.Equal(("dossiers/xx/springfield", 2), (revision.Document, revision.Number));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Seed_SeedIsOnlyWrittenOtherwise_PublishesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        seeds.Write(
            SpringfieldSeeds.Dossier,
            DocumentJson
                .Write(SpringfieldRecord.Dossier())
                .Replace("{\"jurisdiction\"", "{\"$schema\":\"x\",\"jurisdiction\"")
        );

        Assert.Null((await database.Seeder.SeedAsync(seeds.Read())).Change);
    }

    [Theory, EachEngine]
    public async Task Seed_ProgramIsOlderThanTheRecord_PublishesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var older = new SpringfieldSeeds();
        using var newer = new SpringfieldSeeds();
        newer.Edit(SpringfieldSeeds.Dossier, "the Gazette says", "the paper says");
        await database.Seeder.SeedAsync(older.Read());
        await database.Seeder.SeedAsync(newer.Read());

        Assert.Null((await database.Seeder.SeedAsync(older.Read())).Change);
    }

    [Theory, EachEngine]
    public async Task Seed_EditorHasBeenThereSince_KeepsTheEditAndSaysSo(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("An editor's note."))
        );
        seeds.Edit(SpringfieldSeeds.Dossier, "the Gazette says", "the paper says");
        seeds.Edit(SpringfieldSeeds.Source, "The council votes", "The council has voted");

        var result = await database.Seeder.SeedAsync(seeds.Read());

        Assert.Equal(["dossiers/xx/springfield"], result.Kept);
        Assert.Equal("sources/gazette", Assert.Single(result.Change!.Revisions).Document);
        await using var context = database.Context();
        Assert.Equal("An editor's note.", (await context.ContextNotes.SingleAsync()).Text);
    }

    [Theory, EachEngine]
    public async Task Seed_EditorHasBeenThereAndSeedsAreTheSame_KeepsTheEditInSilence(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier("An editor's note."))
        );

        var result = await database.Seeder.SeedAsync(seeds.Read());

        Assert.Null(result.Change);
        Assert.Empty(result.Kept);
    }

    [Theory, EachEngine]
    public async Task Seed_SeveralAtOnce_OneSeedsAndTheOthersFindNothingLeft(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var folder = new SpringfieldSeeds();
        var seeds = folder.Read();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.Seeder.SeedAsync(seeds)))
        );

        Assert.Single(results, result => result.Change is not null);
        await using var context = database.Context();
        Assert.Equal(1, await context.DataVersionAsync(CancellationToken.None));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Seed_SeedsNeedWhatAnEditorRemoved_TellsAndWritesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var seeds = new SpringfieldSeeds();
        await database.Seeder.SeedAsync(seeds.Read());
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.WithoutPolice()));
        seeds.Write("dossiers/xx/shelbyville.json", DocumentJson.WriteIndented(SpringfieldRecord.Shelbyville()));
        var before = await database.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Seeder.SeedAsync(seeds.Read())
        );

        Assert.Equal(
            "seeds/dossiers/xx/shelbyville.json: $.agreements[0].agency: there is no organization 'springfield-police'",
            Assert.Single(refusal.Problems).ToString()
        );
        Assert.Equal(before, await database.DumpAsync());
    }
}
