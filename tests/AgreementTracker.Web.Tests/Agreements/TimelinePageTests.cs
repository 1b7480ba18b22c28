using AgreementTracker.Web.Tests.Rosters;

namespace AgreementTracker.Web.Tests.Agreements;

public class TimelinePageTests(ListedSites listed, SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_ShowsEachMonthByModel_InPictureAndTable(DatabaseEngine engine)
    {
        var page = await listed.GetAsync(engine, "/timeline");

        var rows = page.All("main table tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.Words())))
            .ToList();
        Assert.Equal(
            [
                "April | 6 | 1 | 1 | 8",
                "March | 5 | 1 | 1 | 7",
                "February | 3 | 1 | 0 | 4",
                "January | 0 | 1 | 0 | 1",
                "December | 0 | 1 | 0 | 1",
            ],
            rows.Take(5)
        );
        Assert.Equal("March | 0 | 1 | 0 | 1", rows[^1]);
        Assert.Equal(
            ["task-force", "jail-enforcement", "warrant-service-officer"],
            page.All(".plot path:not(.grid, .first)").Select(path => path.ClassName)
        );
        Assert.Equal(
            "April 2025: 8 task force model 6, jail enforcement model 1, warrant service officer 1",
            page.TextOf("label:has([checked]) .told")
        );
        Assert.Contains("The last month has all 8 that are in force.", page.Main.Words());
        Assert.Equal(
            ["January 2025: 1", "February 2025: 4", "March 2025: 7", "April 2025: 8"],
            page.TextsOf(".told b")
        );
    }

    [Theory, EachEngine]
    public async Task Get_NothingInForce_SaysSo(DatabaseEngine engine) =>
        Assert.Equal(
            "No source we have says since when an agreement is in force.",
            (await seeded.GetAsync(engine, "/timeline")).TextOf("main .unstated")
        );
}
