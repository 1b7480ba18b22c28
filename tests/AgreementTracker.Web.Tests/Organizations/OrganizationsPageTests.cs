using System.Net;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Organizations;

public class OrganizationsPageTests(SeededSites seeded, CountrySites country)
{
    [Theory]
    [EachEngine("/organizations")]
    [EachEngine("/people")]
    public async Task Get_ListsAllByName(DatabaseEngine engine, string address)
    {
        var page = await seeded.GetAsync(engine, address);

        var names = page.TextsOf("ul.list a");
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.StartsWith($"{names.Count} ", page.TextOf("p.aside"), StringComparison.Ordinal);
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_FromALetter_BeginsThere(DatabaseEngine engine)
    {
        var first = await country.GetAsync(engine, "/organizations");
        var link = first.All(".letters a").Single(letter => letter.TextContent == "P").GetAttribute("href")!;

        var from = (await country.GetAsync(engine, link)).TextsOf("ul.list a");
        Assert.StartsWith("p", from[0], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            first.TextsOf("ul.list a"),
            name => from.Contains(name) && string.Compare(name, "p", StringComparison.OrdinalIgnoreCase) < 0
        );
    }

    [Theory]
    [EachEngine("/organizations?after=x")]
    [EachEngine("/people?after=x~y~z")]
    [EachEngine("/organizations/ice?after=x~y")]
    public async Task Get_AddressOfNoList_SaysSo(DatabaseEngine engine, string address) =>
        Assert.Contains(
            "not complete",
            (await seeded.GetAsync(engine, address, HttpStatusCode.BadRequest)).Main.Words(),
            StringComparison.Ordinal
        );

    [Theory, EachEngine]
    public async Task GetOne_ManyAgreements_ShowsEachOnOneOfItsPages(DatabaseEngine engine)
    {
        const string Address = "/organizations/federal-bureau";
        List<string> seen = [];
        for (string? next = Address; next is not null; )
        {
            var page = await country.GetAsync(engine, next);
            seen.AddRange(
                page.All("[aria-labelledby='section.agreements'] .list a").Select(link => link.GetAttribute("href")!)
            );
            next = page.All("[aria-labelledby='section.agreements'] a[rel=next]")
                .FirstOrDefault()
                ?.GetAttribute("href");
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.StartsWith(
            $"{seen.Count:N0} agreement",
            (await country.GetAsync(engine, Address)).TextOf("#section\\.agreements"),
            StringComparison.Ordinal
        );
    }
}
