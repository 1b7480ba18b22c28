using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// The form of a draft in a browser, as an editor handles it: always waiting for what the page shows.
/// </summary>
internal sealed class DraftForm(IPage page)
{
    private readonly ILocator form = page.Locator("section.form");

    public ILocator Title { get; } = page.Locator("#form\\.title");
    public ILocator Saved { get; } = page.Locator(".saved");
    public ILocator Left { get; } = page.Locator(".left > summary");

    /// <summary>What is checked on the server has come to life, and the source is there.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Left).ToBeVisibleAsync();
        await Expect(page.Locator("#source\\.text p").First).ToBeVisibleAsync();
    }

    public ILocator Field(string label, int nth = 0) => form.GetByLabel(label, new() { Exact = true }).Nth(nth);

    public Task ClickAsync(string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>A part of the fact at hand, such as <c>a voter</c>.</summary>
    public Task AddWithinAsync(string what) =>
        form.GetByRole(AriaRole.Button, new() { Name = $"Add {what}" }).ClickAsync();

    /// <summary>By its entry among the facts of the draft.</summary>
    public async Task OpenAsync(string entry, string? title = null)
    {
        await page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = entry }).First.ClickAsync();
        await Expect(Title).ToContainTextAsync(title ?? entry);
    }

    /// <summary>Such as <c>a vote</c>.</summary>
    public async Task AddAsync(string what)
    {
        await page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = $"Add {what}" }).ClickAsync();
        await Expect(Title).ToHaveTextAsync("not filled in yet");
    }

    /// <summary>The field, then the words in the source, then the button at the field.</summary>
    public Task CiteAsync(string field, string words, int nth = 0) => CiteAsync(Field(field, nth), words);

    public async Task CiteAsync(ILocator field, string words)
    {
        var within = field.Locator("xpath=ancestor::div[@class='field'][1]");
        await field.FocusAsync();
        await Expect(within).ToHaveAttributeAsync("data-at-hand", "");
        await SelectAsync(words);
        await within.Locator("button.cite").ClickAsync();
        await Expect(within.Locator(".citing").Filter(new() { HasText = words })).ToBeVisibleAsync();
    }

    public async Task ChooseAsync(string field, string word, string? words = null, int nth = 0)
    {
        await Field(field, nth).SelectOptionAsync(word);
        if (words is not null)
            await CiteAsync(field, words, nth);
    }

    /// <summary>Somebody or something is found as it is typed.</summary>
    public async Task PickAsync(string field, string typed, string choice, int nth = 0)
    {
        await form.GetByRole(AriaRole.Searchbox, new() { Name = field, Exact = true })
            .Nth(nth)
            .PressSequentiallyAsync(typed);
        await form.Locator(".found").GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Expect(page.Locator(":focus")).ToHaveAttributeAsync("aria-label", $"Change {field}");
    }

    /// <summary>Selects in the archived text as a mouse would.</summary>
    public async Task SelectAsync(string words)
    {
        await page.Locator("#source\\.text")
            .EvaluateAsync(
                """
                (text, words) => {
                  const spans = [...text.querySelectorAll('[data-at]')];
                  const at = spans.map(span => span.textContent).join('').indexOf(words);
                  const range = document.createRange();
                  let seen = 0;
                  for (const span of spans) {
                    const node = span.firstChild, from = at - seen, to = from + words.length, length = span.textContent.length;
                    if (from >= 0 && from < length) range.setStart(node, from);
                    if (to > 0 && to <= length) range.setEnd(node, to);
                    seen += length;
                  }
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }
                """,
                words
            );
        await Expect(page.Locator(".source .selected")).ToHaveTextAsync($"Selected: {words}");
    }

    /// <summary>The next words are selected when these stand: the text is marked anew with each part.</summary>
    public async Task AddWordsAsync(string words, string kind)
    {
        await SelectAsync(words);
        await ClickAsync($"Add the selected words as {kind}");
        await Expect(page.Locator(".parts li").Last).ToContainTextAsync(words);
    }

    public async Task NothingIsLeftAsync()
    {
        await Expect(Saved).ToContainTextAsync("Kept at");
        await Expect(page.Locator(".left li")).ToHaveTextAsync((string[])[]);
        await Expect(Left).ToHaveTextAsync("Ready to send");
    }
}
