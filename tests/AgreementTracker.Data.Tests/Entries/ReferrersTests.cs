using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Tests.Entries;

/// <summary>
/// The rows know of every reference that documents make: what they forget, a merge would leave behind.
/// </summary>
public class ReferrersTests
{
    [Theory, EachEngine]
    public async Task Referrers_OfEverybody_AreTheDocumentsThatReferToThem(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var shelbyville = SpringfieldRecord.Shelbyville();
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(0, shelbyville));
        var documents = SpringfieldRecord.All().Append(shelbyville).OfType<ICitingDocument>().ToList();
        await using var db = database.Context();

        foreach (
            var (kind, slug) in ((EntryKind, string)[])
                [
                    (EntryKind.Person, "ann-lee"),
                    (EntryKind.Organization, "ice"),
                    (EntryKind.Organization, "springfield-council"),
                    (EntryKind.Organization, "springfield-police"),
                ]
        )
        {
            var wanted = kind == EntryKind.Person ? ReferenceKind.Person : ReferenceKind.Organization;
            var referring = documents.Where(document =>
                document
                    .Facts()
                    .SelectMany(fact => References.In(fact.Fact, fact.Path))
                    .Any(reference => reference.Kind == wanted && reference.Slug == slug)
            );
            Assert.Equal(
                referring.Select(document => document.Address).Order(StringComparer.Ordinal),
                await db.ReferrersAsync(kind, slug)
            );
        }
    }

    /// <summary>One document for each way to refer, each with that reference alone.</summary>
    [Theory]
    [InlineData(
        "statements",
        """{ "key": "k", "kind": "paraphrase", "stance": "none-stated", "speaker": { "name": "A", "person": "ann-lee", "organization": "ice" } }"""
    )]
    [InlineData(
        "figures",
        """{ "key": "k", "metric": "m", "quantity": "1", "claimant": { "name": "A", "person": "ann-lee", "organization": "ice" } }"""
    )]
    [InlineData(
        "instruments",
        """{ "key": "k", "kind": "other", "title": "t", "issuer": { "name": "A", "person": "ann-lee", "organization": "ice" } }"""
    )]
    [InlineData(
        "events",
        """{ "key": "k", "kind": "other", "name": "n", "participants": [{ "name": "A", "organization": "ice" }] }"""
    )]
    [InlineData(
        "voteEvents",
        """{ "key": "k", "body": "ice", "votes": [{ "voter": "A", "person": "ann-lee", "option": "yes" }] }"""
    )]
    [InlineData("agreements", """{ "key": "k", "agency": "ice", "partner": "ice", "model": "not-stated" }""")]
    public void Refer_EveryWayToRefer_IsChanged(string list, string fact)
    {
        var root = System
            .Text.Json.Nodes.JsonNode.Parse(
                $$"""{ "jurisdiction": { "slug": "xx/nowhere", "name": "ice" }, "{{list}}": [{{fact}}] }"""
            )!
            .AsObject();

        EntryJson.Refer(root, "dossiers/xx/nowhere", EntryKind.Person, "ann-lee", "bo-cruz");
        EntryJson.Refer(root, "dossiers/xx/nowhere", EntryKind.Organization, "ice", "border-office");

        Assert.Equal(
            fact.Replace("ann-lee", "bo-cruz").Replace("\"ice\"", "\"border-office\"").Replace(" ", ""),
            root[list]![0]!.ToJsonString().Replace(" ", "")
        );
        Assert.Equal("ice", root["jurisdiction"]!["name"]!.ToString());
    }
}
