using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Sources;

public class CitationTests
{
    [Theory, EachEngine]
    public async Task Insert_OneOwner_IsKept(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await SpringfieldAsync(database);

        context.Add(Citation(jurisdiction: "xx/springfield"));
        await context.SaveChangesAsync();

        Assert.Equal(1, await context.Citations.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Insert_NoOwner_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await SpringfieldAsync(database);

        context.Add(Citation());

        await Refusal.ByDatabaseAsync(() => context.SaveChangesAsync(), "ck_citations_one_owner");
    }

    [Theory, EachEngine]
    public async Task Insert_TwoOwners_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await SpringfieldAsync(database);

        context.Add(Citation(jurisdiction: "xx/springfield", organization: "xx/springfield/council"));

        await Refusal.ByDatabaseAsync(() => context.SaveChangesAsync(), "ck_citations_one_owner");
    }

    [Theory]
    [EachEngine(-1, 3)]
    [EachEngine(3, 3)]
    [EachEngine(3, 2)]
    public async Task Insert_PassageHasNoPlace_IsRefused(DatabaseEngine engine, int start, int end)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Context();

        var passage = World.Passage(World.Source(ArchivedText.Of("The council approved it.")), 3);
        (passage.Start, passage.End) = (start, end);
        context.Add(passage);

        await Refusal.ByDatabaseAsync(() => context.SaveChangesAsync(), "ck_passages_position");
    }

    private static async Task<TrackerDbContext> SpringfieldAsync(TestDatabase database)
    {
        var context = database.Context();
        context.AddRange(
            World.Springfield(),
            World.Council(),
            World.Passage(World.Source(ArchivedText.Of("The council approved it.")), 11)
        );
        await context.SaveChangesAsync();
        return context;
    }

    private static Citation Citation(string? jurisdiction = null, string? organization = null) =>
        new()
        {
            Document = World.Document,
            Ordinal = 0,
            Field = "name",
            PassageId = $"{World.Document}#vote",
            Role = CitationRole.Supports,
            JurisdictionId = jurisdiction,
            OrganizationId = organization,
        };
}
