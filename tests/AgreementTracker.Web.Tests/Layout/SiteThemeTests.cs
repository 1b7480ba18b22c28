using AgreementTracker.Web.Layout;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>MudBlazor's colours and type are those at the top of site.css.</summary>
public class SiteThemeTests(SeededSites seeded)
{
    private static readonly string[] Colours = ["paper", "ink", "soft", "line", "panel", "link", "solid", "on-solid"];

    private static readonly string Css = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "AgreementTracker.Web", "wwwroot", "site.css")
    );

    [Fact]
    public void Variables_OfBothSchemes_AreAllThere()
    {
        var light = SiteTheme.Variables(Css, dark: false);
        var dark = SiteTheme.Variables(Css, dark: true);

        Assert.All(Colours, name => Assert.NotEqual(light[name], dark[name]));
        Assert.All((string[])["serif", "sans"], name => Assert.NotEmpty(light[name]));
        // Those for paper come last in the file, and are not meant.
        Assert.All(Colours, name => Assert.Equal(Css.Split($"--{name}: ")[1].Split(';')[0], light[name]));
    }

    [Fact]
    public void Theme_HasTheColoursOfEachScheme()
    {
        var (light, dark) = (SiteTheme.Theme.PaletteLight, SiteTheme.Theme.PaletteDark);

        Assert.Equal(new(SiteTheme.Variables(Css, dark: false)["solid"]), light.Primary);
        Assert.Equal(new(SiteTheme.Variables(Css, dark: true)["solid"]), dark.Primary);
        Assert.Equal(new(SiteTheme.Variables(Css, dark: true)["paper"]), dark.Surface);
        Assert.Equal(light.Error, light.Success);
    }

    [Fact]
    public async Task Get_WorkingPage_CarriesBothSchemes_AndNoFontOfItsOwn()
    {
        var style = (await seeded.GetAsync(DatabaseEngine.Sqlite, "/explore")).TextOf("head > style");

        var schemes = style.Split("@media (prefers-color-scheme: dark)");
        Assert.Equal(2, schemes.Length);
        Assert.Equal($"{SiteTheme.Theme.PaletteLight.Primary}", ValueOf("--mud-palette-primary", schemes[0]));
        Assert.Equal($"{SiteTheme.Theme.PaletteDark.Primary}", ValueOf("--mud-palette-primary", schemes[1]));
        Assert.Equal("var(--sans)", ValueOf("--mud-typography-body1-family", schemes[0]));
        Assert.DoesNotContain("Roboto", style, StringComparison.Ordinal);
    }

    private static string ValueOf(string name, string css) => css.Split($"{name}: ")[1].Split(';')[0];
}
