namespace AgreementTracker.Browser.Tests;

public class AccessibilityTests(Chromium chromium, Site site)
{
    [Theory, MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Open_InLightAndDark_WideAndNarrow_HasNothingThatAxeFinds(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync(address);
        await visit.Page.IsInOrderAsync();
    }
}
