using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public partial class PlacePageTests(SeededSites sites)
{
    private const string NotStated = "not stated";

    [Theory, EachEngine]
    public async Task Get_Miami_AnswersInASentence(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Equal("Miami, Florida", page.TextOf("h1"));
        Assert.Equal(
            "On a Tuesday (date not given), Miami’s City Commission voted 3–2 to approve a 287(g) agreement with ICE. The article does not say how each commissioner voted.",
            page.TextOf(".lead")
        );
        Assert.Equal(page.One("h1"), page.One(".lead").PreviousElementSibling);
    }

    [Theory, EachEngine]
    public async Task Get_Miami_ShowsTheVoteAsSeatsAndTable(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        var seats = page.One("svg[role=img]");
        Assert.Equal("3 yes, 2 no", seats.GetAttribute("aria-label"));
        Assert.Equal(
            (3, 2, 5),
            (page.All("svg .seat.yes").Count, page.All("svg .seat.no").Count, page.All("svg .seat").Count)
        );
        Assert.Equal(["Yes", "No"], page.TextsOf("table.counts tbody th"));
        Assert.Equal(["3", "2"], page.TextsOf("table.counts tbody td.number"));
    }

    [Theory, EachEngine]
    public async Task Get_Miami_DoesNotTellWhoVotedHow(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Contains("The sources do not say how each member voted.", page.TextsOf("#approval p"));
        Assert.Empty(page.All("table.roll"));
    }

    [Theory, EachEngine]
    public async Task Get_Miami_HasNoCalendarDate(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        // When the record was published is ours to say.
        page.One("details.citation").Remove();
        Assert.Empty(page.All("time"));
        Assert.DoesNotMatch(CalendarDate, page.Main.TextContent);
        Assert.Equal("“Tuesday” (as printed; the source gives no calendar date)", page.Fact("Date", "#approval"));
    }

    [Theory, EachEngine]
    public async Task Get_Miami_LeavesNoPlaceholder(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.DoesNotContain("#N/A", page.Markup);
        Assert.DoesNotMatch("(?i)\\b(null|unknown|none|n/a|tbd)\\b", page.Main.TextContent);
    }

    [Theory, EachEngine]
    public async Task Get_Miami_SaysWhatIsNotStated(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Equal(NotStated, page.Fact("Population"));
        Assert.Equal(NotStated, page.Fact("Type", "#agreement"));
        Assert.Equal(NotStated, page.Fact("Stage", "#approval"));
        Assert.Equal(NotStated, page.Fact("Method", "#approval"));
        Assert.Equal(NotStated, page.Fact("Number", "#executive-order"));
        Assert.Contains("publisher not stated, published not stated", page.TextOf("section[aria-labelledby$=sources]"));
    }

    [GeneratedRegex(
        @"\b(19|20)\d\d\b|\b(January|February|March|May|June|July|August|September|October|November|December)\b|\bApril \d"
    )]
    private static partial Regex CalendarDate { get; }
}
