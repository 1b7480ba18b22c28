using System.Net;
using System.Text.Json;
using Kind = System.Text.Json.JsonValueKind;

namespace AgreementTracker.Web.Tests.Api;

/// <summary>
/// What the OpenAPI document says of each operation and each parameter is what a program gets: right values are
/// answered by the schema, wrong ones by a problem that names the parameter.
/// </summary>
public class OpenApiTests(SeededSites seeded, Rosters.ListedSites listed)
{
    private const string Document = "/api/v1/openapi.json";
    private static readonly string Long = new('x', 10_000);

    [Theory, EachEngine]
    public async Task Get_EveryOperation_WithEveryParameter_AnswersByItsSchema(DatabaseEngine engine)
    {
        var document = await DocumentAsync(await seeded.OnAsync(engine));
        foreach (var operation in Operation.Of(document))
        {
            var app = await SiteAsync(engine, operation);
            await CheckAsync(operation.Address([]));
            foreach (var parameter in operation.Query)
            foreach (var value in parameter.GoodValues())
                await CheckAsync(operation.Address([(parameter.Name, value)]));
            await CheckAsync(
                operation.Address(
                    operation.Query.SelectMany(one => one.GoodValues().Take(1).Select(v => (one.Name, v)))
                )
            );

            async Task CheckAsync(string address)
            {
                var answer = JsonDocument.Parse((await app.GetAsync(address)).Markup).RootElement;
                Assert.True(operation.Answer.Accepts(answer), $"{address} is not answered by its schema: {answer}");
            }
        }
    }

    [Theory, EachEngine]
    public async Task Get_WrongValueOfEveryParameter_IsAProblemThatNamesIt(DatabaseEngine engine)
    {
        var document = await DocumentAsync(await seeded.OnAsync(engine));
        foreach (var operation in Operation.Of(document))
        {
            var app = await SiteAsync(engine, operation);
            foreach (var parameter in operation.Query)
            foreach (var value in parameter.BadValues())
                await CheckAsync(operation.Address([(parameter.Name, value)]), parameter.Name);
            await CheckAsync(operation.Address([("colour", "green")]), "colour");
            foreach (var parameter in operation.Query.Take(1))
                await CheckAsync(operation.Address([(parameter.Name, "x"), (parameter.Name, "x")]), parameter.Name);

            async Task CheckAsync(string address, string parameter)
            {
                using var response = await app.Client.GetAsync(address);
                var text = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{response.StatusCode} {address}");
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
                var problem = JsonDocument.Parse(text).RootElement;
                Assert.True(operation.Problem.Accepts(problem), text);
                Assert.Equal((address, parameter), (address, problem.GetProperty("parameter").GetString()));
            }
        }
    }

    [Fact]
    public async Task Get_Document_DescribesEveryAddressOfTheApi_AndEveryFieldIsInAnAnswer()
    {
        var app = await seeded.OnAsync(DatabaseEngine.Sqlite);
        var document = await DocumentAsync(app);
        var described = Operation.Of(document).Select(operation => operation.Path).Order();
        Assert.Equal(
            app.Services.GetService(typeof(Microsoft.AspNetCore.Routing.EndpointDataSource))
                is Microsoft.AspNetCore.Routing.EndpointDataSource routes
                ? routes
                    .Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
                    .Select(route => route.RoutePattern.RawText!)
                    .Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal) && path != Document)
                    .Select(path => path["/api/v1".Length..].Replace(":length(2)", "", StringComparison.Ordinal))
                    .Order()
                : [],
            described
        );
        foreach (var operation in Operation.Of(document).Where(operation => operation.Path.EndsWith("{id}")))
        {
            var site = await SiteAsync(DatabaseEngine.Sqlite, operation);
            var answer = JsonDocument.Parse((await site.GetAsync(operation.Address([]))).Markup).RootElement;
            Assert.Equal(
                operation.Query.Single(one => one.Name == "fields").Words,
                answer.EnumerateObject().Select(member => member.Name)
            );
        }
    }

    /// <summary>The seeds have none of ICE's lists.</summary>
    private Task<TrackerApp> SiteAsync(DatabaseEngine engine, Operation operation) =>
        (operation.Path.StartsWith("/lists", StringComparison.Ordinal) ? (Sites)listed : seeded).OnAsync(engine);

    private static async Task<JsonElement> DocumentAsync(TrackerApp app) =>
        JsonDocument.Parse((await app.GetAsync(Document)).Markup).RootElement;

    private sealed record Parameter(string Name, JsonElement Json)
    {
        private JsonElement Schema => Json.GetProperty("schema");

        public IEnumerable<string> Words =>
            Schema.TryGetProperty("items", out var items)
                ? items.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)
            : Schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Select(word => word.GetString()!)
            : [];

        public IEnumerable<string> GoodValues()
        {
            if (Json.TryGetProperty("example", out var example))
                yield return example.ValueKind == Kind.Array
                    ? string.Join(',', example.EnumerateArray().Select(word => word.GetString()))
                    : example.ToString();
            foreach (var word in Words)
                yield return word;
            foreach (var end in (string[])["minimum", "maximum"])
                if (Schema.TryGetProperty(end, out var number))
                    yield return number.ToString();
        }

        public IEnumerable<string> BadValues()
        {
            yield return Long;
            if (Words.Any() || Schema.TryGetProperty("pattern", out _) || Schema.TryGetProperty("minimum", out _))
                foreach (var word in (string[])["!", "-1", "1.5", "ñ", "'; drop table votes --", " ", "a,,b"])
                    yield return word;
            if (Schema.TryGetProperty("maximum", out var most))
                yield return $"{most.GetInt32() + 1}";
            if (Schema.TryGetProperty("maxLength", out var longest))
                yield return new string('x', longest.GetInt32() + 1);
        }
    }

    private sealed record Operation(string Path, string Filled, IReadOnlyList<Parameter> Query)
    {
        public required JsonSchema Answer { get; init; }
        public required JsonSchema Problem { get; init; }

        public string Address(IEnumerable<(string Name, string Value)> values) =>
            $"/api/v1{Filled}?"
            + string.Join('&', values.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"));

        public static IEnumerable<Operation> Of(JsonElement document)
        {
            foreach (var path in document.GetProperty("paths").EnumerateObject())
            {
                var get = path.Value.GetProperty("get");
                var (filled, query) = (path.Name, new List<Parameter>());
                foreach (var parameter in get.GetProperty("parameters").EnumerateArray())
                {
                    var name = parameter.GetProperty("name").GetString()!;
                    if (parameter.GetProperty("in").GetString() == "path")
                        filled = filled.Replace($"{{{name}}}", parameter.GetProperty("example").GetString());
                    else
                        query.Add(new(name, parameter));
                }
                yield return new(path.Name, filled, query)
                {
                    Answer = SchemaOf("200", "application/json"),
                    Problem = SchemaOf("default", "application/problem+json"),
                };

                JsonSchema SchemaOf(string status, string type) =>
                    new(
                        document,
                        get.GetProperty("responses")
                            .GetProperty(status)
                            .GetProperty("content")
                            .GetProperty(type)
                            .GetProperty("schema")
                    );
            }
        }
    }
}
