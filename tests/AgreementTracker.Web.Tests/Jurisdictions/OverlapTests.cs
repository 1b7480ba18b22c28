using AgreementTracker.Web.Tests.Layout;
using AgreementTracker.Web.Tests.Maps;

namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>What a town's page says of the agencies of its county and state.</summary>
public class OverlapTests(MappedSites mapped)
{
    private const string Section = "section[aria-labelledby='section.overlaps']";

    [Theory, EachEngine]
    public async Task Get_TownWhoseCountyIsStated_ShowsTheAgreementsAroundIt(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/fl/hialeah");

        Assert.Equal(
            [
                "Miami-Dade County agency task force model, in force",
                "Miami-Dade County agency warrant service officer, in force",
                "Florida agency task force model, in force",
            ],
            page.TextsOf($"{Section} li")
        );
        Assert.Equal(
            [
                "/places/fl/miami-dade-county",
                "/places/fl/miami-dade-county#task-force",
                "/places/fl/miami-dade-county#warrant-service-officer",
                "/places/fl",
                "/places/fl#task-force",
            ],
            page.All($"{Section} a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("Miami-Dade County", page.Fact("County", ".glance"));
        Assert.Empty(page.All($"{Section} .aside"));
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_TownWhoseCountyIsKnownByItsNameAlone_SaysSo(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/places/fl/coral-gables");

        Assert.StartsWith("Agencies of Miami-Dade County have:", page.One(Section).QuerySelector("p")!.Words());
        Assert.Equal(
            "County from GeoNames (geonames.org, CC BY 4.0), matched by name.",
            page.TextOf($"{Section} .aside")
        );
        Assert.DoesNotContain("County", page.TextsOf(".glance dt"));
    }

    [Theory]
    [EachEngine(
        "/places/fl/quillhaven",
        "Agencies of Broward County have: Broward County agency jail enforcement model, requested (ICE lists it as pending)"
    )]
    [EachEngine(
        "/places/ga/nowhere-on-it",
        "No source we have states the county of Nowhere-on-it. We have no record of an agreement with a Georgia state agency that is in force or requested."
    )]
    [EachEngine(
        "/places/ga/cobb-county",
        "We have no record of an agreement with a Georgia state agency that is in force or requested."
    )]
    [EachEngine(
        "/places/fl/broward-county",
        "Agencies of the state of Florida have: Florida agency task force model, in force"
    )]
    public async Task Get_Others_SayWhatIsOnRecordAndNoMore(DatabaseEngine engine, string address, string told) =>
        Assert.Contains(
            told,
            string.Join(' ', (await mapped.GetAsync(engine, address)).TextsOf($"{Section} p, {Section} li"))
        );

    [Theory, EachEngine]
    public async Task Get_State_HasNothingAroundIt(DatabaseEngine engine) =>
        Assert.Empty((await mapped.GetAsync(engine, "/places/fl")).All(Section));
}
