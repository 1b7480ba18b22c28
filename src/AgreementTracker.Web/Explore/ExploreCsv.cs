using System.Net.Mime;
using System.Text;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Explore;

/// <summary>The rows of a table as a file: those that fit, in their order, in the chosen columns, and the way to each on this site.</summary>
internal static class ExploreCsv
{
    private static readonly byte[] ByteOrderMark = Encoding.UTF8.GetPreamble();

    public static void MapExploreCsv(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(ExploreQuery.CsvPath, AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, ExploreRows rows, DataVersion version)
    {
        var reader = new QueryReader(context);
        var query = ExploreQuery.Read(context.Request.QueryString.Value, reader, await rows.PlacesAsync(context.RequestAborted));
        if (reader.Problem is { } problem)
        {
            await PlainPage.WriteAsync(context, StatusCodes.Status400BadRequest, null, "This can’t be read", problem);
            return;
        }
        var number = version.Current.Number;
        var found = await rows.AllAsync(query, context.RequestAborted);
        if (found.Rows is [])
        {
            await PlainPage.WriteAsync(context, StatusCodes.Status404NotFound, null, "No rows",
                query.Filter.IsEmpty ? $"The record has no {query.Of.Singular} yet, so there is no file." : $"No {query.Of.Singular} in the record fits this, so there is no file.");
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment)
        {
            FileName = $"agreementtracker-{query.Of.Name}-version-{number}.csv",
        }.ToString();
        await context.Response.Body.WriteAsync(ByteOrderMark, context.RequestAborted);
        await context.Response.WriteAsync(Text(query, found, $"{context.Request.Scheme}://{context.Request.Host}"), context.RequestAborted);
    }

    private static string Text(ExploreQuery query, FoundRows found, string site)
    {
        var text = new StringBuilder(Csv.Line([.. query.Columns.Select(column => column.Heading), "Page"]));
        foreach (var row in query.InOrder(found.Rows))
            text.Append(Csv.Line([.. query.Columns.Select(column => row.Cells[column.Index].Text), site + row.Address]));
        return text.ToString();
    }
}
