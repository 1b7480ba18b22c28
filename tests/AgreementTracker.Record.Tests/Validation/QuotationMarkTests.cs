using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the statement rules: which words of a source stand between quotation marks.</summary>
public class QuotationMarkTests
{
    [Theory]
    [InlineData("She said, “[we win].”")]
    [InlineData("She said, “we win, [we win again].”")]
    [InlineData("“[We win],” she said.")]
    [InlineData("He said “no,” she said “[yes].”")]
    [InlineData("She said, \"[we win].\"")]
    [InlineData("He said \"no,\" she said \"[yes].\"")]
    [InlineData("Dijo: «[ganamos]».")]
    [InlineData("“[It’s ‘ours,’ we win],” she said.")]
    [InlineData("“[😀 we win],” she said.")]
    [InlineData("“So it began,\n“[and so it goes].”")]
    [InlineData("“[So it began,\n“and so it goes].”")]
    [InlineData("He was quoted.”\n“[We win],” she said.")]
    [InlineData("Sie sagte: „[Wir gewinnen].“")]
    [InlineData("It’s ‘[ours].’")]
    [InlineData("Mayor: ‘[We won’t go]’ after 3-2 vote")]
    [InlineData("Mayor: '[We won't go]' after 3-2 vote")]
    [InlineData("The members’ reply: ‘[Workers’ rights are at risk,]’ Poe said.")]
    [InlineData("‘Workers’ [rights are at risk],’ Poe said.")]
    [InlineData("'No,' said Poe; '[yes],' said Fox")]
    public void Validate_BetweenQuotationMarks_IsQuoted(string article) => AssertQuoted(article, true);

    [Theory]
    [InlineData("—[Ganamos] —dijo la alcaldesa—. Seguiremos.", true)]
    [InlineData("—Ganamos —dijo la alcaldesa—. [Seguiremos].", true)]
    [InlineData("Dijo: —[Ganamos]—.", true)]
    [InlineData("—Ganamos —[dijo la alcaldesa]—. Seguiremos.", false)]
    [InlineData("La alcaldesa —[que votó sí]— salió.", false)]
    [InlineData("—Ganamos —dijo.\n[Nadie respondió].", false)]
    public void Validate_SpanishDialogue_IsQuotedBetweenDashes(string article, bool expected) =>
        AssertQuoted(article, expected, "es");

    [Theory]
    [InlineData("—[We win] —she said—. Again.")]
    [InlineData("The council — [which met twice] — adjourned.")]
    public void Validate_DashesInEnglish_QuoteNothing(string article) => AssertQuoted(article, false);

    [Theory]
    [InlineData("transcript", "[We will vote no.]", true)]
    [InlineData("transcript", "MAYOR POE: [We will vote no.]", true)]
    [InlineData("transcript", "[MAYOR POE: We will vote no.]", false)]
    [InlineData("official-record", "Councilor Ann Ruiz: [We will vote no.]", true)]
    [InlineData("official-record", "MAYOR POE (by phone): [We will vote no.]", true)]
    [InlineData("official-record", "Councilor Ruiz stated [that she will vote no.]", false)]
    [InlineData("news-article", "MAYOR POE: [We will vote no.]", false)]
    public void Validate_SpokenWordsWithoutMarks_AreQuotedFromARecordOfSpeech(string kind, string text, bool expected)
    {
        var town = With(text, "quoted");
        town.Source.Set("kind", kind);

        Assert.Equal(expected, town.Problems() is []);
    }

    [Theory]
    [InlineData("She said [we win].")]
    [InlineData("“We win,” [she said].")]
    [InlineData("“We win[,” she said].")]
    [InlineData("[She said, “we win].”")]
    [InlineData("She said, [“we win].”")]
    [InlineData("\n[“We win],” she said.")]
    [InlineData("“[We win,”] she said.")]
    [InlineData("“[We win,” she said, “again].”")]
    [InlineData("“So it began,\n[and so it goes].”")]
    [InlineData("\"We win,\" [she said].")]
    [InlineData("«Ganamos», [dijo].")]
    [InlineData("Sie sagte: „Wir gewinnen“ [und lachte].")]
    [InlineData("It's the members' [ballot], and it's 'done.'")]
    [InlineData("In the ’90s [they said no], he said.")]
    [InlineData("‘No to raids’ [say residents] of the town")]
    public void Validate_NotBetweenQuotationMarks_IsNarrated(string article) => AssertQuoted(article, false);

    /// <param name="article">With the passage in brackets, which are taken away.</param>
    private static void AssertQuoted(string article, bool expected, string language = "en")
    {
        foreach (var kind in new[] { "quoted", "narrated" })
        {
            var town = With(article, kind);
            town.Source.Set("language", language);

            if (expected == (kind == "quoted"))
                Assert.DoesNotContain(town.Problems(), problem => problem.Contains("$.statements"));
            else
                Assert.StartsWith(
                    $"springfield.json: $.statements[1].parts[2]: is {(expected ? "" : "not ")}between quotation marks",
                    Assert.Single(town.Problems(), problem => problem.Contains("$.statements"))
                );
        }
    }

    private static Springfield With(string article, string kind)
    {
        var town = new Springfield();
        town.Text += "\n" + article.Replace("[", "").Replace("]", "");
        town.Dossier.Set("passages.others.exact", article[(article.IndexOf('[') + 1)..article.IndexOf(']')]);
        town.Dossier.Set("statements[1].parts[2]", new JsonObject { ["kind"] = kind, ["passage"] = "others" });
        town.Dossier.Add("contextNotes[0].citations.text", "regret");
        return town;
    }
}
