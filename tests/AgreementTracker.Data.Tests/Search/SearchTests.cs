using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Search;

public class SearchTests
{
    [Theory, EachEngine]
    public async Task Search_PlacesOfOneName_TheNameItselfFirst(DatabaseEngine engine)
    {
        await using var database = await RecordAsync(engine);
        await using var db = database.Context();

        var hits = await db.SearchAsync("millport");

        Assert.Equal(
            ["Millport", "Millport Beach", "Millport-Dale County"],
            hits.Hits.Where(hit => hit.Kind == SearchKind.Place).Select(hit => hit.Name)
        );
        Assert.Empty(hits.DidYouMean);
    }

    [Theory]
    [EachEngine("canon", "Cañón")]
    [EachEngine("CAÑÓN", "Cañón")]
    [EachEngine("millport dale", "Millport-Dale County")]
    [EachEngine("bea", "Millport Beach")]
    public async Task Search_AccentsCapitalsAndBeginnings_AreAllTheSame(
        DatabaseEngine engine,
        string query,
        string name
    )
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
        db.SearchEntries.AddRange(
            Enumerable
                .Range(0, 1000)
                .Select(i => Entry(SearchKind.Statement, $"zz/a#said-{i}", "Harbor Watch", "harbor harbor watch"))
        );
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
    [EachEngine("milloort")]
    [EachEngine("millportt")]
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

