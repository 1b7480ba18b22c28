using System.Globalization;
using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class PlacesPagingTests(PlacesPagingTests.ManyTowns towns) : IClassFixture<PlacesPagingTests.ManyTowns>
{
    private const int Towns = 120;

    public sealed class ManyTowns() : Sites(engine => TrackerApp.WithAsync(engine, Record()));

    [Theory]
    [EachEngine("/places")]
    [EachEngine("/places?sort=state")]
    [EachEngine("/places?text=town&kind=municipality")]
    public async Task More_UntilTheEnd_ShowsEachPlaceOnce(DatabaseEngine engine, string address)
    {
        List<string> names = [];
        string? next = address;
        for (var pages = 0; next is not null && pages < 10; pages++)
        {
            var page = await towns.GetAsync(engine, next);
            Assert.StartsWith($"{Towns} places", page.TextOf("main > .aside"), StringComparison.Ordinal);
            names.AddRange(page.TextsOf("main .list a"));
            next = page.All("nav.pager a[rel=next]").SingleOrDefault()?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, Towns).Select(Name).Select(name => $"{name}, {TownRecord.StateName}"), names);
    }

    private static string Name(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Town {(char)('A' + (number / 26))}{(char)('a' + (number % 26))}");

    private static TownRecord Record()
    {
        var record = new TownRecord();
        // Not in the order in which they are to be shown.
        foreach (var number in Enumerable.Range(0, Towns).OrderBy(number => number * 37 % Towns))
        {
            var town = new Town(Name(number), Name(number).ToLowerInvariant().Replace(' ', '-'));
            record.Add(town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Approved)] });
        }
        return record;
    }
}
