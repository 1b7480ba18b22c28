using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

public class ChromiumTests(Chromium chromium)
{
    private const string Address =
        "data:text/html,<title>Springfield</title><p>written</p><script>document.title = 'scripted'</script>";

    [Theory]
    [InlineData(true, "scripted")]
    [InlineData(false, "Springfield")]
    public async Task Open_RendersPage(bool script, string title)
    {
        await using var reader = await chromium.ReaderAsync(script);
        var page = await reader.NewPageAsync();

        await page.GotoAsync(Address);

        Assert.Equal(title, await page.TitleAsync());
        Assert.Equal("written", await page.Locator("p").InnerTextAsync());
    }

    [Fact]
    public async Task Open_OnPhoneInTheDark_SaysSoToThePage()
    {
        await using var reader = await chromium.ReaderAsync(width: 390, height: 844, colours: ColorScheme.Dark);
        var page = await reader.NewPageAsync();

        await page.GotoAsync(Address);

        Assert.True(
            await page.EvaluateAsync<bool>("innerWidth === 390 && matchMedia('(prefers-color-scheme: dark)').matches")
        );
    }
}