    [Theory]
    [EachEngine("Clay County, Florida", "fl/clay-county")]
    [EachEngine("clay county fl", "fl/clay-county")]
    [EachEngine("Clay, Fla.", "fl/clay-county")]
    [EachEngine("County of Clay, MO", "mo/clay-county")]
    [EachEngine("condado de Clay, Missouri", "mo/clay-county")]
    [EachEngine("Saint Johns Co., FL", "fl/st-johns-county")]
    [EachEngine("City of Ft. Lauderdale", "fl/fort-lauderdale")]
    [EachEngine("N Port, Florida, USA", "fl/north-port")]
    [EachEngine("New York, New York", "ny/new-york")]
    [EachEngine("Kansas City", "ks/kansas-city")]
    [EachEngine("Kansas City, Missouri", "mo/kansas-city")]
    [EachEngine("Indiana, PA", "pa/indiana")]
    [EachEngine("Indiana", "in")]
    [EachEngine("N.C.", "nc")]
    [EachEngine("fl", "fl")]
    [EachEngine("Washington", "wa")]
    [EachEngine("Washington, Ga.", "ga/washington")]
    [EachEngine("S. Miami, Florida", "fl/south-miami")]
    [EachEngine("S Miami", "fl/south-miami")]
    public async Task Search_PlaceWithItsState_IsFirst(DatabaseEngine engine, string query, string target)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("fl", "Florida"),
            Place("in", "Indiana"),
            Place("nc", "North Carolina"),
            Place("ny", "New York"),
            Place("fl/clay-county", "Clay County"),
            Place("mo/clay-county", "Clay County"),
            Place("fl/st-johns-county", "St. Johns County"),
            Place("fl/fort-lauderdale", "Fort Lauderdale"),
            Place("fl/north-port", "North Port"),
            Place("ny/new-york", "New York"),
            Place("wa", "Washington"),
            Place("ga/washington", "Washington"),
            Place("fl/miami-shores", "Miami Shores"),
            Place("fl/south-miami", "South Miami"),
            Place("ks/kansas-city", "Kansas City"),
            Place("mo/kansas-city", "Kansas City"),
            Place("pa/indiana", "Indiana"),
            Place("co/clayton", "Clayton")
        );
        await db.SaveChangesAsync();

        Assert.Equal(target, (await db.SearchAsync(query)).Hits[0].Target);
    }

    /// <summary>
    /// Counties and towns of the gazetteer, some of which share their names, each as people write it.
    /// </summary>
    [Theory, EachEngine]
    public async Task Search_AnyPlaceInAnyForm_IsFirst(DatabaseEngine engine)
    {
        var states = UsState.All.ToDictionary(state => state.Fips);
        var random = new Random(287);
        (string Name, UsState State, bool IsCounty)[] all =
        [
            .. Counties.All.Select(county => ($"{county.Name} County", states[county.Geoid[..2]], true)),
            .. KnownTowns.All.Select(town => (town.Name, states[town.County[..2]], false)),
        ];
        random.Shuffle(all);
        var places = all.Take(1500).DistinctBy(place => (PlaceKey.Of(place.Name), place.State)).ToList();
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            places.Select((place, i) => Place($"{place.State.Code.ToLowerInvariant()}/{i}", place.Name))
        );
        await db.SaveChangesAsync();

        List<string> wrong = [];
        foreach (var (i, (name, state, isCounty)) in places.Index().Take(60))
        foreach (var query in FormsOf(name, state, isCounty))
            if (
                (await db.SearchAsync(query)).Hits is not [{ } first, ..]
                || first.Target != $"{state.Code.ToLowerInvariant()}/{i}"
            )
                wrong.Add($"{query}: not {name}, {state.Name}");

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> FormsOf(string name, UsState state, bool isCounty)
    {
        yield return $"{name}, {state.Name}";
        yield return $"{name}, {state.Code}";
        yield return $"{name} {state.Code.ToLowerInvariant()}";
        yield return $"{name.ToUpperInvariant()} {state.Name.ToUpperInvariant()}";
        yield return isCounty
            ? $"County of {name[..^" County".Length]}, {state.Name}"
            : $"City of {name}, {state.Name}";
        yield return isCounty
            ? $"condado de {name[..^" County".Length]}, {state.Name}"
            : $"ciudad de {name}, {state.Code}";
        yield return $"{name.Replace("Saint ", "St. ", StringComparison.Ordinal).Replace("Fort ", "Ft. ", StringComparison.Ordinal).Replace(" Beach", " Bch", StringComparison.Ordinal)}, {state.Name}";
        yield return $"{name.Replace("St. ", "Saint ", StringComparison.Ordinal).Replace("Mount ", "Mt. ", StringComparison.Ordinal).Replace("North ", "N. ", StringComparison.Ordinal)}, {state.Name}";
        yield return $"  {name.Replace("'", "", StringComparison.Ordinal).Replace('-', ' ')} {state.Name}  ";
        yield return $"{name.Replace("De ", "De", StringComparison.Ordinal).Replace("La ", "La", StringComparison.Ordinal).Insert(1, "\u00AD").Insert(3, "\u200B")}, {state.Code}, USA";
    }

    /// <summary>
    /// A name in two words or in one, with an apostrophe of whatever sort or none; a former name; what is in a state.
    /// </summary>
    [Theory]
    [EachEngine("De Soto County FL", "fl/desoto")]
    [EachEngine("desoto county, fla.", "fl/desoto")]
    [EachEngine("OBrien Texas", "tx/obrien")]
    [EachEngine("o’brien tx", "tx/obrien")]
    [EachEngine("O ʻBrien, TX", "tx/obrien")]
    [EachEngine("La Salle, Illinois", "il/lasalle")]
    [EachEngine("Acadia County, LA", "la/acadia")]
    [EachEngine("acadia parish", "la/acadia")]
    [EachEngine("Palm Bch, FL", "fl/palm-beach")]
    [EachEngine("Doral city", "fl/doral")]
    [EachEngine("Ojus", "fl/doral")]
    [EachEngine("kansas city mo", "mo/kansas-city")]
    [EachEngine("Twp of Robinson, PA", "pa/robinson")]
    [EachEngine("Coeur dAlene", "id/coeur")]
    public async Task Search_NameWrittenOtherwise_IsFirst(DatabaseEngine engine, string query, string target)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("fl/desoto", "DeSoto County"),
            Place("tx/obrien", "O'Brien"),
            Place("il/lasalle", "LaSalle"),
            Place("la/acadia", "Acadia Parish"),
            Place("fl/palm-beach", "Palm Beach"),
            Place("fl/palm-beach-county", "Palm Beach County"),
            Place("fl/doral", "Doral"),
            Place("fl/doral", "Ojus"),
            Place("mo/kansas-city", "Kansas City"),
            Place("pa/robinson", "Robinson Township"),
            Place("pa/robinson-town", "Robinson"),
            Place("id/coeur", "Coeur d'Alene")
        );
        await db.SaveChangesAsync();

        Assert.Equal(target, (await db.SearchAsync(query)).Hits[0].Target);
    }

    /// <summary>A misspelt name that was corrected leads to the place, and is not shown as its name.</summary>
    [Theory, EachEngine]
    public async Task Search_FormerName_LeadsToThePlaceByItsName(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateFromAsync(
            engine,
            "a town with a former name",
            services =>
            {
                var town = new Town("Quillhaven", "quillhaven");
                return new TownRecord()
                    .Add(
                        town.Dossier with
                        {
                            Jurisdiction = town.Dossier.Jurisdiction with { OtherNames = ["Quilhaven"] },
                            Agreements = [town.Agreement(AgreementEventKind.Approved)],
                        }
                    )
                    .PublishAsync(services);
            }
        );
        await using var db = database.Context();

        Assert.Equal(
            [("zz/quillhaven", "Quillhaven", "Quilhaven")],
            (await db.SearchAsync("Quilhaven")).Hits.Select(hit => (hit.Target, hit.Name, hit.Detail)).Take(1)
        );
        Assert.Equal(
            [("zz/quillhaven", null)],
            (await db.SearchAsync("quillhaven")).Hits.Select(hit => (hit.Target, hit.Detail)).Take(1)
        );
        Assert.Equal(
            "zz/quillhaven",
            await db
                .Jurisdictions.Called(db, "Town of Quilhaven")
                .Select(place => place.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory, EachEngine]
    public async Task Search_AgencyWithItsState_IsFound(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Entry(
                SearchKind.Organization,
                "fl-broward-sheriff",
                "Broward County Sheriff's Office",
                "",
                "dossiers/fl/broward-county"
            ),
            Entry(SearchKind.Organization, "nc-broward", "Broward Sheriff", "", "dossiers/nc/broward")
        );
        await db.SaveChangesAsync();

        Assert.Equal(
            ["fl-broward-sheriff"],
            (await db.SearchAsync("Broward sheriff, Florida")).Hits.Select(hit => hit.Target)
        );
    }

    /// <summary>People ask; only a part of what they type names something.</summary>
    [Theory]
    [EachEngine("does Quillhaven have a 287(g) agreement?")]
    [EachEngine("Does quillhaven police work with ICE")]
    [EachEngine("ice agreement quillhaven")]
    [EachEngine("287g quillhaven")]
    [EachEngine("who voted in Quillhaven, Florida?")]
    [EachEngine("is there an agreement with ICE in the city of Quillhaven FL")]
    [EachEngine("¿Tiene Quillhaven un acuerdo con ICE?")]
    [EachEngine("mayor of Quillhaven")]
    [EachEngine("Quillhaven immigration news")]
    [EachEngine("quillhaven")]
    public async Task Search_Question_FindsThePlaceItNamesFirst(DatabaseEngine engine, string query)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("fl", "Florida"),
            Place("fl/quillhaven", "Quillhaven"),
            Place("fl/quillhaven-beach", "Quillhaven Beach"),
            Entry(
                SearchKind.Source,
                "an-article",
                "A town and ICE",
                "ice and the agreement of quillhaven and its police 287 g"
            )
        );
        await db.SaveChangesAsync();

        Assert.Equal("fl/quillhaven", (await db.SearchAsync(query)).Hits[0].Target);
    }

    /// <summary>Words that ask are parts of names too.</summary>
    [Theory]
    [EachEngine("287g agreement Los Angeles", "ca/los-angeles")]
    [EachEngine("tiene el paso acuerdo con ice", "tx/el-paso")]
    [EachEngine("does isle of wight county have an agreement with ICE", "va/isle-of-wight-county")]
    [EachEngine("is the sheriff of many louisiana working with immigration", "la/many")]
    [EachEngine("who voted for the 287(g) agreement in coral gables in the state of florida", "fl/coral-gables")]
    public async Task Search_QuestionAboutANameWithSuchWords_FindsThePlaceFirst(
        DatabaseEngine engine,
        string query,
        string target
    )
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("ca/los-angeles", "Los Angeles"),
            Place("ca/los-angeles-county", "Los Angeles County"),
            Place("tx/el-paso", "El Paso"),
            Place("ca/paso-robles", "Paso Robles"),
            Place("va/isle-of-wight-county", "Isle of Wight County"),
            Place("la/many", "Many"),
            Place("fl/coral-gables", "Coral Gables"),
            Place("fl/coral-springs", "Coral Springs")
        );
        await db.SaveChangesAsync();

        Assert.Equal(target, (await db.SearchAsync(query)).Hits[0].Target);
    }

    /// <summary>
    /// The longest part that names a place, and what has rare words of the query; what all things are called tells
    /// nothing.
    /// </summary>
    [Theory, EachEngine]
    public async Task Search_NothingHasAllWords_FindsWhatHasSome(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("fl/quillhaven", "Quillhaven"),
            Place("fl/quillhaven-beach", "Quillhaven Beach"),
            Entry(SearchKind.Person, "ann-able", "Ann Able", "", "directory/people")
        );
        db.SearchEntries.AddRange(
            Enumerable.Range(0, 60).Select(i => Entry(SearchKind.Organization, $"office-{i}", $"Office {i}", ""))
        );
        await db.SaveChangesAsync();

        var found = await db.SearchAsync("Able office, Quillhaven Beach");

        Assert.True(found.IsPartial);
        Assert.Equal(["fl/quillhaven-beach", "ann-able", "fl/quillhaven"], found.Hits.Select(hit => hit.Target));
        Assert.False((await db.SearchAsync("quillhaven beach")).IsPartial);
        Assert.Empty((await db.SearchAsync("zzyzx qwfp")).Hits);
    }

    [Theory]
    [EachEngine("quillhaven comission", "quillhaven commission")]
    [EachEngine("quilhaven commission", "quillhaven commission")]
    [EachEngine("qillhaven comision", "quillhaven commission")]
    [EachEngine("quillhaven flordia", "quillhaven florida")]
    public async Task Search_OneWordOfSeveralMisspelt_SuggestsWhatFindsSomething(
        DatabaseEngine engine,
        string query,
        string meant
    )
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        db.SearchEntries.AddRange(
            Place("fl", "Florida"),
            Place("fl/quillhaven", "Quillhaven"),
            Entry(SearchKind.Source, "an-article", "What a board does", "the quillhaven commission met")
        );
        await db.SaveChangesAsync();

        Assert.Equal([meant], (await db.SearchAsync(query)).DidYouMean);
    }

    private static SearchEntry Place(string target, string name) => Entry(SearchKind.Place, target, name, "");

    private static Task<TestDatabase> RecordAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(
            engine,
            "towns to search",
            services =>
            {
                var record = new TownRecord();
                foreach (
                    var town in new Town[]
                    {
                        new("Millport-Dale County", "millport-dale-county"),
                        new("Millport Beach", "millport-beach"),
                        new("Millport"),
                        new("Cañón", "canon"),
                    }
                )
                    record.Add(town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Approved)] });
                return record.PublishAsync(services);
            }
        );

    private static SearchEntry Entry(
        SearchKind kind,
        string target,
        string name,
        string body,
        string document = "dossiers/zz"
    ) =>
        new()
        {
            Document = document,
            Kind = kind,
            Target = target,
            Name = name,
            NameWords = SearchWords.Of([name]),
            NameKey = kind == SearchKind.Place ? PlaceKey.Of(name) : "",
            BodyWords = body,
        };
}
