using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>
/// Who said what in the article: every quotation, to the letter, and nothing between quotation marks that is not.
/// </summary>
public partial class MiamiQuotationTests
{
    private const string Petit = "Tessa Petit | Executive Director | Florida Immigrant Coalition";
    private const string Gomez = "Dariel Gomez | | American Civil Liberties Union of Florida";
    private const string DeSantis = "Ron DeSantis | Florida Governor |";

    private static readonly string[][] Expected =
    [
        [
            "ice-force-multiplier",
            "partial-quote",
            "| | ICE",
            "supports",
            "ICE praised Miami’s decision, describing the 287(g) program as a “force multiplier” that enables local and federal cooperation to address public safety and national security threats.",
        ],
        [
            "ice-spokesperson",
            "verbatim",
            "| spokesperson | ICE",
            "supports",
            "“This whole-of-government approach enables law enforcement partners to protect cities across the nation, and we encourage others across the country to join”",
        ],
        [
            "desantis-model",
            "paraphrase",
            DeSantis,
            "supports",
            "celebrated Miami’s action as a model for the rest of the country",
        ],
        [
            "desantis-example",
            "verbatim",
            DeSantis,
            "supports",
            "“Florida is setting the example for states in combating illegal immigration and working with the Trump Administration to restore the rule of law”",
        ],
        [
            "desantis-deportations",
            "paraphrase",
            DeSantis,
            "supports",
            "emphasizing that the agreement will help carry out deportations more efficiently and keep communities safer",
        ],
        [
            "jackson-promise",
            "verbatim",
            "Abigail Jackson | spokeswoman | White House",
            "supports",
            "“President Trump’s promise to deport illegal aliens is a key plank of his agenda to Make America Safe Again. The Administration is always grateful to work with state and local officials to get dangerous criminals off the streets and keep the American people safe.”",
        ],
        [
            "gomez-decision",
            "partial-quote",
            Gomez,
            "opposes",
            "Dariel Gomez of the American Civil Liberties Union of Florida called the decision “shameful,” arguing that the commission chose “fear over facts, and division over unity.”",
        ],
        [
            "gomez-and-others",
            "paraphrase",
            "Gomez and others | |",
            "none-stated",
            "Gomez and others contend that the agreement will not improve safety, but will instead create fear and isolate immigrant residents.",
        ],
        [
            "petit-miami",
            "verbatim",
            Petit,
            "opposes",
            "“287(g) doesn’t belong in any city, but especially not in Miami – a place shaped by immigrants, built by immigrants, and powered by immigrants. More than half of our residents are foreign-born.”",
        ],
        [
            "petit-diversity",
            "partial-quote",
            Petit,
            "opposes",
            "Petit said the commission’s action “turns our diversity into a target” and fails the community it was elected to serve.",
        ],
    ];

    [Fact]
    public void Statements_AreThose_WithTheirSpeakersAndStances() =>
        Assert.Equal(
            Expected.Select(row => row[..4]),
            Statements()
                .Select(statement =>
                    new[]
                    {
                        statement["key"]!.ToString(),
                        statement["kind"]!.ToString(),
                        string.Join(
                                " | ",
                                new[] { "name", "role", "affiliation" }.Select(field =>
                                    statement["speaker"]![field]?.ToString()
                                )
                            )
                            .Replace("|  |", "| |")
                            .Trim(),
                        statement["stance"]!.ToString(),
                    }
                )
        );

    [Fact]
    public void Statements_ReadAsTheArticle()
    {
        var seeds = SeedFolder.Read(Repository.Seeds);
        var known = KnownRecord.Of(seeds.Documents.Select(located => located.Document), seeds.Texts);
        var rows = DocumentRows.Of(
            seeds.Documents.Single(located => located.Address == "dossiers/fl/miami").Document,
            known
        );

        Assert.Equal(Expected.Select(row => row[4]), rows.Jurisdiction!.Statements.Select(statement => statement.Text));
    }

    [Fact]
    public void QuotedParts_AreBetweenQuotationMarks_AndNarratedPartsAreNot() =>
        Assert.All(
            Parts(),
            part =>
                Assert.Equal(
                    part.Kind == StatementPartKind.Quoted.Word(),
                    Quotations().Any(quotation => quotation.Contains(part.Exact, StringComparison.Ordinal))
                )
        );

    [Fact]
    public void Parts_AreInTheArticle_ToTheLetter() =>
        Assert.All(Parts(), part => Assert.Contains(part.Exact, MiamiSeeds.Article, StringComparison.Ordinal));

    [Fact]
    public void EveryQuotationOfTheArticle_IsInAStatement()
    {
        Assert.Equal(8, Quotations().Count);
        // Without the comma that belongs to 'she said'.
        Assert.Equal(
            Quotations().Select(quotation => quotation.TrimEnd(',')),
            Parts().Where(part => part.Kind == "quoted").Select(part => part.Exact.TrimEnd(','))
        );
    }

    [Fact]
    public void Figures_AreThose_AsTheyAreClaimed() =>
        Assert.Equal(
            [
                "april-arrests: 1,120 = 1120 individuals | | of nothing | ICE | april-operation",
                "april-arrests-or-convictions: 63% = 63 percent | of whom | of april-arrests | ICE | april-operation",
                "april-alleged-gang-ties: many = | | of april-arrests | ICE | april-operation",
                "foreign-born-residents: More than half = | of our residents | of nothing | Tessa Petit |",
            ],
            MiamiSeeds.Miami["figures"]!
                .AsArray()
                .Select(figure =>
                    $"{figure!["key"]}: {figure["quantity"]} = {figure["value"]} {figure["unit"]}".TrimEnd()
                    + $" | {figure["of"]} | ".Replace("|  |", "| |")
                    + $"of {figure["ofFigure"]?.ToString() ?? "nothing"} | {figure["claimant"]!["name"] ?? figure["claimant"]!["affiliation"]} | {figure["event"]}".TrimEnd()
                )
        );

    private static IEnumerable<JsonNode> Statements() =>
        MiamiSeeds.Miami["statements"]!.AsArray().Select(statement => statement!);

    private static IEnumerable<(string Kind, string Exact)> Parts() =>
        Statements()
            .SelectMany(statement => statement["parts"]!.AsArray())
            .Select(part =>
                (
                    part!["kind"]!.ToString(),
                    MiamiSeeds.Miami["passages"]![part["passage"]!.ToString()]!["exact"]!.ToString()
                )
            );

    private static IReadOnlyList<string> Quotations() =>
        [.. Quotation().Matches(MiamiSeeds.Article).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("“([^”]*)”")]
    private static partial Regex Quotation();
}
