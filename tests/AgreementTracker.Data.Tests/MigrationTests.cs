using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests;

public class MigrationTests
{
    [Theory, EachEngine]
    public async Task Migrations_MakeWhatTheModelSays(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = database.Context();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }
}
