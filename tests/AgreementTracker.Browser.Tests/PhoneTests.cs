namespace AgreementTracker.Browser.Tests;

/// <summary>On a small phone nothing is wider than the screen, whatever is unfolded.</summary>
public class PhoneTests(Chromium chromium, Site site)
{
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > width + 1 && part.checkVisibility());
          return document.documentElement.scrollWidth > width
            ? [document.documentElement.scrollWidth + ' of ' + width, ...wide.map(part => part.tagName + '.' + part.className)] : [];
        }
        """;

    [Theory, MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Open_OnAPhone_FitsItsWidth(string address)
    {
        foreach (var width in (int[])[320, 390])
        {
            await using var visit = await Visit.BeginAsync(chromium, site, width: width);
            await visit.OpenAsync(address);

            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
            await visit.UnfoldAllAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(TooWide));
        }
    }
}
