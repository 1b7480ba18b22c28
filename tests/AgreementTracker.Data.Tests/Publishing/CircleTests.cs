using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>Nothing is part of itself, nor earlier than itself, by however many others and changes.</summary>
public class CircleTests
{
    [Theory]
    [EachEngine(2)]
    [EachEngine(4)]
    public async Task Publish_PlacesWouldBePartOfEachOther_IsRefusedAcrossChanges(DatabaseEngine engine, int length)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        for (var i = 0; i < length; i++)
            await PublishAsync(database, 0, Place(i, i == 0 ? null : i - 1));

        var problem = await RefusedAsync(database, 1, Place(0, length - 1));

        Assert.Equal(($"dossiers/xx/town-0", "$.jurisdiction.parent"), (problem.Document, problem.Path));
        Assert.StartsWith(
            "leads back to the jurisdiction itself: xx/town-0 → ",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory, EachEngine]
    public async Task Publish_PlacesWouldBePartOfEachOther_IsRefusedInOneChange(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            PublishAsync(database, 0, Place(0, 1), Place(1, 0))
        );

        Assert.Equal(
            ["dossiers/xx/town-0", "dossiers/xx/town-1"],
            refusal.Problems.Select(problem => problem.Document)
        );
        Assert.All(refusal.Problems, problem => Assert.Equal("$.jurisdiction.parent", problem.Path));
    }

    /// <summary>What the change says counts, and not what was published before it.</summary>
    [Theory, EachEngine]
    public async Task Publish_PlacesTurnRound_IsNoCircle(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await PublishAsync(database, 0, Place(0, 1), Place(1, null));

        await PublishAsync(database, 1, Place(0, null), Place(1, 0));

        Assert.Empty(await database.VerifyAsync());
    }

    [Theory]
    [EachEngine(2)]
    [EachEngine(4)]
    public async Task Publish_CapturesWouldBeEarlierThanThemselves_IsRefusedAcrossChanges(
        DatabaseEngine engine,
        int length
    )
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        for (var i = 0; i < length; i++)
            await PublishAsync(database, 0, Capture(i, i == 0 ? null : i - 1));

        var problem = await RefusedAsync(database, 1, Capture(0, length - 1));

        Assert.Equal(("sources/capture-0", "$.earlierCapture"), (problem.Document, problem.Path));
    }

    [Theory, EachEngine]
    public async Task Publish_CapturesWouldBeEarlierThanThemselves_IsRefusedInOneChange(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            PublishAsync(database, 0, Capture(0, 1), Capture(1, 0))
        );

        Assert.Equal(2, refusal.Problems.Count(problem => problem.Path == "$.earlierCapture"));
    }

    private static Task<Change?> PublishAsync(TestDatabase database, int basedOn, params IDocument[] documents) =>
        database.Publisher.PublishAsync(SpringfieldRecord.Proposed(basedOn, documents));

    private static async Task<Problem> RefusedAsync(TestDatabase database, int basedOn, IDocument document) =>
        Assert.Single(
            (
                await Assert.ThrowsAsync<InvalidDocumentsException>(() => PublishAsync(database, basedOn, document))
            ).Problems
        );

    private static SourceDocument Capture(int number, int? earlier) =>
        SpringfieldRecord.Gazette() with
        {
            Slug = $"capture-{number}",
            EarlierCapture = earlier is { } other ? $"capture-{other}" : null,
        };

    private static Dossier Place(int number, int? parent)
    {
        var place = SpringfieldRecord.Shelbyville();
        return place with
        {
            Agreements = [],
            Jurisdiction = place.Jurisdiction with
            {
                Slug = $"xx/town-{number}",
                Parent = parent is { } other ? $"xx/town-{other}" : null,
                Classification = JurisdictionClassification.Municipality,
                Citations = SpringfieldRecord.Cited(
                    "help",
                    parent is null ? ["name", "classification"] : ["name", "classification", "parent"]
                ),
            },
        };
    }
}
