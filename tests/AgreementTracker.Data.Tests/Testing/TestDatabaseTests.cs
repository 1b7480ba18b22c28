using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Testing;

public class TestDatabaseTests
{
    [Theory, EachEngine]
    public async Task Create_AnotherWasWrittenTo_IsEmpty(DatabaseEngine engine)
    {
        await using var written = await TestDatabase.CreateAsync(engine);
        await PrepareAsync(written.Services);

        await using var other = await TestDatabase.CreateAsync(engine);
        await using var context = other.Context();

        Assert.Equal(engine, DatabaseAddress.Parse(other.ConnectionString).Engine);
        Assert.Empty(await context.Jurisdictions.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task CreateFrom_ManyAtOnce_PreparesOnceAndCopies(DatabaseEngine engine)
    {
        var preparations = 0;
        var names = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                {
                    await using var database = await TestDatabase.CreateFromAsync(
                        engine,
                        "with Springfield",
                        services =>
                        {
                            Interlocked.Increment(ref preparations);
                            return PrepareAsync(services);
                        }
                    );
                    await using var context = database.Context();
                    return await context.Jurisdictions.Select(jurisdiction => jurisdiction.Name).SingleAsync();
                })
        );

        Assert.Equal(1, preparations);
        Assert.All(names, name => Assert.Equal("Springfield", name));
    }

    private static async Task PrepareAsync(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContext();
        context.Add(World.Springfield());
        await context.SaveChangesAsync();
    }
}
