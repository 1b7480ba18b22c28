using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Testing.Invention;
using CsCheck;

namespace AgreementTracker.Data.Tests.Drafts;

public class DraftJsonTests
{
    [Fact]
    public void Opened_AnyDocument_IsPublishedAsItWasAndLeavesNothingToSay() =>
        InventedRecord.Any.Sample(
            record =>
                Assert.All(
                    record.Documents.OfType<ICitingDocument>(),
                    document =>
                    {
                        var written = DocumentJson.Write(document);
                        var opened = JsonNode.Parse(DraftJson.Opened(document.Address, written))!.AsObject();

                        Assert.Empty(DraftJson.Unanswered(document.Address, opened));
                        var read = PublishedDocuments.Read(
                            document.Address,
                            DraftJson.Publishable(opened),
                            new(document.Address, new List<Problem>())
                        );
                        Assert.Equal(written, DocumentJson.Write(read!));
                    }
                ),
            iter: 100
        );

    [Fact]
    public void Unanswered_FieldsOfANewFact_AreThoseThatTakeACitation()
    {
        var draft = JsonNode
            .Parse(
                """{ "jurisdiction": { "slug": "xx/springfield" }, "statements": [{ "key": "a", "speaker": { "name": null } }] }"""
            )!
            .AsObject();

        Assert.Equal(
            [
                "$.jurisdiction.parent",
                "$.jurisdiction.population",
                "$.statements[0].speaker.role",
                "$.statements[0].speaker.affiliation",
                "$.statements[0].date",
            ],
            DraftJson.Unanswered(SpringfieldRecord.Address, draft)
        );
    }

    [Fact]
    public void Publishable_NullsAndEmptyTexts_AreLeftOutAndItemsStay()
    {
        var draft = JsonNode
            .Parse("""{ "a": null, "b": "", "c": [{ "d": null }, { "e": [] }], "f": { "g": null }, "h": 0 }""")!
            .AsObject();

        Assert.Equal("""{"c":[{},{}],"h":0}""", DraftJson.Publishable(draft));
        Assert.True(draft.ContainsKey("a"));
    }
}
