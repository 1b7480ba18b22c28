using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Data.Statements;
using AgreementTracker.Testing;
using AgreementTracker.Testing.Country;
using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Benchmarks;

/// <summary>The queries behind the pages that are asked for most, without the pages.</summary>
[MemoryDiagnoser]
public class HotQueries
{
    private TestDatabase database = null!;
    private IReadOnlyDictionary<string, string> states = null!;
    private string place = "";
    private string[] middle = [];

    [Params(DatabaseEngine.Sqlite, DatabaseEngine.Postgres)]
    public DatabaseEngine Engine { get; set; }

    [GlobalSetup]
    public async Task FillAsync()
    {
        database = await TestDatabase.CreateAsync(Engine);
        await using var db = database.Context();
        await BulkRecord.FillAsync(db, new(places: 3_000, statements: 33_000));
        states = await db.StateNamesAsync();
        var half = await db.Jurisdictions.Matching(new()).ByName().Skip(1_500).FirstAsync();
        (place, middle) = (half.Id, [half.State, half.FoldedName, half.Id]);
    }

    [GlobalCleanup]
    public async Task DropAsync() => await database.DisposeAsync();

    [Benchmark(Baseline = true)]
    public async Task<int> OneRow()
    {
        await using var db = database.Context();
        return await db.DataVersionAsync(default);
    }

    [Benchmark]
    public async Task<PublishedPlace?> Place()
    {
        await using var db = database.Context();
        return await db.PlaceAsync(place);
    }

    [Benchmark]
    public async Task<ListPage<PlaceListItem>> FirstPlaces()
    {
        await using var db = database.Context();
        return await db.Jurisdictions.Matching(new()).PageAsync(db, states, PlaceSort.Name, null, 50);
    }

    [Benchmark]
    public async Task<ListPage<PlaceListItem>> PlacesFromTheMiddle()
    {
        await using var db = database.Context();
        return await db.Jurisdictions.Matching(new()).PageAsync(db, states, PlaceSort.Name, middle, 50);
    }

    [Benchmark]
    public async Task<ListPage<StatementListItem>> FirstStatements()
    {
        await using var db = database.Context();
        return await db.Statements.PageAsync(null, 50);
    }

    [Benchmark]
    public async Task<SearchHits> SearchForACommonWord()
    {
        await using var db = database.Context();
        return await db.SearchAsync("sheriff");
    }

    [Benchmark]
    public async Task<SearchHits> SearchForAMisspeltName()
    {
        await using var db = database.Context();
        return await db.SearchAsync("albetno");
    }
}
