using System.Data.Common;
using AgreementTracker.Data.Postgres;
using AgreementTracker.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Caching;

/// <summary>How often a page asks the database must not grow with what it shows.</summary>
public class RoundTripTests
{
    [Theory, EachEngine]
    public async Task Get_Page_AsksTheDatabaseSoOften(DatabaseEngine engine)
    {
        var count = new CommandCount();
        await using var app = await TrackerApp.InventedAsync(engine);
        app.OtherServices = services =>
        {
            services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(count));
            services.ConfigureDbContext<PostgresTrackerDbContext>(options => options.AddInterceptors(count));
        };
        var place = (await app.GetAsync("/places?vote=yes")).All("main li a")[0].GetAttribute("href")!;

        Assert.Equal(3, await count.OfAsync(() => app.GetAsync(place)));
        Assert.Equal(
            3,
            await count.OfAsync(() => app.GetAsync($"/votes/{place["/places/".Length..].Replace('/', '.')}.vote"))
        );
        Assert.InRange(await count.OfAsync(() => app.GetAsync($"{place}/history")), 1, 2);
        // Corrections with their documents, and the newest lists with what they corrected.
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/corrections")), 1, 5);
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/places?sort=state")), 1, 5);
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/votes")), 1, 4);
        // States, agreements, and ICE's newest list, which the sum begins at.
        Assert.Equal(3, await count.OfAsync(() => app.GetAsync("/map")));
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/statements")), 1, 4);
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/sources/article-7")), 1, 6);
        // Places that begin so, names and texts with the whole words, with beginnings, and which of the agencies found
        // may be others; where nothing is found names with a slip, names that are alike, and ICE's newest list.
        Assert.InRange(await count.OfAsync(() => app.GetAsync("/search?q=article")), 1, 9);
    }

    [Theory, EachEngine]
    public async Task Get_KeptPage_AsksTheDatabaseNothing(DatabaseEngine engine)
    {
        var count = new CommandCount();
        await using var app = await TrackerApp.InventedAsync(engine);
        app.OtherServices = services =>
        {
            services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(count));
            services.ConfigureDbContext<PostgresTrackerDbContext>(options => options.AddInterceptors(count));
        };
        await app.GetAsync("/places");

        Assert.Equal(0, await count.OfAsync(() => app.GetAsync("/places")));
    }

    private sealed class CommandCount : DbCommandInterceptor
    {
        private int count;

        public async Task<int> OfAsync(Func<Task> what)
        {
            count = 0;
            await what();
            return count;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            DbDataReader result,
            CancellationToken cancellationToken = default
        )
        {
            // Whoever looks for new changes looks meanwhile too.
            if (!command.CommandText.Contains("record_epoch", StringComparison.Ordinal))
                Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
