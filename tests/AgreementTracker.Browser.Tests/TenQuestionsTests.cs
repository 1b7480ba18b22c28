using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// What somebody asks who has never seen the site: each is answered within three clicks from the home page, on a phone,
/// without script.
/// </summary>
public class TenQuestionsTests(Chromium chromium, Site site)
{
    private const int MaxClicks = 3;

    /// <param name="typed">Into the search box of the home page; empty where nothing is.</param>
    /// <param name="clicks">The names of what is selected, in order.</param>
    [Theory]
    [InlineData("Does Miami have an agreement?", "miami", "Find > Miami, Florida", "approve")]
    [InlineData(
        "How did the commissioners vote?",
        "city of miami",
        "Find > Miami, Florida",
        "The sources do not say how each member voted."
    )]
    [InlineData(
        "Which words say so?",
        "miami fl",
        "Find > Miami, Florida > source for this answer",
        "In a narrow 3-2 vote on Tuesday"
    )]
    [InlineData("Who spoke for it?", "Miami", "Find > Miami, Florida > What was said", "In support of the agreement")]
    [InlineData("What is a 287(g) agreement?", "", "What is a 287(g) agreement?", "A written agreement between ICE")]
    [InlineData(
        "Does Seattle have one?",
        "seattle wa",
        "Find > Seattle, Washington",
        "We have no fact from a source about Seattle."
    )]
    [InlineData("What about all of Florida?", "florida", "Find > Florida", "Places with an agreement on record")]
    [InlineData("What was published last?", "", "All changes", "Change 1")]
    [InlineData("How do I report an error?", "", "Corrections > Tell the editors", "What is wrong?")]
    [InlineData("Where are all agreements in a table?", "", "Explore", "Download CSV")]
    public async Task Ask_FromTheHomePage_IsAnswered(string question, string typed, string clicks, string answer)
    {
        var names = clicks.Split(" > ");
        Assert.True(names.Length <= MaxClicks, question);
        await using var visit = await Visit.BeginAsync(chromium, site, script: false, width: 390);
        var page = visit.Page;
        await visit.OpenAsync("/");
        if (typed.Length > 0)
            await page.GetByLabel("Your city or county").FillAsync(typed);

        foreach (var name in names)
            await page.Locator("a, button, summary")
                .GetByText(name, new() { Exact = true })
                .Or(page.Locator("a, button, summary").Filter(new() { HasTextString = name }))
                .First.ClickAsync();

        await Expect(page.Locator("main").GetByText(answer).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Disturbances);
    }
}
