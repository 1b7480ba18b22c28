using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Shared;

public class PlaceNamesTests
{
    private static readonly string[] Names =
    [
        "Port St. Lucie",
        "O'Fallon",
        "Coeur d'Alene",
        "Truth or Consequences",
        "Clay County",
        "Clay Cove",
        "Cañon City",
        "Winston-Salem",
        "Ho-Ho-Kus",
        "Mt. Pleasant",
        "Ōkātoʻa",
        "N. Miami Beach",
        "Łódź Twp.",
        "Nagasaki 長崎市 Center",
    ];

    /// <summary>What a reader has typed so far, from the beginning of any word on.</summary>
    private static IEnumerable<string> PartsOf(string name) =>
        from start in Enumerable.Range(0, name.Length)
        where start == 0 || name[start - 1] is ' ' or '-'
        from end in Enumerable.Range(start + 1, name.Length - start)
        select name[start..end];

    [Theory, EachEngine]
    public async Task Called_AnyPartOfAName_FindsThePlaceAsTheWholeListDoes(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var record = new TownRecord();
        foreach (var (i, name) in Names.Index())
        {
            var town = new Town(name, $"town-{i}");
            record.Add(town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Approved)] });
        }
        await record.PublishAsync(database.Services);
        await using var db = database.Context();
        List<string> missed = [];

        foreach (var (i, name) in Names.Index())
        foreach (var part in PartsOf(name))
        {
            var found = await IdsAsync(
                await db.Jurisdictions.CalledAsync(db, part, TestContext.Current.CancellationToken)
            );
            var looked = await IdsAsync(db.Jurisdictions.Called(db, part));
            if (
                looked.Except(found).Any()
                || Letters(part) >= TrackerDbContext.PartLength && !found.Contains($"zz/town-{i}")
            )
                missed.Add($"{part}: {string.Join(", ", found)} instead of {string.Join(", ", looked)}, {name}");
        }

        Assert.Empty(missed);
    }

    [Theory]
    [EachEngine("havenq")]
    [EachEngine("quillhavenquillhaven")]
    [EachEngine("a NEAR b")]
    [EachEngine("haven OR quill")]
    public async Task Called_WhatNobodyIsCalled_FindsNone(DatabaseEngine engine, string text)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await new TownRecord().Add(new Town("Quillhaven").Dossier).PublishAsync(database.Services);
        await using var db = database.Context();

        foreach (var asked in (string[])[text, string.Concat(Enumerable.Repeat(text, 900))])
            Assert.Empty(
                await IdsAsync(await db.Jurisdictions.CalledAsync(db, asked, TestContext.Current.CancellationToken))
            );
    }

    /// <summary>More than are looked up first.</summary>
    [Theory, EachEngine]
    public async Task Called_VeryManyPlaces_FindsAll(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        var names = Enumerable.Range(0, 1_300).Select(i => $"Oakville {i:0000}").ToList();
        db.Jurisdictions.AddRange(names.Select(Place));
        db.SearchEntries.AddRange(names.Select(Entry));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1_300, await CountAsync("kville"));
        Assert.Equal(1_000, await CountAsync("oakville 0"));
        Assert.Equal(100, await CountAsync("oakville 12"));
        Assert.Equal(1, await CountAsync("ville 1299"));

        async Task<int> CountAsync(string text) =>
            (await IdsAsync(await db.Jurisdictions.CalledAsync(db, text, TestContext.Current.CancellationToken))).Count;
    }

    private static int Letters(string part) => PlaceKey.Of(part).Length;

    private static Task<List<string>> IdsAsync(IQueryable<Jurisdiction> places) =>
        places.OrderBy(place => place.Id).Select(place => place.Id).ToListAsync(TestContext.Current.CancellationToken);

    private static string SlugOf(string name) => $"zz/{PlaceKey.Of(name)}";

    private static Jurisdiction Place(string name) =>
        new()
        {
            Id = SlugOf(name),
            Name = name,
            FoldedName = Folding.Fold(name),
            NameKey = PlaceKey.Of(name),
            Classification = JurisdictionClassification.Municipality,
            State = "zz",
        };

    private static SearchEntry Entry(string name) =>
        new()
        {
            Document = $"dossiers/{SlugOf(name)}",
            Kind = SearchKind.Place,
            Target = SlugOf(name),
            Name = name,
            NameWords = SearchWords.Of(name),
            NameKey = PlaceKey.Of(name),
            BodyWords = "",
        };
}
