using System.Text.Json.Nodes;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Data.Tests.Drafts;

public class WarningTests
{
    private readonly Springfield town = new();

    [Fact]
    public void Find_NothingIsOdd_IsEmpty() => Assert.Empty(town.Warnings());

    [Fact]
    public void Find_SeedsOfTheProgram_HaveNone() =>
        Assert.Empty(SeedFolder.Read(Path.Combine(Repository.Root, "seeds")).Warnings);

    [Theory]
    [InlineData("pass", 2, 3, true)]
    [InlineData("pass", 3, 3, true)]
    [InlineData("tie-fails", 3, 2, true)]
    [InlineData("fail", 3, 2, true)]
    [InlineData("pass", 3, 2, false)]
    [InlineData("tie-fails", 3, 3, false)]
    [InlineData("fail", 2, 3, false)]
    [InlineData("tabled", 2, 3, false)]
    [InlineData("not-stated", 2, 3, false)]
    public void Find_ResultAgainstCounts(string result, int yes, int no, bool isOdd)
    {
        Article($"Springfield voted {yes}-{no} on the pact.");
        town.Dossier.Set("voteEvents[0].result", result);
        town.Dossier.Set("voteEvents[0].counts[0].value", yes);
        town.Dossier.Set("voteEvents[0].counts[1].value", no);
        foreach (var count in new[] { 0, 1 })
            town.Dossier.Set($"voteEvents[0].counts[{count}].citations.value", new JsonArray("new"));
        town.Dossier.At("voteEvents[0]")!.AsObject().Remove("votes");
        if (result == "not-stated")
            town.Dossier.At("voteEvents[0].citations")!.AsObject().Remove("result");

        Is(
            "result-against-counts",
            isOdd ? $"$.voteEvents[0].result result-against-counts: {result}, {yes}–{no}" : null
        );
    }

    [Theory]
    [InlineData("approved", "adopt", "fail", true)]
    [InlineData("approved", "adopt", "tabled", true)]
    [InlineData("approved", "end", "pass", true)]
    [InlineData("approved", "reject", "fail", false)]
    [InlineData("approved", "adopt", "pass", false)]
    [InlineData("rejected", "adopt", "pass", true)]
    [InlineData("rejected", "adopt", "fail", false)]
    [InlineData("ended", "end", "fail", true)]
    [InlineData("rescinded", "adopt", "pass", true)]
    [InlineData("ended", "keep", "fail", false)]
    [InlineData("document-published", "adopt", "fail", false)]
    public void Find_StepAgainstVote(string step, string effect, string result, bool isOdd)
    {
        town.Dossier.Set("agreements[0].events[0].kind", step);
        town.Dossier.Set("voteEvents[0].effect", effect);
        town.Dossier.Set("voteEvents[0].result", result);

        Is(
            "step-against-vote",
            isOdd ? $"$.agreements[0].events[0].voteEvent step-against-vote: {step}, {effect}, {result}" : null
        );
    }

    [Theory]
    [InlineData("2025-04-15", "approved", false)]
    [InlineData("2025-04-09", "approved", false)]
    [InlineData("2025-04-08", "approved", true)]
    [InlineData("2025-04-22", "approved", true)]
    [InlineData("2025-04", "approved", false)]
    [InlineData("2025-03", "approved", true)]
    [InlineData("2025-05-20", "signed", false)]
    [InlineData("2025-04-01", "signed", true)]
    public void Find_StepFarFromVote(string date, string kind, bool isOdd)
    {
        town.Source.Set("kind", "official-record");
        town.Source.Set("published", "2025-06-01");
        town.Dossier.Set(
            "voteEvents[0].date",
            JsonNode.Parse("""{ "printed": "Tuesday, April 15, 2025", "value": "2025-04-15", "basis": "printed" }""")
        );
        town.Dossier.At("agreements[0].events")!.AsArray().RemoveAt(1);
        town.Dossier.Set("agreements[0].events[0].kind", kind);
        town.Dossier.Set(
            "agreements[0].events[0].date",
            JsonNode.Parse($$"""{ "printed": "Tuesday", "value": "{{date}}", "basis": "official-record" }""")
        );

        Is(
            "step-far-from-vote",
            isOdd ? $"$.agreements[0].events[0].date step-far-from-vote: {date}, 2025-04-15" : null
        );
    }

