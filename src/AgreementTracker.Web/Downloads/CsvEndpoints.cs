using System.Net.Mime;
using System.Text;
using AgreementTracker.Data;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Downloads;

/// <summary>
/// Every list as a file, at its page's address with <c>.csv</c>: with the filters of the page, always whole. It is read
/// part by part, so that it never is in memory as a whole, and a slow reader holds no connection to the database.
/// </summary>
internal static class CsvEndpoints
{
    private const int RowsAtOnce = 1_000;

    /// <summary>Readers of pages come first.</summary>
    private static readonly SemaphoreSlim ReadingAtOnce = new(2);

    public static void MapCsv(this IEndpointRouteBuilder endpoints)
    {
        foreach (var list in OpenLists.All)
        foreach (var table in OpenTable.Of(list))
            endpoints
                .MapGet(table.Path, context => AnswerAsync(context, table))
                .AsData(OpenQuery.FileParametersOf(list), DataEndpoint.Csv, isStored: false);
    }

    private static async Task AnswerAsync(HttpContext context, OpenTable table)
    {
        var (services, cancellationToken) = (context.RequestServices, context.RequestAborted);
        var settings = services.GetRequiredService<TrackerSettings>();
        var factory = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        var version = services.GetRequiredService<DataVersion>().Current;
        var places = await services.GetRequiredService<ExploreRows>().PlacesAsync(cancellationToken);
        var query = OpenQuery.Read(context.Request.Query, table.List, places);
        var names = context.Request.Query[OpenQuery.Columns].ToString();
        var columns =
            OpenQuery.ReadFields(names.Length == 0 ? null : names, OpenQuery.Columns, table.Columns) ?? table.Columns;
        int? since = null;
        if (query.Since is { } time)
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            since = await db.FirstChangeSinceAsync(time, cancellationToken);
        }

        var atOnce = table.Part is null ? RowsAtOnce : table.List.WholeAtOnce;
        // Before anything is sent: if the database is away, the answer says so.
        var rows = await ReadAsync(null);
        var response = context.Response;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment)
        {
            FileName = $"agreementtracker-{table.Name}-version-{version.Number}.csv",
        }.ToString();
        await response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        var text = new StringBuilder(Csv.Line(columns.Select(column => column.Name)));
        while (true)
        {
            foreach (var row in rows)
            {
                row.Url = settings.LinkTo(row.Url);
                foreach (var line in table.LinesOf(row, columns))
                    text.Append(Csv.Line(line));
            }
            await response.WriteAsync(text.ToString(), cancellationToken);
            text.Clear();
            if (rows.Count < atOnce)
                return;
            rows = await ReadAsync(rows[^1].Key);
        }

        async Task<IReadOnlyList<OpenRow>> ReadAsync(string? after)
        {
            await ReadingAtOnce.WaitAsync(cancellationToken);
            try
            {
                await using var db = await factory.CreateDbContextAsync(cancellationToken);
                return await table.List.ReadAsync(
                    db,
                    query.Filter,
                    since,
                    after,
                    atOnce,
                    table.Part is not null,
                    cancellationToken
                );
            }
            finally
            {
                ReadingAtOnce.Release();
            }
        }
    }
}
