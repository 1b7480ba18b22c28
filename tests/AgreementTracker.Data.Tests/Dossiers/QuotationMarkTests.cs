using System.Text.Json.Nodes;

namespace AgreementTracker.Data.Tests.Dossiers;

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
    public void Validate_BetweenQuotationMarks_IsQuoted(string article) => AssertQuoted(article, true);

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
    [InlineData("It’s ‘[ours].’")]
    [InlineData("Sie sagte: „Wir gewinnen“ [und lachte].")]
    public void Validate_NotBetweenQuotationMarks_IsNarrated(string article) => AssertQuoted(article, false);

    /// <param name="article">With the passage in brackets, which are taken away.</param>
    private static void AssertQuoted(string article, bool expected)
    {
        foreach (var kind in new[] { "quoted", "narrated" })
        {
            var town = new Springfield();
            town.Text += "\n" + article.Replace("[", "").Replace("]", "");
            town.Dossier.Set("passages.others.exact", article[(article.IndexOf('[') + 1)..article.IndexOf(']')]);
            town.Dossier.Set("statements[1].parts[2]", new JsonObject { ["kind"] = kind, ["passage"] = "others" });
            town.Dossier.Add("contextNotes[0].citations.text", "regret");

            if (expected == (kind == "quoted"))
                town.Reports();
            else
                Assert.StartsWith($"springfield.json: $.statements[1].parts[2]: is {(expected ? "" : "not ")}between quotation marks", Assert.Single(town.Problems()));
        }
    }
}
