using System.Text.Json.Nodes;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Tests.Validation;

public class VoteRulesTests
{
    private const string Path = "springfield.json: $.voteEvents[0]";
    private const string Minutes =
        "Ruiz and Lind voted aye: ayes one. Tie broken by the chair, who voted aye; 9 seats, 1 vacant, 6 votes needed.";
    private readonly Springfield town = new();

    [Fact]
    public void Validate_OneSourceNamesMoreVotersThanItCounts_IsReported()
    {
        town.Text += "\n" + Minutes;
        Passage("minutes", Minutes);
        town.Dossier.Set(
            "voteEvents[0].counts[0]",
            JsonNode.Parse("""{ "option": "yes", "value": 1, "citations": { "value": ["minutes"] } }""")
        );
        town.Dossier.Set("voteEvents[0].votes[1].option", "yes");

        town.Reports(
            $"{Path}.counts[0].value: gazette counts 1 for 'yes', but 2 voters rest on it too: correct the number or the names, or leave the number out"
        );
    }

    [Fact]
    public void Validate_AnotherSourceNamesMoreVoters_IsKept()
    {
        AddMinutes();
        town.Dossier.Set(
            "voteEvents[0].counts[0]",
            JsonNode.Parse("""{ "option": "yes", "value": 1, "citations": { "value": ["minutes"] } }""")
        );
        town.Dossier.Set("voteEvents[0].votes[1].option", "yes");

        town.Reports();
    }

    [Fact]
    public void Validate_CastingVoteBesideAnEvenTally_IsNoVoterTooMany()
    {
        town.Text += "\nThe vote was one to one. Mayor Cy Poe broke the tie with a yes.";
        Passage("even", "The vote was one to one.");
        Passage("tie", "Mayor Cy Poe broke the tie with a yes.");
        for (var i = 0; i < 2; i++)
        {
            town.Dossier.Set($"voteEvents[0].counts[{i}].value", 1);
            town.Dossier.Set($"voteEvents[0].counts[{i}].citations.value", new JsonArray("even"));
        }
        town.Dossier.Set("voteEvents[0].result", "tie-broken-by-chair");
        town.Dossier.Add("voteEvents[0].votes", Casting("yes"));

        town.Reports();
    }

    [Fact]
    public void Validate_CastingVotes_AreOneAndYesOrNo()
    {
        town.Text += "\nMayor Cy Poe broke the tie with a yes.";
        Passage("tie", "Mayor Cy Poe broke the tie with a yes.");
        town.Dossier.Add("voteEvents[0].votes", Casting("abstain"));
        town.Dossier.Add("voteEvents[0].votes", Casting("no"));

        town.Reports(
            $"{Path}.votes[2].option: a casting vote is yes or no",
            $"{Path}.votes[3].capacity: the vote has a casting vote already"
        );
    }

    [Theory]
    [InlineData("{ 'seats': 9, 'vacant': 1, 'votesNeeded': 6 }")]
    [InlineData("{ 'seats': 1, 'vacant': 6 }", "vacant: 6 of 1 seats can't be vacant")]
    [InlineData("{ 'seats': 6, 'votesNeeded': 9 }", "votesNeeded: 9 votes can't be needed where there are 6 seats")]
    [InlineData("{ 'seats': 7 }", "seats: 7 is printed in none of its passages")]
    public void Validate_Seats_AddUp(string fields, params string[] problems)
    {
        AddMinutes();
        foreach (var (name, value) in JsonNode.Parse(fields.Replace('\'', '"'))!.AsObject())
        {
            town.Dossier.Set($"voteEvents[0].{name}", value!.DeepClone());
            town.Dossier.Set($"voteEvents[0].citations.{name}", new JsonArray("minutes"));
        }

        town.Reports([.. problems.Select(problem => $"{Path}.{problem}")]);
    }

    [Fact]
    public void Validate_OrderOfOneDay_IsThereOnce()
    {
        var second = town.Dossier["voteEvents"]![0]!.DeepClone();
        second["key"] = "second-vote";
        town.Dossier.Add("voteEvents", second);
        for (var i = 0; i < 2; i++)
        {
            town.Dossier.Set($"voteEvents[{i}].order", 1);
            town.Dossier.Set($"voteEvents[{i}].citations.order", new JsonArray("vote"));
        }

        town.Reports("springfield.json: $.voteEvents[1].order: 'approval' is number 1 of that day already");
    }

    [Fact]
    public void Validate_OrderWithoutADate_IsReported()
    {
        town.Dossier.Set("voteEvents[0].order", 1);
        town.Dossier.Set("voteEvents[0].citations.order", new JsonArray("vote"));
        town.Dossier.Remove("voteEvents[0].date");
        town.Dossier.Remove("voteEvents[0].citations.date");

        town.Reports($"{Path}.order: has no date: an order is one of votes on the same day");
    }

    [Fact]
    public void Validate_NumberOnlyInALabel_SaysWhere()
    {
        town.Text += "\nThe council approved the 287(g) pact for District 3.";
        Passage("label", "approved the 287(g) pact for District 3");
        town.Dossier.Set("voteEvents[0].counts[0].citations.value", new JsonArray("label"));

        town.Reports($"{Path}.counts[0].value: 3 is printed only in 'District 3', which counts nothing");
    }

    [Fact]
    public void Validate_ZeroInWords_IsPrinted()
    {
        town.Text += "\nThree members voted aye and none voted no.";
        Passage("none", "Three members voted aye and none voted no.");
        town.Dossier.Set("voteEvents[0].counts[1].value", 0);
        town.Dossier.Set("voteEvents[0].counts[1].citations.value", new JsonArray("none"));
        town.Dossier.Remove("voteEvents[0].votes[1]");

        town.Reports();
    }

    private void AddMinutes()
    {
        town.Text += "\n" + Minutes;
        town.OtherSources.Add(
            new()
            {
                Slug = "minutes",
                Title = "Minutes",
                Kind = SourceKind.OfficialRecord,
                Access = SourceAccess.Full,
                Sha256 = ArchivedText.HashOf(town.Text),
            }
        );
        Passage("minutes", Minutes, "minutes");
    }

    private void Passage(string key, string exact, string source = "gazette") =>
        town.Dossier.Set($"passages.{key}", new JsonObject { ["source"] = source, ["exact"] = exact });

    private static JsonObject Casting(string option) =>
        JsonNode
            .Parse(
                $$"""
                {
                  "voter": "Mayor Cy Poe", "option": "{{option}}", "capacity": "casting-vote",
                  "citations": { "voter": ["tie"], "option": ["tie"], "capacity": ["tie"] }
                }
                """
            )!
            .AsObject();
}
