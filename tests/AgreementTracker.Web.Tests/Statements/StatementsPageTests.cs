using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Web.Tests.Statements;

public class StatementsPageTests(SeededSites seeded)
{
    [Theory]
    [EachEngine("/statements", 10)]
    [EachEngine("/statements?stance=opposes", 3)]
    [EachEngine("/statements?stance=none-stated", 1)]
    [EachEngine("/statements?speaker=ron-desantis", 3)]
    [EachEngine("/statements?organization=ice&stance=supports", 2)]
    [EachEngine("/statements?place=fl/miami&speaker=tessa-petit", 2)]
    [EachEngine("/statements?speaker=PETIT", 2)]
    [EachEngine("/statements?speaker=tessa+pe", 2)]
    [EachEngine("/statements?organization=customs+enforcement", 2)]
    [EachEngine("/statements?organization=Ice&stance=supports", 2)]
    [EachEngine("/statements?place=mia&speaker=jackson", 1)]
    [EachEngine("/statements?place=nowhere", 0)]
    [EachEngine("/statements?speaker=nobody", 0)]
    [EachEngine("/statements?speaker=%21", 0)]
    public async Task Get_ShowsWhatFits(DatabaseEngine engine, string address, int statements) =>
        Assert.Equal(statements, (await seeded.GetAsync(engine, address)).All(".statement").Count);

    [Theory, EachEngine]
    public async Task Get_OneSpeaker_NamesThem(DatabaseEngine engine) =>
        Assert.Equal(
            "Statements: Ron DeSantis",
            (await seeded.GetAsync(engine, "/statements?speaker=ron-desantis")).TextOf("h1")
        );

    [Theory, EachEngine]
    public async Task Get_ASlug_ShowsItsNameInTheForm(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/statements?speaker=ron-desantis&organization=flor");

        Assert.Equal("Ron DeSantis", page.One("input[name=speaker]").GetAttribute("value"));
        Assert.Equal("flor", page.One("input[name=organization]").GetAttribute("value"));
    }

    /// <summary>
    /// Whom no one has tied to a person is found by the name as printed, and an unnamed voice by its organization's.
    /// </summary>
    [Theory]
    [EachEngine("speaker=josé", "said-name")]
    [EachEngine("speaker=jose", "said-name")]
    [EachEngine("speaker=friends", "")]
    [EachEngine("organization=friends", "said-nobody")]
    public async Task Get_NameAsPrinted_IsFound(DatabaseEngine engine, string query, string found)
    {
        var town = new Town("Springfield");
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Source("said", "He was in favor of it. It was, too.")
                .Add(
                    town.Dossier with
                    {
                        Passages = new Dictionary<string, PassageQuote>
                        {
                            ["said"] = new() { Source = "said", Exact = "He was in favor of it." },
                            ["too"] = new() { Source = "said", Exact = "It was, too." },
                        },
                        Statements =
                        [
                            Said(
                                "said-name",
                                "said",
                                new() { Name = "José Ángel Ruiz", Affiliation = "Friends of the Town" }
                            ),
                            Said("said-nobody", "too", new() { Affiliation = "Friends of the Town" }),
                        ],
                    }
                )
        );

        var page = await app.GetAsync($"/statements?{query}");

        Assert.Equal(
            found == "" ? [] : [$"{town.Page}#{found}"],
            page.All(".statement a").Select(a => a.GetAttribute("href")!)
        );
    }

    private static StatementFact Said(string key, string passage, AttributionFact speaker) =>
        new()
        {
            Key = key,
            Kind = StatementKind.Paraphrase,
            Stance = Stance.Supports,
            Speaker = speaker,
            Parts = [new() { Kind = StatementPartKind.Narrated, Passage = passage }],
        };
}
