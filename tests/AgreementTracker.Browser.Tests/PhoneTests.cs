using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

/// <summary>On a small phone nothing is wider than the screen, whatever is unfolded.</summary>
public class PhoneTests(Chromium chromium, Site site)
{
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width)
            return [];
          const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > width + 1 || part.scrollWidth > part.clientWidth + 1);
          return [document.documentElement.scrollWidth + ' of ' + width, ...wide.map(part => part.tagName + '.' + part.className)];
        }
        """;

    [Theory, MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Open_OnAPhone_FitsItsWidth(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, width: 390);
        await visit.OpenAsync(address);

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
        await visit.Page.SetViewportSizeAsync(320, 844);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
        await visit.UnfoldAllAsync();
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
    }

    /// <summary>The menu is one line below the name, and scrolls to where the reader is.</summary>
    [Theory]
    [InlineData("/places", "Places")]
    [InlineData("/explore", "Explore")]
    [InlineData("/search", "Search")]
    public async Task Header_OnAPhone_LeavesTheScreenToThePage(string address, string current)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, width: 390);
        await visit.OpenAsync(address);
        var menu = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Site" });
        var link = menu.GetByRole(AriaRole.Link, new() { Name = current });

        Assert.InRange((await visit.Page.Locator("header.site").BoundingBoxAsync())!.Height, 60, 80);
        Assert.Equal("page", await link.GetAttributeAsync("aria-current"));
        await link.FocusAsync();
        await Assertions.Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
