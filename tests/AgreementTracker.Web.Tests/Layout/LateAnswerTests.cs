using System.Data.Common;
using AgreementTracker.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>A page is rendered while it waits for the database, whichever of its answers comes late.</summary>
public class LateAnswerTests
{
    [Theory]
    [InlineData("/places", "jurisdictions")]
    [InlineData(SeededSites.Miami, "revisions")]
    [InlineData(SeededSites.Miami, "passages")]
    [InlineData(SeededSites.Miami, "statements")]
    [InlineData(SeededSites.MiamiVote, "passages")]
    [InlineData(SeededSites.MiamiArticle, "passages")]
    [InlineData("/", "vote_events")]
    public async Task Get_WhileAnAnswerIsLate_ReturnsTheWholePage(string address, string table)
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        await using var late = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var interceptor = new Late(table);
        late.OtherServices = services =>
            services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(interceptor));

        Assert.Equal((await app.GetAsync(address)).Markup, (await late.GetAsync(address)).Markup);
        Assert.True(interceptor.Waited);
    }

    /// <summary>SQLite answers at once. Here an answer of one table is not there yet when it is asked for.</summary>
    private sealed class Late(string table) : DbCommandInterceptor
    {
        public bool Waited { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData data,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains($"FROM \"{table}\"", StringComparison.Ordinal))
            {
                Waited = true;
                await Task.Yield();
            }
            return result;
        }
    }
}
