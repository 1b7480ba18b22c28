using System.Diagnostics;
using System.Text;

namespace AgreementTracker.Web.Tests.Sharing;

/// <summary>
/// What pages tell search engines, checked by somebody else's types of schema.org (schema-dts) and the TypeScript
/// compiler.
/// </summary>
public class SchemaTypesTests(PublishedSites published)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "structured-data");

    private static readonly string[] Pages =
    [
        "/",
        "/explore",
        "/about",
        SeededSites.Miami,
        "/places/fl",
        SeededSites.MiamiVote,
        SeededSites.MiamiArticle,
        "/organizations/ice",
        "/people/tessa-petit",
        "/statements",
        "/votes",
    ];

    [Fact]
    public async Task Blocks_OfAllKindsOfPages_AreOfSchemaOrg()
    {
        List<string> blocks = [];
        foreach (var address in Pages)
            blocks.AddRange(
                (await published.GetAsync(DatabaseEngine.Sqlite, address))
                    .All("script[type='application/ld+json']")
                    .Select(block => block.TextContent)
            );

        Assert.True(blocks.Count >= 4);
        Assert.Equal("", await CheckAsync(blocks));
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"Quotation","txt":"No such property."}""", "txt")]
    [InlineData("""{"@context":"https://schema.org","@type":"Quote","text":"No such type."}""", "Quote")]
    [InlineData("""{"@context":"https://schema.org","@type":"Dataset","name":5}""", "number")]
    public async Task Blocks_ThatAreNot_AreFound(string block, string what) =>
        Assert.Contains(what, await CheckAsync([block]), StringComparison.Ordinal);

    private static async Task<string> CheckAsync(IEnumerable<string> blocks)
    {
        var file = Path.Combine(Folder, $"blocks-{Guid.NewGuid():N}.ts");
        await File.WriteAllTextAsync(
            file,
            string.Concat([
                "import type { Graph, Thing, WithContext } from 'schema-dts';\n",
                .. blocks.Select((block, i) => $"export const block{i}: Graph | WithContext<Thing> = {block};\n"),
            ]),
            Encoding.UTF8
        );
        try
        {
            using var compiler = Process.Start(
                new ProcessStartInfo(
                    "node",
                    [
                        Path.Combine("node_modules", "typescript", "bin", "tsc"),
                        "--noEmit",
                        "--strict",
                        "--moduleResolution",
                        "node",
                        "--module",
                        "esnext",
                        "--target",
                        "es2022",
                        "--skipLibCheck",
                        file,
                    ]
                )
                {
                    WorkingDirectory = Folder,
                    RedirectStandardOutput = true,
                }
            )!;
            var said = await compiler.StandardOutput.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? "" : $"{said}exit code {compiler.ExitCode}";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
