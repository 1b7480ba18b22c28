using AgreementTracker.Data;
using AgreementTracker.Testing.Country;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Benchmarks.Site;

/// <summary>A record of some size in a database, and addresses in it.</summary>
internal sealed record Scale(string Connection, InventedCountry Country, IReadOnlyList<PageKind> Pages)
{
    private const int Sample = 40;

    public static async Task<Scale> FillAsync(string connection, InventedCountry country)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTrackerData(connection)
            .BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.MigrateAsync();
        if (!await db.Changes.AnyAsync())
            await BulkRecord.FillAsync(db, country);
        return new(connection, country, await PagesOfAsync(db));
    }

    private static async Task<IReadOnlyList<PageKind>> PagesOfAsync(TrackerDbContext db)
    {
        // Spread over the whole record by their ids, which begin with the state.
        var places = Spread(
            await db.Jurisdictions.Where(place => place.ParentId != null).Select(place => place.Id).ToListAsync()
        );
        var votes = Spread(await db.VoteEvents.Select(vote => vote.Id).ToListAsync());
        var sources = Spread(
            await db.Sources.Where(source => source.Id != "almanac").Select(source => source.Id).ToListAsync()
        );
        var people = Spread(await db.People.Select(person => person.Id).ToListAsync());
        var names = Spread(
            await db
                .Jurisdictions.Where(place => place.ParentId != null)
                .Select(place => place.Name)
                .Distinct()
                .ToListAsync()
        );
        var last = places[^1];
        return
        [
            new("a place", [.. places.Select(place => $"/places/{place}")]),
            new("a vote", [.. votes.Select(vote => $"/votes/{vote}")]),
            new("a source", [.. sources.Select(source => $"/sources/{source}")]),
            new("list of places", ["/places"]),
            new(
                "places of a state with a vote",
                [.. places.Select(place => $"/places?state={place[..2]}&vote=yes").Distinct()]
            ),
            new(
                "places by status and model",
                ["/places?status=ended&model=task-force", "/places?status=in-force&model=jail-enforcement"]
            ),
            new(
                "places by part of a name",
                [.. names.Select(name => $"/places?text={name[1..4].ToLowerInvariant()}").Distinct()]
            ),
            new("a state", [.. places.Select(place => $"/places/{place[..2]}").Distinct()]),
            new("home", ["/"]),
            new("votes", ["/votes"]),
            new("votes of a body", ["/votes?body=council&margin=1"]),
            new("statements", ["/statements"]),
            new("statements by stance", ["/statements?stance=opposes"]),
            new("a person", [.. people.Select(person => $"/people/{person}")]),
            new(
                "an organization",
                [
                    "/organizations/federal-bureau",
                    .. places.Take(5).Select(place => $"/organizations/{place[3..]}-police"),
                ]
            ),
            new("sources", ["/sources"]),
            new("changes", ["/changes"]),
            new("search: a place", [.. names.Select(name => $"/search?q={name}")]),
            new("search: beginning of a name", [.. names.Select(name => $"/search?q={name[..4]}").Distinct()]),
            new(
                "search: common word",
                ["/search?q=sheriff", "/search?q=immigration", "/search?q=county", "/search?q=the"]
            ),
            new("search: two common words", ["/search?q=sheriff+county", "/search?q=public+safety"]),
            new("search: rare word", ["/search?q=beabedin", "/search?q=cocodifred", "/search?q=dididibert"]),
            new("search: common and rare", ["/search?q=sheriff+didibert", "/search?q=county+eaedin"]),
            new("search: no hit", ["/search?q=qqqxyz", "/search?q=zzzyqw"]),
            new("search: misspelt", [.. names.Select(name => $"/search?q={name[..2]}{name[3]}{name[2]}{name[4..]}")]),
        ];
    }

    private static List<string> Spread(List<string> ids)
    {
        ids.Sort(StringComparer.Ordinal);
        return
        [
            .. Enumerable
                .Range(0, Math.Min(Sample, ids.Count))
                .Select(i => ids[(int)((long)i * ids.Count / Math.Min(Sample, ids.Count))]),
        ];
    }
}

internal sealed record PageKind(string Name, IReadOnlyList<string> Paths);
