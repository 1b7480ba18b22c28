using System.Text.Json.Nodes;
using AgreementTracker.Web.Sharing;

namespace AgreementTracker.Web.Tests.Sharing;

public class StructuredDataTests(SeededSites seeded, PublishedSites published)
{
    private static readonly string[] Types =
    [
        "AdministrativeArea",
        "CreativeWork",
        "DataDownload",
        "Dataset",
        "GovernmentOrganization",
        "NewsArticle",
        "NewsMediaOrganization",
        "Organization",
        "Person",
        "Quotation",
        "Report",
        "State",
        "WebPage",
        "WebSite",
    ];

    [Fact]
    public async Task Get_Home_IsAWebSiteWithADataset()
    {
        var block = await BlockAsync(published, "/");

        var data = Assert.Single(Things(block, "Dataset"));
        Assert.Single(Things(block, "WebSite"));
        Assert.Equal(PublishedSites.Licence, (string?)data["license"]);
        Assert.Equal(PublishedSites.Owner, (string?)data["creator"]!["name"]);
        Assert.Equal("1", (string?)data["version"]);
        Assert.All(
            Things(block, "DataDownload"),
            file => Assert.StartsWith($"{PublishedSites.Address}/explore.csv?of=", (string?)file["contentUrl"])
        );
    }

    [Fact]
    public async Task Get_Place_IsAPlaceWithItsAgencyAndWhatWasSaid()
    {
        var block = await BlockAsync(published, SeededSites.Miami);

        var agency = Assert.Single(Things(block, "GovernmentOrganization"));
        Assert.Equal("Miami", (string?)Assert.Single(Things(block, "AdministrativeArea"))["name"]);
        Assert.Contains("approved", (string?)agency["description"]);
        Assert.All(
            Things(block, "Quotation"),
            quotation => Assert.StartsWith($"{PublishedSites.Address}/sources/", (string?)quotation["isBasedOn"])
        );
        Assert.NotEmpty(Things(block, "Quotation"));
    }

    [Fact]
    public async Task Get_Vote_CitesQuotationsOfItsSource()
    {
        var block = await BlockAsync(seeded, SeededSites.MiamiVote);
        var text = (await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.MiamiArticle)).One(".archive").TextContent;

        var quotations = Things(block, "Quotation");
        Assert.NotEmpty(quotations);
        Assert.All(
            quotations,
            quotation =>
            {
                Assert.Contains(((string)quotation["text"]!)[..20], text);
                Assert.Equal(SeededSites.MiamiArticle, (string?)quotation["isBasedOn"]!["archivedAt"]);
            }
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SeededSites.Miami)]
    [InlineData(SeededSites.MiamiVote)]
    [InlineData("/organizations/ice")]
    [InlineData("/organizations/miami-city-police")]
    public async Task Get_EachThing_IsOfATypeThatSchemaOrgHas(string address) =>
        Assert.Empty(Things(await BlockAsync(seeded, address)).Select(thing => (string?)thing["@type"]).Except(Types));

    [Fact]
    public void Of_TextThatCouldEndTheBlock_IsEscapedAndReadsBack()
    {
        const string evil = "</script><!-- & “okʻina”";

        var block = StructuredData.Of(StructuredData.Thing("Quotation", ("text", evil)));

        Assert.Equal(-1, block.AsSpan().IndexOfAny("<>&"));
        Assert.Equal(evil, (string?)JsonNode.Parse(block)!["text"]);
    }

    private static async Task<JsonNode> BlockAsync(Sites sites, string address) =>
        JsonNode.Parse((await sites.GetAsync(DatabaseEngine.Sqlite, address)).One("head > script").TextContent)!;

    private static IReadOnlyList<JsonNode> Things(JsonNode block, string type) =>
        [.. Things(block).Where(thing => (string?)thing["@type"] == type)];

    private static IEnumerable<JsonNode> Things(JsonNode? node) =>
        node switch
        {
            JsonObject thing => (thing.ContainsKey("@type") ? new JsonNode[] { thing } : []).Concat(
                thing.SelectMany(property => Things(property.Value))
            ),
            JsonArray all => all.SelectMany(Things),
            _ => [],
        };
}
