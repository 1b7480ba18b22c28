using AgreementTracker.Data.PendingSources;

namespace AgreementTracker.Data.Tests.PendingSources;

public class DuplicateSourcesTests
{
    [Theory, EachEngine]
    public async Task Alike_PublishedText_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var gazette = new Springfield();

        Assert.Equal(
            [new("gazette", "Springfield Backs Border Pact", true, Similarity.SameText)],
            await DuplicatesAsync(database, gazette.Text, null)
        );
    }

    [Theory, EachEngine]
    public async Task Alike_PublishedAddress_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var alike = Assert.Single(
            await DuplicatesAsync(database, Kept.Text, "http://www.gazette.example/pact/?utm_source=mail")
        );

        Assert.Equal(("gazette", Similarity.SameAddress), (alike.Id, alike.Similarity));
    }

    [Theory, EachEngine]
    public async Task Alike_LaterCaptureWithMenusAndACorrection_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var later =
            $"Home News Sports Weather Sign in\n\n{new Springfield().Text.Replace("Tuesday", "Wednesday").Replace("’", "'")}\n\nCorrection: an earlier version named another day.";

        var alike = Assert.Single(await DuplicatesAsync(database, later, null));

        Assert.Equal(("gazette", true, Similarity.LikeText), (alike.Id, alike.IsPublished, alike.Similarity));
    }

    [Theory, EachEngine]
    public async Task Alike_SourceOfTheDesk_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        await database.KeepAsync("Ogden Falls hears residents", url: "https://falls.example/hearing");

        Assert.Equal(
            [new("ogden-falls-hears-residents", "Ogden Falls hears residents", false, Similarity.SameText)],
            await DuplicatesAsync(database, Kept.Text, null)
        );
        Assert.Equal(
            Similarity.LikeText,
            Assert.Single(await DuplicatesAsync(database, Kept.Text + " More followed.", null)).Similarity
        );
        Assert.Equal(
            Similarity.SameAddress,
            Assert.Single(await DuplicatesAsync(database, "Other words.", "https://falls.example/hearing")).Similarity
        );
    }

    [Theory, EachEngine]
    public async Task Alike_SomethingElse_IsNothing(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        Assert.Empty(await DuplicatesAsync(database, Kept.Text, "https://falls.example/hearing"));
    }

    private static async Task<IReadOnlyList<DuplicateSource>> DuplicatesAsync(
        TestDatabase database,
        string text,
        string? url
    )
    {
        await using var db = database.Context();
        return await db.DuplicatesAsync(text, url);
    }
}
