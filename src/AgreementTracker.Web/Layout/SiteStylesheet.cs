using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace AgreementTracker.Web.Layout;

/// <summary>
/// What MudBlazor's theme provider writes for light and for dark, made once, the dark behind a media query. Left to
/// itself it asks the browser by script, and a reader in the dark sees the light first.
/// </summary>
internal sealed partial class SiteStylesheet(IServiceProvider services, ILoggerFactory logs)
{
    private string? text;
    private string? hash;

    public async ValueTask<string> TextAsync() =>
        text ??=
            $"{await RenderAsync(dark: false)}@media (prefers-color-scheme: dark) {{\n{await RenderAsync(dark: true)}}}\n";

    /// <summary>By which a page's policy allows it, and no other style that stands in a page.</summary>
    public async ValueTask<string> HashAsync() =>
        hash ??= $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(await TextAsync())))}";

    private async Task<string> RenderAsync(bool dark)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<MudThemeProvider>(
                    ParameterView.FromDictionary(
                        new Dictionary<string, object?>
                        {
                            [nameof(MudThemeProvider.Theme)] = SiteTheme.Theme,
                            [nameof(MudThemeProvider.IsDarkMode)] = dark,
                        }
                    )
                )
            ).ToHtmlString()
        );
        return Theme.Match(html).Groups["css"].Value;
    }

    [GeneratedRegex("<style class=.mud-theme-provider.>(?<css>.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Theme { get; }
}
