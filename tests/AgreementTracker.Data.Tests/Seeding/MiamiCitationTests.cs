using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>
/// What the Miami dossier and its directory rest on. Walked by hand, so that the validator's own mistakes show.
/// </summary>
public partial class MiamiCitationTests
{
    /// <summary>
    /// Of docs/dossier-format.md: what takes citations, with * what is printed and with # what is a number.
    /// </summary>
    private static readonly Dictionary<string, string> CitedFields = new()
    {
        ["jurisdiction"] = "name* classification parent population#",
        ["organization"] = "name* otherNames* classification",
        ["organizations"] = "name* otherNames* classification",
        ["person"] = "name* otherNames*",
        ["memberships"] = "organization role* start end",
        ["agreements"] = "name* agency partner model scope*",
        ["agreements.events"] = "kind date",
        ["voteEvents"] = "body motion* effect stage method result date",
        ["counts"] = "value#",
        ["votes"] = "voter* option optionPrinted*",
        ["statements"] = "speaker.name* speaker.role* speaker.affiliation* stance date",
        ["figures"] = "metric quantity* value# unit of* claimant.name* claimant.role* claimant.affiliation*",
        ["events"] = "kind name* date",
        ["participants"] = "name*",
        ["instruments"] = "kind title* number* issuer.name* issuer.role* issuer.affiliation* date",
        ["contextNotes"] = "text",
    };

    [Fact]
    public void EveryStatedField_HasACitation()
    {
        Assert.InRange(Stated().Count(), 100, 1000);
        Assert.All(Stated(), stated => Assert.NotEmpty(stated.Passages));
    }

    [Fact]
    public void NoOtherField_HasACitation() =>
        Assert.All(
            MiamiSeeds.Facts,
            found =>
                Assert.Empty(
                    (found.Fact["citations"]?.AsObject() ?? [])
                        .Select(citation => citation.Key)
                        .Except(Stated().Where(stated => stated.Fact == found.Fact).Select(stated => stated.Field))
                )
        );

    [Fact]
    public void EveryPrintedText_IsInAPassageAndInTheArticle_ToTheLetter()
    {
        var printed = Stated()
            .Where(stated => stated.Mark == '*')
            .SelectMany(stated =>
                (stated.Value as JsonArray ?? [stated.Value.DeepClone()]).Select(text =>
                    (Text: $"{text}", stated.Passages)
                )
            )
            .ToList();

        Assert.InRange(printed.Count, 50, 1000);
        Assert.All(
            printed,
            text =>
            {
                Assert.Contains(text.Passages, passage => passage.Contains(text.Text, StringComparison.Ordinal));
                Assert.Contains(text.Text, MiamiSeeds.Article, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void EveryNumber_IsPrintedInAPassage() =>
        Assert.All(
            Stated().Where(stated => stated.Mark == '#'),
            stated =>
                Assert.Contains(
                    stated.Passages,
                    passage =>
                        Digits().Matches(passage.Replace(",", "")).Any(match => match.Value == stated.Value.ToString())
                )
        );

    [Fact]
    public void EveryDate_HasItsWordsInAPassage_AndNoValue()
    {
        var dates = Stated().Where(stated => stated.Field is "date" or "start" or "end").ToList();

        Assert.Equal(
            ["Tuesday", "Tuesday", "recent April", "earlier"],
            dates.Select(date => date.Value["printed"]!.ToString())
        );
        Assert.All(
            dates,
            date =>
            {
                Assert.Contains(
                    date.Passages,
                    passage => passage.Contains(date.Value["printed"]!.ToString(), StringComparison.Ordinal)
                );
                Assert.Equal(["printed"], date.Value.AsObject().Select(member => member.Key));
            }
        );
    }

    [Fact]
    public void EveryPassage_StandsOnceInTheArticle() =>
        Assert.All(
            MiamiSeeds.Citing.SelectMany(document => document["passages"]!.AsObject()),
            passage =>
            {
                Assert.Equal(["source", "exact"], passage.Value!.AsObject().Select(member => member.Key));
                Assert.Equal("miami-approves-ice-partnership", passage.Value["source"]!.ToString());
                Assert.Equal(2, MiamiSeeds.Article.Split(passage.Value["exact"]!.ToString()).Length);
            }
        );

    private static IEnumerable<(
        JsonObject Fact,
        string Field,
        char Mark,
        JsonNode Value,
        List<string> Passages
    )> Stated() =>
        from found in MiamiSeeds.Facts
        let kind = found.Kind == "events" && found.Fact.ContainsKey("voteEvent") ? "agreements.events" : found.Kind
        from field in CitedFields[kind].Split(' ')
        let name = field.TrimEnd('*', '#')
        let value = name.Split('.').Aggregate((JsonNode?)found.Fact, (at, step) => at?[step])
        where value is not null && value.ToString() is not ("not-stated" or "none-stated")
        select (found.Fact, name, field[^1], value, Passages(found.Document, found.Fact["citations"]?[name]));

    /// <summary>All of them support the field: they are written as their keys alone.</summary>
    private static List<string> Passages(JsonNode document, JsonNode? citations) =>
        [
            .. (citations?.AsArray() ?? []).Select(citation =>
                document["passages"]![citation!.GetValue<string>()]!["exact"]!.ToString()
            ),
        ];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
