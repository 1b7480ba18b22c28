using System.Text.Json.Nodes;
using AgreementTracker.Web.Explore;

namespace AgreementTracker.Web.Api;

/// <summary>Parameters as OpenAPI describes them, each with an example that works.</summary>
internal static class OpenApiParameter
{
    public static JsonObject Of(Field filter, Places places) =>
        filter switch
        {
            MarginField => Query(
                filter.Name,
                filter.Label,
                new()
                {
                    ["type"] = "integer",
                    ["minimum"] = 0,
                    ["maximum"] = MarginField.Max,
                },
                1
            ),
            StateField => Query(filter.Name, filter.Label, Pattern("^[a-z]{2}$"), "fl"),
            ChoiceField choice => Choice(choice, [.. choice.Options(places).Select(option => option.Value)]),
            YearField => Query(filter.Name, filter.Label, Pattern("^([0-9]{4}|undated)$"), "2025"),
            TextField text => Query(filter.Name, filter.Label, Text(text.Max), "miami"),
            SlugField => Query(filter.Name, filter.Label, Text(SlugField.Limit), "fl/miami"),
            _ => throw new InvalidOperationException($"{filter.GetType().Name} has no description."),
        };

    public static IEnumerable<JsonObject> Paging(OpenList list) =>
        [
            Query(
                OpenQuery.UpdatedSince,
                Texts.OpenApiParameter_UpdatedSince,
                Pattern(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?Z)?$"),
                "2025-01-01T00:00:00Z"
            ),
            Query(OpenQuery.Cursor, Texts.OpenApiParameter_Cursor, Pattern("^[A-Za-z0-9_-]+$"), null),
            Query(
                OpenQuery.LimitName,
                Texts.OpenApiParameter_Limit,
                new()
                {
                    ["type"] = "integer",
                    ["minimum"] = 1,
                    ["maximum"] = OpenQuery.MaxLimit,
                    ["default"] = OpenQuery.UsualLimit,
                },
                10
            ),
            Fields(list),
        ];

    public static JsonObject Fields(OpenList list)
    {
        var parameter = Query(
            OpenQuery.Fields,
            Texts.OpenApiParameter_Fields,
            new()
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["enum"] = new JsonArray([.. list.Fields.Select(field => (JsonNode)field.Name)]),
                },
            },
            new JsonArray("id", list.Fields[^1].Name)
        );
        parameter["style"] = "form";
        parameter["explode"] = false;
        return parameter;
    }

    public static JsonObject Id(string name, string example) =>
        new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["schema"] = new JsonObject { ["type"] = "string" },
            ["example"] = example,
        };

    private static JsonObject Choice(ChoiceField choice, IReadOnlyList<string> words) =>
        Query(
            choice.Name,
            choice.Label,
            new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) },
            words[0]
        );

    private static JsonObject Text(int limit) => new() { ["type"] = "string", ["maxLength"] = limit };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Query(string name, string description, JsonObject schema, JsonNode? example)
    {
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = description,
            ["schema"] = schema,
        };
        if (example is not null)
            parameter["example"] = example;
        return parameter;
    }
}
