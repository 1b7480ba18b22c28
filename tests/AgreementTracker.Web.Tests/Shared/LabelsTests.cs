using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Tests.Shared;

public class LabelsTests
{
    /// <summary>Every vocabulary that the record has.</summary>
    public static TheoryData<Type> Labelled =>
        [
            .. Vocabularies.All.Except([
                typeof(IdentifierFormat),
                typeof(ProblemKind),
                typeof(WarningCode),
                typeof(DatabaseEngine),
                typeof(DocumentKind),
            ]),
        ];

    [Fact]
    public void Vocabularies_AreAll() => Assert.InRange(Labelled.Count, 18, 80);

    [Theory, MemberData(nameof(Labelled))]
    public void Label_OfEveryMember_IsWords(Type vocabulary)
    {
        foreach (var member in vocabulary.GetEnumValues().Cast<Enum>())
        {
            var label = member.Label();
            Assert.Matches(@"^\p{L}", label);
            Assert.DoesNotMatch(@"[-_]|\p{Ll}\p{Lu}", label);
            Assert.Equal(label.Trim(), label);
        }
    }

    [Theory, MemberData(nameof(Labelled))]
    public void Label_OfTwoMembers_Differs(Type vocabulary)
    {
        var labels = vocabulary.GetEnumValues().Cast<Enum>().Select(member => member.Label()).ToList();

        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory, MemberData(nameof(Labelled))]
    public void Label_OfNotStated_SaysSo(Type vocabulary) =>
        Assert.All(
            vocabulary.GetEnumValues().Cast<Enum>().Where(Vocabulary.IsNotStated),
            member => Assert.EndsWith("stated", member.Label())
        );

    [Theory]
    [InlineData(AgreementModel.JailEnforcement, "jail enforcement model")]
    [InlineData(AgreementStatus.NoLongerListed, "no longer listed by ICE")]
    [InlineData(AgreementStatus.InForce, "in force")]
    [InlineData(VoteOption.NotVoting, "not voting")]
    [InlineData(VoteMethod.UnanimousConsent, "unanimous consent")]
    [InlineData(VoteResult.TieFails, "failed on a tie")]
    [InlineData(DateBasis.OfficialRecord, "official record")]
    public void Label_OfAMember_IsAsReadersSayIt(Enum member, string label) => Assert.Equal(label, member.Label());

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "A")]
    [InlineData("élan vital", "Élan vital")]
    [InlineData("ICE", "ICE")]
    [InlineData("287(g)", "287(g)")]
    public void Capitalized_ChangesTheFirstLetterAlone(string text, string expected) =>
        Assert.Equal(expected, text.Capitalized());
}
