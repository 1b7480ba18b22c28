using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Differences;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.People;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Testing.Invention;
using AgreementTracker.Web.Differences;
using AgreementTracker.Web.Editing;
using CsCheck;

namespace AgreementTracker.Web.Tests.Differences;

public class DifferenceWordsTests
{
    private static readonly DifferenceNames Names = new(
        new DocumentNames(new Dictionary<string, string>()),
        new HashSet<string>()
    );

    /// <summary>
    /// Whatever changed has a title, a label, and two values that a reader can tell from one another.
    /// </summary>
    [Fact]
    public void Words_OfInventedDocuments_AreThereForEverything() =>
        InventedRecord.Any.Sample(
            record =>
            {
                var revised = (IDocument)record.Revised;
                foreach (var document in record.Documents)
                    AssertWords(DocumentDifference.Of(document.Address, null, DocumentJson.Write(document)));
                var before = record.Documents.Single(document => document.Address == revised.Address);
                AssertWords(
                    DocumentDifference.Of(revised.Address, DocumentJson.Write(before), DocumentJson.Write(revised))
                );
            },
            iter: 50
        );

    [Fact]
    public void Label_OfEveryField_IsThatOfTheForms()
    {
        Type[] types =
        [
            .. FactKind.OfDossier.Select(kind => kind.Type),
            typeof(JurisdictionFact),
            typeof(PersonFact),
            typeof(SourceDocument),
            typeof(AgreementEventFact),
            typeof(VoteCountFact),
            typeof(PersonVoteFact),
            typeof(StatementPartFact),
            typeof(EventParticipantFact),
            typeof(MembershipFact),
            typeof(Withdrawal),
            typeof(KeptWarning),
            typeof(PassageQuote),
        ];
        Assert.All(types, type => Assert.NotNull(FactKind.Of(type)));
        Assert.All(
            types.SelectMany(type =>
                FieldShape.Of(type).Where(shape => shape.Kind != FieldKind.Facts).Select(shape => (type, shape.Name))
            ),
            field =>
                Assert.True(FieldText.IsKnown(field.type, field.Name), $"{field.type.Name} {field.Name} has no label")
        );
    }

    [Theory]
    [InlineData("""{ "printed": "Tuesday" }""", "“Tuesday” in the source; date not given")]
    [InlineData(
        """{ "value": "2025-06", "printed": "June", "basis": "printed" }""",
        "June 2025 (“June” in the source)"
    )]
    [InlineData(
        """{ "value": "2025-06-17", "printed": "Tuesday", "basis": "derived" }""",
        "June 17, 2025 (derived; “Tuesday” in the source)"
    )]
    [InlineData("442241", "442,241")]
    [InlineData("\"warrant-service-officer\"", "warrant service officer")]
    [InlineData("""["One", "Two"]""", "One; Two")]
    [InlineData("null", "not stated")]
    public void Value_InWords(string json, string words) =>
        Assert.Equal(
            words,
            FieldWords.Of(typeof(AgreementFact), "model", System.Text.Json.Nodes.JsonNode.Parse(json), _ => null)
        );

    [Fact]
    public void Label_OfAFieldThatNobodyKnows_IsItsNameInWords() =>
        Assert.Equal("Weather report sky", FieldText.Label(typeof(VoteEventFact), "weatherReport.sky"));

    /// <summary>A draft is shown before all of its fields are filled in.</summary>
    [Fact]
    public void Words_OfReferencesThatAreEmptyYet_AreEmpty()
    {
        var difference = DocumentDifference.Of(
            "dossiers/zz/quillhaven",
            null,
            """
            {
              "jurisdiction": { "slug": "zz/quillhaven", "name": "Quillhaven", "parent": "" },
              "passages": { "p": { "source": "", "exact": "" } },
              "voteEvents": [
                { "key": "v", "body": "", "votes": [{ "voter": "Ann Lee", "person": "", "option": "yes" }],
                  "citations": [{ "passage": "p", "field": "body" }] }
              ],
              "statements": [{ "key": "s", "speaker": { "person": "", "organization": "" } }]
            }
            """
        );
        var words = new DifferenceWords(difference, Names);

        foreach (var fact in difference.Facts.SelectMany(fact => fact.All()))
        {
            Assert.NotNull(words.Title(fact));
            Assert.All(fact.Fields, field => Assert.NotNull(words.Values(fact, field).After));
            Assert.All(fact.Citations, citation => Assert.NotNull(words.Source(citation.Quote).Title));
        }
    }

    private static void AssertWords(DocumentDifference difference)
    {
        var words = new DifferenceWords(difference, Names);
        foreach (var fact in difference.Facts.SelectMany(fact => fact.All()))
        {
            Assert.NotEqual("", words.Title(fact));
            Assert.All(fact.Reordered, list => Assert.NotEqual("", DifferenceWords.Reordered(fact, list)));
            Assert.All(
                fact.Fields,
                field =>
                {
                    Assert.NotEqual("", DifferenceWords.Label(fact, field.Name));
                    var (before, after) = words.Values(fact, field);
                    Assert.NotEqual(before, after);
                }
            );
        }
    }
}
