using System.Buffers;
using System.Text.Json;
using AgreementTracker.Data;
using AgreementTracker.Data.OpenData;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Api;

/// <summary>
/// <c>/api/v1</c>, and the same at each page's own address with <c>.json</c>: lists page by page, and items with
/// everything that is known of them.
/// </summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        foreach (var list in OpenLists.All)
        {
            var parameters = OpenQuery.ParametersOf(list);
            foreach (var path in (string[])[$"{Root}/{list.Name}", $"{list.Path}.json"])
                endpoints.MapGet(path, context => AnswerListAsync(context, list)).AsData(parameters);
            if (list == OpenLists.Places)
                continue;
            foreach (var path in (string[])[$"{Root}/{list.Name}/{{id}}", $"{list.Path}/{{id}}.json"])
                endpoints
                    .MapGet(path, (HttpContext context, string id) => AnswerItemAsync(context, list, id))
                    .AsData([OpenQuery.Fields]);
        }
        foreach (var (path, end) in (ReadOnlySpan<(string, string)>)[($"{Root}/places", ""), ("/places", ".json")])
        {
            endpoints
                .MapGet(
                    $"{path}/{{state:length(2)}}{end}",
                    (HttpContext context, string state) => PlaceDossier.AnswerAsync(context, state)
                )
                .AsData([]);
            endpoints
                .MapGet(
                    $"{path}/{{state}}/{{place}}{end}",
                    (HttpContext context, string state, string place) =>
                        PlaceDossier.AnswerAsync(context, $"{state}/{place}")
                )
                .AsData([]);
        }
        // Whatever else: what is missing is said as JSON too.
        endpoints.Map(
            "/api/{**rest}",
            (HttpContext context) =>
                (
                    HttpMethods.IsGet(context.Request.Method)
                        ? new ApiProblem(StatusCodes.Status404NotFound, Texts.ApiEndpoints_NoSuchAddress)
                        : NotAllowed(context)
                ).WriteAsync(context)
        );
    }

    /// <summary>Where an item is read by a program.</summary>
    public static string UrlOf(OpenList list, string id) => $"{Root}/{list.Name}/{id}";

    private static ApiProblem NotAllowed(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return new(StatusCodes.Status405MethodNotAllowed, Texts.ApiEndpoints_ReadOnly);
    }

    private static async Task AnswerListAsync(HttpContext context, OpenList list)
    {
        var services = context.RequestServices;
        var (settings, version) = (
            services.GetRequiredService<TrackerSettings>(),
            services.GetRequiredService<DataVersion>().Current
        );
        var cancellationToken = context.RequestAborted;
        var places = await services.GetRequiredService<ExploreRows>().PlacesAsync(cancellationToken);
        var query = OpenQuery.Read(context.Request.Query, list, places);

        var factory = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var since = query.Since is { } time ? await db.FirstChangeSinceAsync(time, cancellationToken) : (int?)null;
        // One more than is asked for says whether there is more.
        var found = await list.ReadAsync(
            db,
            query.Filter,
            since,
            query.After,
            query.Limit + 1,
            query.Chosen.Any(field => field.PartType is not null),
            cancellationToken
        );
        var next =
            found.Count > query.Limit
                ? settings.LinkTo(NextUrl(context.Request, query, list, found[query.Limit - 1]))
                : null;

        var response = context.Response;
        response.ContentType = DataEndpoint.Json;
        if (next is not null)
            response.Headers.Append("Link", $"<{next}>; rel=\"next\"");
        response.Headers.Append("Link", $"<{settings.LinkTo(OpenApiDocument.Path)}>; rel=\"service-desc\"");
        var body = new ArrayBufferWriter<byte>();
        await using var writer = new Utf8JsonWriter(body, Writing);
        writer.WriteStartObject();
        writer.WriteNumber("dataVersion", version.Number);
        writer.WriteString("licence", settings.Publisher.Licence);
        writer.WriteString("next", next);
        writer.WriteStartArray("items");
        foreach (var row in found.Take(query.Limit))
            OpenJson.Write(writer, Whole(row, settings), query.Chosen);
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
        await response.Body.WriteAsync(body.WrittenMemory, cancellationToken);
    }

    private static async Task AnswerItemAsync(HttpContext context, OpenList list, string id)
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<TrackerSettings>();
        var fields =
            OpenQuery.ReadFields(
                context.Request.Query[OpenQuery.Fields] is [{ Length: > 0 } names] ? names : null,
                OpenQuery.Fields,
                list.Fields
            ) ?? list.Fields;
        var factory = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        if (await list.FindAsync(db, id, context.RequestAborted) is not { } row)
        {
            await FormerItem.AnswerAsync(context, db, list, id);
            return;
        }
        context.Response.ContentType = DataEndpoint.Json;
        var body = new ArrayBufferWriter<byte>();
        await using var writer = new Utf8JsonWriter(body, Writing);
        OpenJson.Write(writer, Whole(row, settings), fields);
        await writer.FlushAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private static readonly JsonWriterOptions Writing = new() { Encoder = OpenJson.Options.Encoder };

    private static OpenRow Whole(OpenRow row, TrackerSettings settings)
    {
        row.Url = settings.LinkTo(row.Url);
        return row;
    }

    private static string NextUrl(HttpRequest request, OpenQuery query, OpenList list, OpenRow last) =>
        QueryLink.To(
            request.Path,
            [
                .. OpenQuery
                    .ParametersOf(list)
                    .Where(name => name != OpenQuery.Cursor)
                    .Select(name => (name, (string?)request.Query[name].ToString())),
                (OpenQuery.Cursor, OpenCursor.Write(query.IdentityOf(list), last.Key)),
            ]
        );
}
