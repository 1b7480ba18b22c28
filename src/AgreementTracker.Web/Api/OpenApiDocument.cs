using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Api;

/// <summary>
/// The API in OpenAPI 3.1, made from the lists that it is made from: what is described is what there is.
/// </summary>
internal static class OpenApiDocument
{
    public const string Path = $"{ApiEndpoints.Root}/openapi.json";
    private const string Schemas = "#/components/schemas/";

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (
                node is JsonObject schema
                && OpenJson.DescriptionOf(context.PropertyInfo?.AttributeProvider) is { } text
            )
                schema["description"] = text;
            return node;
        },
    };

    public static void MapOpenApi(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                Path,
                async (HttpContext context, TrackerSettings settings, ExploreRows rows) =>
                {
                    var document = Of(settings, await rows.PlacesAsync(context.RequestAborted));
                    context.Response.ContentType = DataEndpoint.Json;
                    await context.Response.WriteAsync(document.ToJsonString(OpenJson.Options), context.RequestAborted);
                }
            )
            .AsData([]);

    private static JsonObject Of(TrackerSettings settings, Places places)
    {
        var (paths, schemas) = (new JsonObject(), new JsonObject());
        foreach (var list in OpenLists.All)
        {
            var name = SchemaOf(list);
            schemas[name] = JsonSchemaExporter.GetJsonSchemaAsNode(OpenJson.Options, list.RowType, Exporting);
            // Any of the fields may be left out by who asks.
            schemas[name]!.AsObject().Remove("required");
            paths[$"/{list.Name}"] = Get(
                list.Name,
                list.Summary(),
                [
                    .. list.Filters.Select(filter => OpenApiParameter.Of(filter, places)),
                    .. OpenApiParameter.Paging(list),
                ],
                ListSchema(name)
            );
            if (list != OpenLists.Places)
                paths[$"/{list.Name}/{{id}}"] = Get(
                    list.Singular,
                    list.Summary(),
                    [OpenApiParameter.Id("id", list.Example), OpenApiParameter.Fields(list)],
                    new() { ["$ref"] = Schemas + name }
                );
        }
        var state = OpenApiParameter.Id("state", "fl");
        JsonObject Dossier() => new() { ["$ref"] = $"{Schemas}Dossier" };
        paths["/places/{state}"] = Get("state", Texts.OpenApi_Place, [state], Dossier());
        paths["/places/{state}/{place}"] = Get(
            "place",
            Texts.OpenApi_Place,
            [state.DeepClone().AsObject(), OpenApiParameter.Id("place", "miami")],
            Dossier()
        );
        schemas["Dossier"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = Texts.OpenApi_Dossier,
            ["required"] = new JsonArray("jurisdiction"),
        };
        schemas["Problem"] = JsonSchemaExporter.GetJsonSchemaAsNode(OpenJson.Options, typeof(ApiProblem), Exporting);
        schemas["Problem"]!["required"] = new JsonArray("type", "title", "status", "detail");
        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = Layout.PageHead.SiteName,
                ["version"] = "1",
                ["description"] = Texts.OpenApi_Description,
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = settings.LinkTo(ApiEndpoints.Root) }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static string SchemaOf(OpenList list) => list.RowType.Name["Open".Length..];

    private static JsonObject Get(string id, string summary, IReadOnlyList<JsonObject> parameters, JsonObject schema) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters]),
                ["responses"] = new JsonObject
                {
                    ["200"] = Answer(Texts.OpenApi_Answer, DataEndpoint.Json, schema),
                    ["304"] = new JsonObject { ["description"] = Texts.OpenApi_NotModified },
                    ["default"] = Answer(
                        Texts.OpenApi_Problem,
                        ApiProblem.MediaType,
                        new() { ["$ref"] = $"{Schemas}Problem" }
                    ),
                },
            },
        };

    private static JsonObject Answer(string description, string mediaType, JsonObject schema) =>
        new()
        {
            ["description"] = description,
            ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } },
        };

    private static JsonObject ListSchema(string item) =>
        new()
        {
            ["type"] = "object",
            ["required"] = new JsonArray("dataVersion", "licence", "next", "items"),
            ["properties"] = new JsonObject
            {
                ["dataVersion"] = new JsonObject { ["type"] = "integer", ["description"] = Texts.OpenApi_DataVersion },
                ["licence"] = new JsonObject
                {
                    ["type"] = new JsonArray("string", "null"),
                    ["description"] = Texts.OpenApi_Licence,
                },
                ["next"] = new JsonObject
                {
                    ["type"] = new JsonArray("string", "null"),
                    ["description"] = Texts.OpenApi_Next,
                },
                ["items"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["$ref"] = Schemas + item },
                },
            },
        };
}
