using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Maps;

public class StateMapTests(MappedSites mapped)
{
    [Theory, EachEngine]
    public async Task Get_State_DrawsAllItsCounties_AndLinksThoseOnRecord(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/fl");

        var counties = page.All("svg.map > path, svg.map > a > path");
        Assert.Equal(67, counties.Count);
        Assert.Equal(
            [
                "Broward County: no agreement in force on record",
                "Miami-Dade County: task force model, warrant service officer",
            ],
            counties.Where(county => county.ParentElement!.LocalName == "a").Select(county => county.Words())
        );
        Assert.Equal(
            65,
            counties.Count(county => county.Words().EndsWith(": nothing on record", StringComparison.Ordinal))
        );
        Assert.All(page.All("svg.map a"), link => Assert.Equal("-1", link.GetAttribute("tabindex")));
        Assert.Equal(3, page.All("svg.map circle").Count);
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_State_ListsAllItsCounties(DatabaseEngine engine)
    {
        var rows = (await mapped.GetAsync(engine, "/places/fl")).All("table.counties tbody tr");

        Assert.Equal(67, rows.Count);
        Assert.Equal("Alachua County nothing on record", rows[0].Words());
        Assert.Equal(
            "Broward County Its own agencies: agreement requested (ICE lists it as pending) Type not stated: Quillhaven",
            Row("Broward")
        );
        // That Coral Gables lies there is GeoNames' word.
        Assert.Equal(
            "Miami-Dade County Its own agencies: task force model, warrant service officer Task force model: Coral Gables, Hialeah",
            Row("Miami-Dade")
        );

        string Row(string name) =>
            string.Join(
                ' ',
                Assert
                    .Single(rows, row => row.Words().StartsWith(name, StringComparison.Ordinal))
                    .QuerySelectorAll("th, div")
                    .Select(part => part.Words())
            );
    }

    [Theory, EachEngine]
    public async Task Get_StateWithATownThatNobodyFinds_HasItAtTheEndOfTheTable(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/ga");

        Assert.Equal(
            "County not known Task force model: Nowhere-on-it",
            string.Join(' ', page.All("table.counties tbody tr")[^1].Children.Select(cell => cell.Words()))
        );
        Assert.Empty(page.All("svg.map circle"));
    }

    [Theory, EachEngine]
    public async Task Get_Territory_HasATableAndNoMap(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/pr");

        Assert.Empty(page.All("svg.map"));
        Assert.InRange(page.All("table.counties tbody tr").Count, 78, 79);
        Assert.Empty(PageRules.Faults(page));
    }
}
