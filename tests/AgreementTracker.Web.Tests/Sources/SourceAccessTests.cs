using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Web.Tests.Sources;

/// <summary>How much of a source readers see, and what is known of one with everything stated.</summary>
public class SourceAccessTests
{
    private const string Text = """
        Council meets 🗳
        It was Monday. The room was full. The vote was close. Nobody left. It rained all night.
        A paragraph of secrets. Not one word of it is cited.
        They went home.
        """;

    private readonly Town town = new("Springfield");

    [Theory, AnyEngine]
    public async Task Get_Excerpts_LeavesOutWhatIsNotNearACitation(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, SourceAccess.Excerpts, "The vote was close.");

        var page = await app.GetAsync("/sources/report");

        Assert.Equal(["[…] The room was full. The vote was close. Nobody left. […]"], page.TextsOf(".archive > p"));
        Assert.Contains("[…] marks words that we leave out", page.Main.TextContent);
        Assert.All(
            (string[])["secrets", "It was Monday", "It rained", "Council meets", "went home"],
            hidden => Assert.DoesNotContain(hidden, page.Markup)
        );
    }

    [Theory, AnyEngine]
    public async Task Get_ExcerptsFromTwoPlaces_ShowsTheGapBetweenThem(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, SourceAccess.Excerpts, "It was Monday", "night");

        var page = await app.GetAsync("/sources/report");

        Assert.Equal(
            ["It was Monday. The room was full. […] Nobody left. It rained all night."],
            page.TextsOf(".archive > p")
        );
        Assert.DoesNotContain("The vote was close", page.Markup);
    }

    [Theory, AnyEngine]
    public async Task Get_Full_ShowsTheWholeText(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, SourceAccess.Full, "The vote was close.");

        var page = await app.GetAsync("/sources/report");

        Assert.Equal(Text.Split('\n'), page.All(".archive > p").Select(paragraph => paragraph.TextContent.Trim()));
        Assert.DoesNotContain("[…]", page.Main.TextContent);
        Assert.Equal("Whole text", page.Fact("Shown"));
    }

    [Theory, AnyEngine]
    public async Task Get_PassagesAfterTextBeyondTheBasicPlane_AreMarkedToTheLetter(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, SourceAccess.Full, "🗳", "The vote was close.");

        var page = await app.GetAsync("/sources/report");

        Assert.Equal("🗳", page.One("#p-14-15").TextContent);
        Assert.Equal("The vote was close.", page.One("#p-50-69").TextContent);
        Assert.Equal(
            "/sources/report#p-50-69",
            (await app.GetAsync(town.Page)).All("#note-1 a").Select(link => link.GetAttribute("href")).First()
        );
    }

    [Theory, AnyEngine]
    public async Task Get_OverlappingAndNestedPassages_AreEachMarked(DatabaseEngine engine)
    {
        await using var app = await AppAsync(
            engine,
            SourceAccess.Full,
            "room was full. The vote",
            "The vote was close. Nobody",
            "vote",
            "The vote"
        );

        var marks = (await app.GetAsync("/sources/report")).All(".archive mark");

        Assert.Equal(
            [
                ("p-35-58", "room was full. The vote"),
                ("p-50-76", "The vote"),
                ("p-50-58", "The vote"),
                ("p-54-58", "vote"),
                ("", " was close. Nobody"),
            ],
            marks.Select(mark => (mark.Id ?? "", mark.TextContent))
        );
    }

    [Theory, AnyEngine]
    public async Task Get_PassageOverTwoParagraphs_IsMarkedInBothAndAddressedOnce(DatabaseEngine engine)
    {
        await using var app = await AppAsync(
            engine,
            SourceAccess.Full,
            "rained all night.\nA paragraph",
            "\nThey went"
        );

        var marks = (await app.GetAsync("/sources/report")).All(".archive mark");

        Assert.Equal(
            [("p-86-115", "rained all night."), ("", "A paragraph"), ("p-156-166", "They went")],
            marks.Select(mark => (mark.Id ?? "", mark.TextContent))
        );
    }

    [Theory, AnyEngine]
    public async Task Get_EverythingStated_ShowsItAndLinksWhereItWasPublished(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, BusyTown.Record());

        var page = await app.GetAsync("/sources/minutes");

        Assert.Equal(
            ("Official record", "Busytown Clerk", "A. Clerk", "June 17, 2025", "June 2025"),
            (
                page.Fact("Kind"),
                page.Fact("Publisher"),
                page.Fact("Author"),
                page.Fact("Published"),
                page.Fact("Captured")
            )
        );
        var link = page.One("dd > a");
        Assert.StartsWith("https://example.org/minutes?mmm", link.GetAttribute("href"));
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
    }

    [Theory, AnyEngine]
    public async Task Get_LaterCapture_LeadsToTheEarlierOne(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Source("report", Text)
                .Source("report-2", Text + " Corrected.", source => source with { EarlierCapture = "report" })
        );

        var page = await app.GetAsync("/sources/report-2");

        Assert.Equal("No fact cites this source yet.", page.TextOf("p.unstated"));
        Assert.Equal("/sources/report", page.All("main p > a")[1].GetAttribute("href"));
        Assert.Equal("The report of the day", (await app.GetAsync("/sources/report")).TextOf("h1"));
    }

    [Theory, AnyEngine]
    public async Task Get_SourceThatItsPublisherChanged_SaysSoWhereverItIsCited(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            Noted(
                new TownRecord()
                    .Source("report", Text)
                    .Source(
                        "report-2",
                        Text.Replace("The vote was close", "The vote was clear"),
                        source => source with { EarlierCapture = "report" }
                    )
                    .Source(
                        "report-3",
                        Text.Replace("The vote was close", "The vote was unanimous"),
                        source => source with { EarlierCapture = "report-2" }
                    ),
                "The vote was close.",
                "They went home."
            )
        );

        var page = await app.GetAsync("/sources/report");
        Assert.Contains("The publisher changed this article.", page.TextOf(".changed"));
        Assert.Contains("1 of the 2 cited passages is no longer in it", page.TextOf(".changed"));
        Assert.Equal("/sources/report-3", page.One(".changed a").GetAttribute("href"));
        Assert.Equal(["No longer in the later version"], page.TextsOf(".resting > li > .aside"));

        var notes = await app.GetAsync(town.Page);
        Assert.Equal(2, notes.All(".cite .role a[href='/sources/report-3']").Count);
        Assert.Equal(
            1,
            notes
                .TextsOf(".cite .role")
                .Count(text =>
                    text.Contains("these words are no longer in its later version", StringComparison.Ordinal)
                )
        );
        Assert.Equal(
            2,
            (await app.GetAsync("/sources"))
                .TextsOf(".list li")
                .Count(text => text.EndsWith("the publisher changed it later", StringComparison.Ordinal))
        );
        Assert.Empty((await app.GetAsync("/sources/report-3")).All(".changed"));
    }

    /// <summary>A place with a note for each of the quotes.</summary>
    private Task<TrackerApp> AppAsync(DatabaseEngine engine, SourceAccess access, params string[] quotes) =>
        TrackerApp.WithAsync(
            engine,
            Noted(new TownRecord().Source("report", Text, source => source with { Access = access }), quotes)
        );

    private TownRecord Noted(TownRecord record, params string[] quotes) =>
        record.Add(
            town.Dossier with
            {
                Passages = quotes.Index().ToDictionary(quote => $"quote-{quote.Index}", quote => Quote(quote.Item)),
                ContextNotes =
                [
                    .. quotes
                        .Index()
                        .Select(quote => new ContextNoteFact
                        {
                            Key = $"note-{quote.Index}",
                            Topic = ContextTopic.Background,
                            Text = "It was told.",
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["text"] = [new() { Passage = $"quote-{quote.Index}" }],
                            },
                        }),
                ],
            }
        );

    /// <summary>Where the words are there twice, the first place is meant.</summary>
    private static PassageQuote Quote(string exact) =>
        new()
        {
            Source = "report",
            Exact = exact,
            Prefix =
                Text.Split(exact).Length > 2
                    ? Text[
                        (Text.IndexOf(exact, StringComparison.Ordinal) - 4)..Text.IndexOf(
                            exact,
                            StringComparison.Ordinal
                        )
                    ]
                    : null,
        };
}
