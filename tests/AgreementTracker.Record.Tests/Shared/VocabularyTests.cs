using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Tests;

public class VocabularyTests
{
    [Theory]
    [InlineData(AgreementEventKind.NoLongerListed, "no-longer-listed")]
    [InlineData(AgreementModel.WarrantServiceOfficer, "warrant-service-officer")]
    [InlineData(VoteResult.TieFails, "tie-fails")]
    [InlineData(VoteOption.Yes, "yes")]
    [InlineData(DateBasis.OfficialRecord, "official-record")]
    public void Word_IsKebabCase_AndParsesBack(Enum value, string word)
    {
        Assert.Equal(word, Vocabulary.WordOf(value));
        Assert.Equal(value, Vocabulary.Parse(value.GetType(), word));
    }

    [Theory]
    [InlineData("Tie-Fails")]
    [InlineData("TieFails")]
    [InlineData("tie_fails")]
    [InlineData(" tie-fails")]
    [InlineData("2")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_NotToTheLetter_IsNone(string? word) => Assert.Null(Vocabulary.Parse<VoteResult>(word));

    [Fact]
    public void WordsOf_AreInTheOrderOfTheMembers() =>
        Assert.Equal(["supports", "opposes", "mixed", "none-stated"], Vocabulary.WordsOf(typeof(Stance)));

    [Fact]
    public void IsNotStated_IsOneMemberAtMost_OfEachVocabulary()
    {
        Assert.InRange(Vocabularies.All.Count(), 40, 100);
        Assert.All(
            Vocabularies.All,
            vocabulary =>
                Assert.True(Enum.GetValues(vocabulary).Cast<Enum>().Count(Vocabulary.IsNotStated) <= 1, vocabulary.Name)
        );
        Assert.True(Vocabulary.IsNotStated(AgreementModel.NotStated));
        Assert.True(Vocabulary.IsNotStated(Stance.NoneStated));
        Assert.False(Vocabulary.IsNotStated(VoteOption.NotVoting));
        Assert.False(Vocabulary.IsNotStated(VoteEffect.Other));
    }
}
