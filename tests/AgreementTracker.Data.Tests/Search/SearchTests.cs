using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Search;

namespace AgreementTracker.Data.Tests.Search;

public class SearchTests
{
    [Theory, EachEngine]
    public async Task Search_PlacesOfOneName_TheNameItselfFirst(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var db = database.Context();

        var hits = await db.SearchAsync("millport");

        Assert.Equal(["Millport", "Millport Beach", "Millport-Dale County"],
            hits.Hits.Where(hit => hit.Kind == SearchKind.Place).Select(hit => hit.Name));
        Assert.Empty(hits.DidYouMean);
    }

    [Theory]
    [EachEngine("canon", "Cañón")]
    [EachEngine("CAÑÓN", "Cañón")]
    [EachEngine("millport dale", "Millport-Dale County")]
    [EachEngine("bea", "Millport Beach")]
    public async Task Search_AccentsCapitalsAndBeginnings_AreAllTheSame(DatabaseEngine engine, string query, string name)
    {
        await using var database = await RecordAsync(engine);
        await using var db = database.Context();

        Assert.Equal(name, (await db.SearchAsync(query)).Hits[0].Name);
    }

    [Theory, EachEngine]
    public async Task Search_WordThatAThousandThingsHave_StillFindsThePlaceFirst(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(Enumerable.Range(0, 1000).Select(i => Entry(SearchKind.Statement, $"zz/a#said-{i}", "Harbor Watch", "harbor harbor watch")));
        db.SearchEntries.Add(Entry(SearchKind.Place, "zz/harbor-view", "Harbor View", "harbor view"));
        await db.SaveChangesAsync();

        foreach (var query in new[] { "harbor", "harb", "harbor v" })
            Assert.Equal("zz/harbor-view", (await db.SearchAsync(query)).Hits[0].Target);
    }

    [Theory]
    [EachEngine("settled matter", true)]
    [EachEngine("settled mat", true)]
    [EachEngine("matter settled", true)]
    [EachEngine("settl matter", false)]
    public async Task Search_WordsOfAText_OnlyTheLastMayBeABeginning(DatabaseEngine engine, string query, bool found)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.Add(Entry(SearchKind.Statement, "zz/a#said", "Ann Able", "a matter that is settled"));
        await db.SaveChangesAsync();

        Assert.Equal(found, (await db.SearchAsync(query)).Hits is [_]);
    }

    [Theory]
    [EachEngine("milport")]
    [EachEngine("millprot")]
    [EachEngine("mllport")]
    public async Task Search_SlipOfThePen_Suggests(DatabaseEngine engine, string query)
    {
        await using var database = await RecordAsync(engine);
        await using var db = database.Context();

        Assert.Equal("Millport", (await db.SearchAsync(query)).DidYouMean[0]);
    }

    [Theory]
    [EachEngine("")]
    [EachEngine("*")]
    [EachEngine("\"(")]
    [EachEngine("a:* & !b | <->")]
    [EachEngine("near(")]
    [EachEngine("😀")]
    public async Task Search_SignsOfTheEnginesOwn_AreOnlyText(DatabaseEngine engine, string query)
    {
        await using var database = await RecordAsync(engine);
        await using var db = database.Context();

        Assert.Empty((await db.SearchAsync(query)).Hits);
    }

    private static Task<TestDatabase> RecordAsync(DatabaseEngine engine) => TestDatabase.CreateFromAsync(engine, "towns to search", services =>
    {
        var record = new TownRecord();
        foreach (var town in new Town[] { new("Millport-Dale County", "millport-dale-county"), new("Millport Beach", "millport-beach"), new("Millport"), new("Cañón", "canon") })
            record.Add(town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Approved)] });
        return record.PublishAsync(services);
    });

    private static SearchEntry Entry(SearchKind kind, string target, string name, string body) => new()
    {
        Document = "dossiers/zz",
        Kind = kind,
        Target = target,
        Name = name,
        NameWords = SearchWords.Of([name]),
        BodyWords = body,
    };
}
