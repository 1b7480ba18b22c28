using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

public class PassageRulesTests
{
    private readonly Springfield town = new();

    [Fact]
    public void Validate_SourceIsUnknown_IsReported()
    {
        town.Dossier.Set("passages.others.source", "herald");

        town.Reports("springfield.json: $.passages.others.source: there is no source 'herald'");
    }

    [Fact]
    public void Validate_SourceIsUnknownAndSomethingCouldNotBeRead_IsNoFaultOfTheDossier()
    {
        town.Dossier.Set("passages.others.source", "herald");
        town.IsComplete = false;

        town.Reports();
    }

    [Theory]
    [InlineData("Other towns have kept away.", "")]
    [InlineData(
        "other towns have kept out.",
        ", though it would be if quotation marks, dashes, accents, capitals and spaces were those of the source"
    )]
    [InlineData(
        "Other  towns have kept out.",
        ", though it would be if quotation marks, dashes, accents, capitals and spaces were those of the source"
    )]
    [InlineData(
        "Other towns have kept out.\n",
        ", though it would be if quotation marks, dashes, accents, capitals and spaces were those of the source"
    )]
    public void Validate_WordsAreNotInTheSource_IsReported(string exact, string hint)
    {
        town.Dossier.Set("passages.others.exact", exact);

        town.Reports($"springfield.json: $.passages.others.exact: is not in gazette to the letter{hint}");
    }

    [Theory]
    [InlineData("“It makes us safer”", "\"It makes us safer\"")]
    [InlineData("in a 3–2 vote", "in a 3-2 vote")]
    [InlineData("the Cañon", "the Canon")]
    [InlineData("the Cañon", "the Can\u0303on")]
    public void Validate_WordsDifferInTheirMarks_IsReported(string printed, string exact)
    {
        town.Text += $"\n{printed}";
        town.Dossier.Set("passages.others.exact", exact);

        Assert.Contains("is not in gazette to the letter, though", Assert.Single(town.Problems()));
    }

    [Fact]
    public void Validate_NoncharacterInTheSource_IsNoObstacle()
    {
        town.Text += "\ufffe";
        town.Dossier.Set("passages.others.exact", "Others have kept out.");

        town.Reports("springfield.json: $.passages.others.exact: is not in gazette to the letter");
    }

    [Fact]
    public void Validate_WordsAreThereTwice_IsReportedWithTheirPlaces()
    {
        town.Dossier.Set("passages.others.exact", "Councilor");

        town.Reports(
            "springfield.json: $.passages.others.exact: occurs 2 times in gazette: add the words before it as prefix or after it as suffix; it is in "
                + "'…e to assist federal officers. Councilor Ana Ruiz voted aye. Councilor…' and in '…Councilor Ana Ruiz voted aye. Councilor Bo Lind voted nay. “It makes …'"
        );
    }

    [Theory]
    [InlineData("prefix", "aye. ")]
    [InlineData("suffix", " Bo")]
    public void Validate_WordsAreThereTwiceButOnceWithThisBesideThem_IsAccepted(string field, string words)
    {
        town.Dossier.Set("passages.others.exact", "Councilor");
        town.Dossier.Set($"passages.others.{field}", words);

        town.Reports();
    }

    [Fact]
    public void Validate_PrefixLeavesTwoPlaces_IsReported()
    {
        town.Text += " “Other towns have kept out.”";
        town.Dossier.Set("passages.others.prefix", " “");
        town.Reports();

        town.Text += " “Other towns have kept out.”";
        Assert.StartsWith(
            "springfield.json: $.passages.others.exact: occurs 2 times in gazette",
            Assert.Single(town.Problems())
        );
    }

    [Theory]
    [InlineData("prefix", "30 April 2025")]
    [InlineData("suffix", " and stay out")]
    public void Validate_WordsAreThereButNotBesideThese_IsReported(string field, string words)
    {
        town.Dossier.Set($"passages.others.{field}", words);

        town.Reports(
            "springfield.json: $.passages.others.exact: is in gazette, but not with this prefix and suffix, which must stand right beside it"
        );
    }

    [Fact]
    public void Validate_PassageIsUsedByNothing_IsReported()
    {
        town.Dossier.Set(
            "passages['left-over']",
            JsonNode.Parse("""{ "source": "gazette", "exact": "Other towns" }""")
        );

        town.Reports("springfield.json: $.passages['left-over']: is cited by nothing");
    }

    [Fact]
    public void Validate_PassageIsUsedByAStatementAlone_IsAccepted()
    {
        // 'regret' stands under no citation, only in the parts of a statement.
        Assert.DoesNotContain("\"regret\"", town.Dossier.At("statements[1].citations")!.ToJsonString());
        town.Reports();

        town.Dossier.Remove("statements[1].parts[2]");
        town.Reports("springfield.json: $.passages.regret: is cited by nothing");
    }

    [Fact]
    public void Validate_EntryOfTheDirectory_IsHeldToItsPassagesToo()
    {
        town.People.Set("[0].passages.ruiz.exact", "Councillor Ana Ruiz");

        town.Reports("people.json: $[0].passages.ruiz.exact: is not in gazette to the letter");
    }
}
