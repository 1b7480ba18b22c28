using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the citation rules: sources that disagree.</summary>
public class ContradictionRulesTests
{
    private const string Citings = "springfield.json: $.voteEvents[0].counts[0].citations.value";
    private readonly Springfield town = new();

    [Fact]
    public void Validate_ContradictionSaysWhatIsReportedInstead_IsAccepted()
    {
        Cite("""{ "passage": "arrests", "role": "contradicts", "reportedAs": "twelve" }""");

        town.Reports();
    }

    [Fact]
    public void Validate_ContradictionSaysNothingInstead_IsReported()
    {
        Cite("""{ "passage": "arrests", "role": "contradicts" }""");

        town.Reports($"{Citings}[1]: contradicts, so it must say in reportedAs what the source says instead");
    }

    [Fact]
    public void Validate_WhatIsReportedInsteadIsNotInThePassage_IsReported()
    {
        Cite("""{ "passage": "arrests", "role": "contradicts", "reportedAs": "Twelve" }""");

        town.Reports($"{Citings}[1].reportedAs: 'Twelve' is not in the passage 'arrests' to the letter");
    }

    [Theory]
    [InlineData("supports")]
    [InlineData("context")]
    public void Validate_ReportedAsWithoutContradiction_IsReported(string role)
    {
        Cite($$"""{ "passage": "arrests", "role": "{{role}}", "reportedAs": "twelve" }""");

        town.Reports($"{Citings}[1].reportedAs: belongs to a citation that contradicts");
    }

    private void Cite(string citing) =>
        town.Dossier.Add("voteEvents[0].counts[0].citations.value", JsonNode.Parse(citing));
}