    [Theory]
    [InlineData("2024", "2025-04-14", true)]
    [InlineData("2024", "2025-04", false)]
    [InlineData("2024", null, false)]
    [InlineData("2025-05", null, true)]
    public void Find_VoteOutsideTerm(string start, string? end, bool isOdd)
    {
        town.Source.Set("kind", "official-record");
        town.Dossier.Set(
            "voteEvents[0].date",
            JsonNode.Parse("""{ "printed": "Tuesday, April 15, 2025", "value": "2025-04-15", "basis": "printed" }""")
        );
        town.People.Set(
            "[0].person.memberships",
            JsonNode.Parse(
                $$"""
                [{ "organization": "springfield-council", "start": { "printed": "Ana", "value": "{{start}}", "basis": "official-record" },
                   "citations": { "organization": ["ruiz", "council"], "start": ["ruiz"] } }]
                """
            )
        );
        if (end is not null)
        {
            town.People.Set(
                "[0].person.memberships[0].end",
                JsonNode.Parse($$"""{ "printed": "Ana", "value": "{{end}}", "basis": "official-record" }""")
            );
            town.People.Set("[0].person.memberships[0].citations.end", new JsonArray("ruiz"));
        }

        Is(
            "vote-outside-term",
            isOdd ? $"$.voteEvents[0].votes[0].person vote-outside-term: 2025-04-15, {start}/{end}" : null
        );
    }

    [Theory]
    [InlineData("2025-05-02", true)]
    [InlineData("2025-04-30", false)]
    [InlineData("2025-04", false)]
    public void Find_EventAfterItsSourceWasPublished(string date, bool isOdd)
    {
        town.Source.Set("kind", "official-record");
        town.Source.Set("published", "2025-05-01");
        town.Dossier.Set(
            "agreements[0].events[1].date",
            JsonNode.Parse($$"""{ "printed": "30 April 2025", "value": "{{date}}", "basis": "official-record" }""")
        );

        Is("after-publication", isOdd ? $"$.agreements[0].events[1].date after-publication: {date}, 2025-05-01" : null);
    }

    [Theory]
    [InlineData("yes", "Ruiz voted against it", "voted against")]
    [InlineData("yes", "Ruiz voted “no”", "voted “no")]
    [InlineData("yes", "Ruiz votó en contra del acuerdo", "en contra")]
    [InlineData("no", "Ruiz voted in favor of it", "in favor")]
    [InlineData("no", "Ruiz votó a favor", "a favor")]
    [InlineData("yes", "Ruiz abstained", "abstained")]
    [InlineData("no", "Ruiz was absent", "was absent")]
    [InlineData("yes", "Ruiz recused herself", "recused")]
    [InlineData("no", "Ruiz cast the lone no vote", null)]
    [InlineData("yes", "Ruiz joined the majority", null)]
    [InlineData("yes", "Lind voted against it, while Ruiz voted for it", null)]
    [InlineData("no", "Ruiz opposed the pact and said so", null)]
    public void Find_OptionAgainstWords(string option, string words, string? verb)
    {
        Article($"{words}.");
        town.Dossier.Set("voteEvents[0].votes[0].option", option);
        town.Dossier.At("voteEvents[0].votes[0]")!.AsObject().Remove("optionPrinted");
        town.Dossier.Set(
            "voteEvents[0].votes[0].citations",
            JsonNode.Parse("""{ "voter": ["aye"], "option": ["new"] }""")
        );

        Is(
            "option-against-words",
            verb is null ? null : $"$.voteEvents[0].votes[0].option option-against-words: {option}, “{verb}”"
        );
    }

    [Fact]
    public void Find_WhoVotedAgainstTheAgreementVotedToEndIt()
    {
        Article("Ruiz voted against the agreement.");
        town.Dossier.Set("voteEvents[0].effect", "end");
        town.Dossier.Set("voteEvents[0].votes[0].citations.option", new JsonArray("new"));

        Is("option-against-words", null);
    }

