using AgreementTracker.Record.Statements;
using static AgreementTracker.Record.Statements.StatementPartKind;

namespace AgreementTracker.Record.Tests.Statements;

public class StatementTextTests
{
    [Fact]
    public void Of_Verbatim_IsBetweenQuotationMarks() =>
        Assert.Equal(
            "“We are safer.”",
            StatementText.Of(StatementKind.Verbatim, [new(Quoted, "We are safer.", false)])
        );

    [Fact]
    public void Of_PartialQuote_HasMarksAroundTheSpeakersWordsAlone() =>
        Assert.Equal(
            "Petit said the action “turns our diversity into a target” and fails the community.",
            StatementText.Of(
                StatementKind.PartialQuote,
                [
                    new(Narrated, "Petit said the action", false),
                    new(Quoted, "turns our diversity into a target", false),
                    new(Narrated, "and fails the community.", false),
                ]
            )
        );

    [Fact]
    public void Of_WordsWereLeftOut_HasAnEllipsis() =>
        Assert.Equal(
            "“We are safer” … “and we know it.”",
            StatementText.Of(
                StatementKind.Verbatim,
                [new(Quoted, "We are safer", false), new(Quoted, "and we know it.", true)]
            )
        );

    [Fact]
    public void Of_FirstPart_NeverBeginsWithAnEllipsis() =>
        Assert.Equal("it is safer", StatementText.Of(StatementKind.Paraphrase, [new(Narrated, "it is safer", true)]));

    [Fact]
    public void Of_Written_HasNoMarks() =>
        Assert.Equal(
            "We write to you. … We ask you to vote no.",
            StatementText.Of(
                StatementKind.Written,
                [new(Quoted, "We write to you.", false), new(Quoted, "We ask you to vote no.", true)]
            )
        );

    [Fact]
    public void Of_Words_AreKeptToTheLetter() =>
        Assert.Equal(
            "“it’s 😀 e\u0301 – ok,”",
            StatementText.Of(StatementKind.Verbatim, [new(Quoted, "it’s 😀 e\u0301 – ok,", false)])
        );
}
