using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

internal static class Keys
{
    private const int MaxStops = 60;

    /// <summary>Every stop on the way shows that it is one.</summary>
    public static async Task TabToAsync(this IPage page, ILocator goal, int most = MaxStops, bool back = false)
    {
        for (var stop = 0; stop < most; stop++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            Assert.NotEqual(
                "none",
                await page.Locator(":focus").EvaluateAsync<string>("here => getComputedStyle(here).outlineStyle")
            );
            if (await goal.EvaluateAsync<bool>("goal => goal === document.activeElement"))
                return;
        }
        Assert.Fail($"{most} stops did not lead to {goal}");
    }
}
