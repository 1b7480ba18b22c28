using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;

namespace AgreementTracker.Record.Tests.Validation;

public class SourceRulesTests
{
    private readonly Springfield town = new();

    [Fact]
    public void Validate_TextIsNotArchived_IsReportedWithTheSourceAlone()
    {
        town.IsArchived = false;

        town.Reports("gazette.json: $.sha256: no archived text has this SHA-256");
    }

    [Fact]
    public void Validate_TextIsAnother_IsReported()
    {
        town.Source.Set("sha256", ArchivedText.HashOf(town.Text + " "));

        town.Reports("gazette.json: $.sha256: no archived text has this SHA-256");
    }

    [Fact]
    public void Validate_TextIsNotArchivedAndSomethingCouldNotBeRead_IsNoFaultOfTheSource()
    {
        (town.IsArchived, town.IsComplete) = (false, false);

        town.Reports();
    }

    [Fact]
    public void Validate_TextIsEmpty_IsReported()
    {
        town.Text = "";

        Assert.Equal("gazette.json: $.sha256: the archived text is empty", town.Problems()[0]);
    }

    [Fact]
    public void Validate_TextIsTooLong_IsReported()
    {
        town.Text = town.Text.PadRight(4_000_000, '.');
        town.Reports();

        town.Text += ".";
        town.Reports("gazette.json: $.sha256: the archived text is longer than 4,000,000 characters");
    }

    [Fact]
    public void Validate_TextHoldsWhatCannotBeKept_IsReported()
    {
        town.Text += "\0";

        town.Reports("gazette.json: $.sha256: the archived text holds the character U+0000, which can't be kept");
    }

    [Fact]
    public void Validate_EarlierCaptureIsKnown_IsAccepted()
    {
        town.OtherSources.Add(
            new()
            {
                Slug = "gazette-first",
                Title = "As it was",
                Kind = SourceKind.NewsArticle,
                Access = SourceAccess.Full,
                Sha256 = ArchivedText.HashOf(""),
            }
        );
        town.Source.Set("earlierCapture", "gazette-first");

        town.Reports();
    }

    [Fact]
    public void Validate_EarlierCaptureIsUnknown_IsReported()
    {
        town.Source.Set("earlierCapture", "gazette-first");
        town.Reports("gazette.json: $.earlierCapture: there is no source 'gazette-first'");

        town.IsComplete = false;
        town.Reports();
    }

    [Fact]
    public void Validate_EarlierCaptureIsTheSourceItself_IsReported()
    {
        town.Source.Set("earlierCapture", "gazette");

        town.Reports("gazette.json: $.earlierCapture: is the source itself");
    }
}
