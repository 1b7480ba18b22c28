using System.Text.Json.Nodes;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>The Miami dossier says what the article says.</summary>
public class MiamiSeedTests
{
    [Fact]
    public void Read_TheSeeds_ReportsNothing()
    {
        var seeds = SeedFolder.Read(Repository.Seeds);

        Assert.Contains("dossiers/fl/miami", seeds.Documents.Select(located => located.Address));
        Assert.Single(seeds.Texts);
    }

    [Fact]
    public void Article_IsTheOneThatWasGiven_ByteForByte()
    {
        var archived = File.ReadAllBytes(MiamiSeeds.ArticleFile);

        Assert.Equal(
            "529bd564a12768e9eaa4c53eb833c788881dcd0ee4cd2f5568e4a622940d33f9",
            ArchivedText.HashOf(MiamiSeeds.Article)
        );
        if (Repository.Shared is { } shared)
            Assert.Contains(
                Directory.EnumerateFiles(Path.Combine(shared, "seeds")),
                given => File.ReadAllBytes(given).SequenceEqual(archived)
            );
    }

    [Fact]
    public void Vote_IsThreeToTwo_AndNoMore() =>
        AssertJson(
            """
            {
              "key": "approval", "body": "miami-city-commission", "agreement": "agreement",
              "motion": "a formal partnership with U.S. Immigration and Customs Enforcement (ICE), allowing city police officers to assist federal agents in enforcing immigration laws",
              "effect": "adopt", "stage": "not-stated", "method": "not-stated", "result": "pass", "date": { "printed": "Tuesday" },
              "counts": [{ "option": "yes", "value": 3 }, { "option": "no", "value": 2 }]
            }
            """,
            Assert.Single(MiamiSeeds.Miami["voteEvents"]!.AsArray())
        );

    [Fact]
    public void Agreement_IsOfTheCityPoliceWithIce_ApprovedAndOfNoStatedModel()
    {
        AssertJson(
            """
            {
              "key": "agreement", "name": "287(g) agreement", "agency": "miami-city-police", "partner": "ice", "model": "not-stated",
              "scope": "allowing city police officers to assist federal agents in enforcing immigration laws",
              "events": [{ "key": "approved", "kind": "approved", "date": { "printed": "Tuesday" }, "voteEvent": "approval" }]
            }
            """,
            Assert.Single(MiamiSeeds.Miami["agreements"]!.AsArray())
        );
        Assert.Equal(AgreementStatus.Approved, AgreementStatusRules.After([AgreementEventKind.Approved]));
    }

    [Fact]
    public void OperationAndOrder_AreThoseOfTheArticle()
    {
        AssertJson(
            """{ "key": "april-operation", "kind": "enforcement-operation", "name": "April operation", "date": { "printed": "recent April" }, "participants": [{ "name": "Florida authorities" }] }""",
            Assert.Single(MiamiSeeds.Miami["events"]!.AsArray())
        );
        AssertJson(
            """
            {
              "key": "executive-order", "kind": "executive-order", "title": "executive order encouraging state agencies to form ICE agreements",
              "issuer": { "name": "Ron DeSantis", "role": "Florida Governor", "person": "ron-desantis" }, "date": { "printed": "earlier" }
            }
            """,
            Assert.Single(MiamiSeeds.Miami["instruments"]!.AsArray())
        );
    }

    [Fact]
    public void Notes_TellOfTheContrastAndOfOpenQuestions()
    {
        var topics = MiamiSeeds.Miami["contextNotes"]!.AsArray().Select(note => note!["topic"]!.ToString()).ToList();

        Assert.Contains("contrast", topics);
        Assert.Contains("open-question", topics);
    }

    /// <summary>Compares all but the citations, to which other tests look.</summary>
    private static void AssertJson(string expected, JsonNode? actual)
    {
        var bare = actual!.DeepClone();
        RemoveCitations(bare);
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), bare.ToJsonString());
    }

    private static void RemoveCitations(JsonNode? node)
    {
        (node as JsonObject)?.Remove("citations");
        foreach (
            var inner in node switch
            {
                JsonObject holder => holder.Select(member => member.Value).ToList(),
                JsonArray list => [.. list],
                _ => [],
            }
        )
            RemoveCitations(inner);
    }
}
