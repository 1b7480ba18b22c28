using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Warnings;
using AgreementTracker.Web.Tests.Editing;
using AgreementTracker.Web.Warnings;
using Bunit;

namespace AgreementTracker.Web.Tests.Warnings;

public class KeepWarningTests : BunitContext
{
    private static readonly Warning Odd = new(
        "dossiers/zz/avon",
        "dossiers/zz/avon",
        "$.voteEvents[0].result",
        "$.voteEvents.vote.result",
        WarningCode.ResultAgainstCounts,
        "pass, 2–3"
    );

    [Fact]
    public void Field_WithAWarning_SaysItAndKeepsItWithAReason()
    {
        var session = Desk.Session();
        session.Found([], [Odd]);
        var field = Render<FieldWarnings>(parameters =>
            parameters.Add(one => one.Session, session).Add(one => one.Path, "$.voteEvents[0].result")
        );
        Assert.Equal("The result does not follow from the counts (pass, 2–3).", field.Find(".words").TextContent);
        Assert.True(field.Find("button").HasAttribute("disabled"));

        field.Find("input").Input("Four votes were needed.");
        field.Find("button").Click();

        Assert.Equal("Four votes were needed.", session.Warnings.Single().Reason);
        Assert.Contains(
            "\"keptWarnings\":[{\"code\":\"result-against-counts\",\"at\":\"$.voteEvents.vote.result\",\"found\":\"pass, 2–3\",\"reason\":\"Four votes were needed.\"}]",
            session.Document.Content
        );
        field.Render(parameters => parameters.Add(one => one.Session, session));
        Assert.Equal("Kept: Four votes were needed.", field.Find(".aside").TextContent);
        field.Find("button").Click();
        Assert.Null(session.Warnings.Single().Reason);
        Assert.DoesNotContain("keptWarnings", session.Document.Content);
    }

    [Fact]
    public void OtherField_SaysNothing()
    {
        var session = Desk.Session();
        session.Found([], [Odd]);

        Assert.Equal(
            "",
            Render<FieldWarnings>(parameters =>
                parameters.Add(one => one.Session, session).Add(one => one.Path, "$.voteEvents[0].method")
            )
                .Markup.Trim()
        );
    }

    [Fact]
    public void EveryCode_HasWords() =>
        Assert.All(
            Enum.GetValues<WarningCode>(),
            code => Assert.NotEqual("found", (Odd with { Code = code, Found = "found" }).Words())
        );
}
