namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>What the page of Miami tells beside the vote.</summary>
public class PlaceFactsTests(SeededSites sites)
{
    [Theory, EachEngine]
    public async Task Get_Miami_ShowsTheAgreementAndItsSteps(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Equal("287(g) agreement", page.Fact("Name", "#agreement"));
        Assert.Equal("Approved, “Tuesday”; date not given", page.Fact("Status", "#agreement"));
        Assert.Equal(
            "the city police of Miami and U.S. Immigration and Customs Enforcement",
            page.Fact("Between", "#agreement")
        );
        Assert.Equal(
            "“allowing city police officers to assist federal agents in enforcing immigration laws”",
            page.Fact("Purpose", "#agreement")
        );
        Assert.StartsWith(
            "Approved: “Tuesday” (as printed; the source gives no calendar date) by vote",
            page.TextOf("#agreement ol.chain > li")
        );
        Assert.Equal(SeededSites.MiamiVote, page.One("#approved > a").GetAttribute("href"));
    }

    [Theory]
    [EachEngine(
        "In support of the agreement",
        "ice-force-multiplier ice-spokesperson desantis-model desantis-example desantis-deportations jackson-promise"
    )]
    [EachEngine("Against the agreement", "gomez-decision petit-miami petit-diversity")]
    [EachEngine("No stance stated", "gomez-and-others")]
    public async Task Get_Miami_ShowsStatementsUnderTheirStance(DatabaseEngine engine, string stance, string statements)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        var heading = Assert.Single(page.All("h3"), h3 => h3.Words() == stance);
        var under = new List<string?>();
        for (var next = heading.NextElementSibling; next is { LocalName: "figure" }; next = next.NextElementSibling)
            under.Add(next.Id);
        Assert.Equal(statements.Split(' '), under);
    }

    [Theory]
    [EachEngine(
        "gomez-decision",
        "Dariel Gomez, American Civil Liberties Union of Florida · quoted in part",
        "Dariel Gomez of the American Civil Liberties Union of Florida called the decision “shameful,” arguing that the commission chose “fear over facts, and division over unity.”"
    )]
    [EachEngine(
        "ice-spokesperson",
        "Unnamed, spokesperson, ICE · quoted",
        "“This whole-of-government approach enables law enforcement partners to protect cities across the nation, and we encourage others across the country to join”"
    )]
    [EachEngine(
        "ice-force-multiplier",
        "ICE · quoted in part",
        "ICE praised Miami’s decision, describing the 287(g) program as a “force multiplier” that enables local and federal cooperation to address public safety and national security threats."
    )]
    [EachEngine(
        "desantis-model",
        "Ron DeSantis, Florida Governor · in the words of the source",
        "celebrated Miami’s action as a model for the rest of the country"
    )]
    public async Task Get_Miami_ShowsAStatementWithItsSpeaker(
        DatabaseEngine engine,
        string statement,
        string speaker,
        string words
    )
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Equal(speaker, page.TextOf($"#{statement} > figcaption"));
        Assert.Equal(words, page.TextOf($"#{statement} > blockquote"));
    }

    [Theory]
    [EachEngine("april-arrests", "1,120 individuals · claimed by ICE")]
    [EachEngine(
        "april-arrests-or-convictions",
        "63% of whom · of “Individuals arrested in the April operation” · claimed by ICE"
    )]
    [EachEngine("april-alleged-gang-ties", "many · of “Individuals arrested in the April operation” · claimed by ICE")]
    [EachEngine(
        "foreign-born-residents",
        "More than half of our residents · claimed by Tessa Petit, Executive Director, Florida Immigrant Coalition"
    )]
    public async Task Get_Miami_ShowsFiguresWithTheirDenominatorAndClaimant(
        DatabaseEngine engine,
        string figure,
        string told
    )
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.Equal(told, page.Fact(page.TextOf($"#{figure} > dt"), $"#{figure}"));
    }

    [Theory, EachEngine]
    public async Task Get_Miami_ShowsTheEventAndTheOrder(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        Assert.StartsWith(
            "April operation enforcement operation, “recent April” (as printed; the source gives no calendar date); took part: Florida authorities",
            page.TextOf("#april-operation")
        );
        Assert.StartsWith(
            "Executive order encouraging state agencies to form ICE agreements executive order",
            page.TextOf("#executive-order > div")
        );
        Assert.Equal("Ron DeSantis, Florida Governor", page.Fact("Issued by", "#executive-order"));
        Assert.Equal(
            "“earlier” (as printed; the source gives no calendar date)",
            page.Fact("Date", "#executive-order")
        );
    }

    [Theory, EachEngine]
    public async Task Get_Miami_ShowsContextAndSources(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.Miami);

        var notes = SeededDossier.Of("fl/miami").ContextNotes;
        Assert.Equal(6, notes.Count);
        Assert.All(notes, note => Assert.Contains(note.Text, page.TextOf($"li#{note.Key}")));
        Assert.StartsWith("open question As the policy is implemented", page.TextOf("#questions-ahead"));
        Assert.Equal(
            [SeededSites.MiamiArticle],
            page.All("section[aria-labelledby$=sources] a").Select(link => link.GetAttribute("href"))
        );
    }
}
