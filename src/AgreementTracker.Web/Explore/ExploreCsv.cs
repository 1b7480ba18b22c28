using System.Globalization;
using System.Net.Mime;
using System.Text;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Explore;

/// <summary>
/// A table as a file: all rows that fit, in the order of its pages, in the chosen columns, and the address of each on
/// this site.
/// </summary>
internal static class ExploreCsv
{
    /// <summary>Letters that are written at once.</summary>
    private const int Part = 32_000;

    private static readonly byte[] ByteOrderMark = Encoding.UTF8.GetPreamble();

    public static void MapExploreCsv(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ExploreQuery.CsvPath, AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, ExploreRows rows, DataVersion version)
    {
        var reader = new QueryReader(context);
        var cancellationToken = context.RequestAborted;
        var query = ExploreQuery.Read(
            context.Request.QueryString.Value,
            reader,
            await rows.PlacesAsync(cancellationToken)
        );
        if (reader.Problem is { } problem)
        {
            const int BadRequest = StatusCodes.Status400BadRequest;
            await PlainPage.WriteAsync(context, BadRequest, null, Texts.ExploreCsv_Unreadable, problem);
            return;
        }
        // A file has the same words in every language.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var number = version.Current.Number;
        await using var found = rows.AllAsync(query, cancellationToken).GetAsyncEnumerator(cancellationToken);
        // Before anything is sent: if the database is away, the answer is a page that says so.
        var hasRow = await found.MoveNextAsync();

        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment)
        {
            FileName = $"agreementtracker-{query.Of.Name}-version-{number}.csv",
        }.ToString();
        await context.Response.Body.WriteAsync(ByteOrderMark, cancellationToken);
        var text = new StringBuilder(Csv.Line([.. query.Columns.Select(column => column.Heading), "Page"]));
        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        for (; hasRow; hasRow = await found.MoveNextAsync())
        {
            text.Append(LineOf(found.Current, query, site));
            if (text.Length < Part)
                continue;
            await context.Response.WriteAsync(text.ToString(), cancellationToken);
            text.Clear();
        }
        await context.Response.WriteAsync(text.ToString(), cancellationToken);
    }

    private static string LineOf(ExploreRow row, ExploreQuery query, string site) =>
        Csv.Line([.. query.Columns.Select(column => row.Cells[column.Index].InFile), site + row.Address]);
}