    [Theory]
    [InlineData("Commissioners voted 5-2 to approve it", "5")]
    [InlineData("The vote was 3-2, with 4 of them absent", "4")]
    [InlineData("They approved it 3–2 at 7:30 p.m. on April 15, 2025", null)]
    [InlineData("The 287(g) pact, Resolution 25-118, passed 3-2 in District 6", null)]
    [InlineData("On the 14th item, House Bill 1421, they split 3-2", null)]
    [InlineData("El 15 de abril de 2025 la comisión aprobó 3-2 el artículo 7", null)]
    [InlineData("A fee of 250 dollars", "250")]
    public void Find_NumberThatNoFieldHas(string words, string? number)
    {
        Article($"{words}.");
        town.Dossier.Set("voteEvents[0].citations.result", new JsonArray("vote", "new"));

        Is("number-unused", number is null ? null : $"$.voteEvents[0].result number-unused: {number}");
    }

    [Theory]
    [InlineData("2024-04-15", true)]
    [InlineData("2024-12-15", false)]
    [InlineData("2024", false)]
    [InlineData("2023", true)]
    public void Find_VoteLongBeforeTheAgreement(string voted, bool isOdd)
    {
        town.Source.Set("kind", "official-record");
        town.Dossier.Set(
            "voteEvents[0].date",
            JsonNode.Parse($$"""{ "printed": "Tuesday", "value": "{{voted}}", "basis": "official-record" }""")
        );

        Is(
            "vote-long-before-agreement",
            isOdd ? $"$.voteEvents[0].agreement vote-long-before-agreement: {voted}, 2025-04-15" : null
        );
    }

    [Theory]
    [InlineData("3-2 vote", "4-1 vote", true)]
    [InlineData("3-2 vote", "13-2 vote", true)]
    [InlineData("3-2 vote", "3–2 vote", false)]
    [InlineData("Other towns", "Some towns", false)]
    public void Find_LaterCaptureNoLongerHasTheWords(string was, string now, bool isOdd)
    {
        var text = ArchivedText.Of(town.Text.Replace(was, now));
        var later = SpringfieldRecord.Gazette() with
        {
            Slug = "gazette-2",
            Sha256 = text.Sha256,
            EarlierCapture = "gazette",
        };

        var found = town.Warnings([later], [text]).Where(warning => warning.Contains("words-gone")).ToList();

        if (isOdd)
            Assert.Contains("$.organizations[0].name words-gone: gazette-2", Assert.Single(found));
        else if (was == "Other towns")
            Assert.Equal(["$.contextNotes[0].text words-gone: gazette-2"], found);
        else
            Assert.Empty(found);
    }

    [Fact]
    public void Find_KeptWithAReason_SaysSoUntilWhatWasFoundIsAnother()
    {
        town.Dossier.Set("voteEvents[0].result", "fail");
        town.Dossier.Set("agreements[0].events[0].voteEvent", null);
        town.Dossier.At("agreements[0].events[0]")!.AsObject().Remove("voteEvent");
        town.Dossier.Set(
            "keptWarnings",
            JsonNode.Parse(
                """
                [{ "code": "result-against-counts", "at": "$.voteEvents.approval.result", "found": "fail, 3–2", "reason": "Four votes were needed." }]
                """
            )
        );
        Is(
            "result-against-counts",
            "$.voteEvents[0].result result-against-counts: fail, 3–2 (Four votes were needed.)"
        );

        town.Dossier.Set("voteEvents[0].result", "tie-fails");
        Is("result-against-counts", "$.voteEvents[0].result result-against-counts: tie-fails, 3–2");
    }

    /// <summary>An article beside the given one, with all of it cited as the passage 'new'.</summary>
    private void Article(string words)
    {
        town.Text += $"\n{words}";
        town.Dossier.Set("passages.new", new JsonObject { ["source"] = "gazette", ["exact"] = words });
        if (!town.Dossier.ToJsonString().Contains("[\"new\"", StringComparison.Ordinal))
            town.Dossier.Set(
                "contextNotes[0].citations.text",
                JsonNode.Parse("""["others", "new", { "passage": "a-town", "role": "context" }]""")
            );
    }

    private void Is(string code, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            town.Warnings().Where(warning => warning.Contains($" {code}: "))
        );
}
