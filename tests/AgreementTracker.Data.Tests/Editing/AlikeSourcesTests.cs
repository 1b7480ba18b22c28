using AgreementTracker.Data.Editing;

namespace AgreementTracker.Data.Tests.Editing;

public class AlikeSourcesTests
{
    [Theory, EachEngine]
    public async Task Alike_PublishedText_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var gazette = new Springfield();

        Assert.Equal([new("gazette", "Springfield Backs Border Pact", true, Likeness.SameText)], await AlikeAsync(database, gazette.Text, null));
    }

    [Theory, EachEngine]
    public async Task Alike_PublishedAddress_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        var alike = Assert.Single(await AlikeAsync(database, Kept.Text, "http://www.gazette.example/pact/?utm_source=mail"));

        Assert.Equal(("gazette", Likeness.SameAddress), (alike.Id, alike.Likeness));
    }

    [Theory, EachEngine]
    public async Task Alike_LaterCaptureWithMenusAndACorrection_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        var later = $"Home News Sports Weather Sign in\n\n{new Springfield().Text.Replace("Tuesday", "Wednesday").Replace("’", "'")}\n\nCorrection: an earlier version named another day.";

        var alike = Assert.Single(await AlikeAsync(database, later, null));

        Assert.Equal(("gazette", true, Likeness.LikeText), (alike.Id, alike.IsPublished, alike.Likeness));
    }

    [Theory, EachEngine]
    public async Task Alike_SourceOfTheDesk_IsTold(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);
        await database.KeepAsync("Ogden Falls hears residents", url: "https://falls.example/hearing");

        Assert.Equal([new("ogden-falls-hears-residents", "Ogden Falls hears residents", false, Likeness.SameText)], await AlikeAsync(database, Kept.Text, null));
        Assert.Equal(Likeness.LikeText, Assert.Single(await AlikeAsync(database, Kept.Text + " More followed.", null)).Likeness);
        Assert.Equal(Likeness.SameAddress, Assert.Single(await AlikeAsync(database, "Other words.", "https://falls.example/hearing")).Likeness);
    }

    [Theory, EachEngine]
    public async Task Alike_SomethingElse_IsNothing(DatabaseEngine engine)
    {
        await using var database = await Kept.WithGazetteAsync(engine);

        Assert.Empty(await AlikeAsync(database, Kept.Text, "https://falls.example/hearing"));
    }

    private static async Task<IReadOnlyList<AlikeSource>> AlikeAsync(TestDatabase database, string text, string? url)
    {
        await using var db = database.Context();
        return await db.AlikeAsync(text, url);
    }
}
