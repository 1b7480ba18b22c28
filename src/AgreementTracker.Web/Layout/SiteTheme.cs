using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;

namespace AgreementTracker.Web.Layout;

/// <summary>
/// MudBlazor's theme in the colours and type of the reading pages. They are written in one place, at the top of
/// <c>site.css</c>, and read from there.
/// </summary>
internal static partial class SiteTheme
{
    private const string StyleSheet = "site.css";

    private static readonly string Css = ReadStyleSheet();

    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = Coloured(new PaletteLight(), Variables(Css, dark: false)),
            PaletteDark = Coloured(new PaletteDark(), Variables(Css, dark: true)),
            LayoutProperties = new() { DefaultBorderRadius = ".3rem" },
            Typography = new()
            {
                Default = new DefaultTypography
                {
                    FontFamily = ["var(--sans)"],
                    FontSize = "1rem",
                    LineHeight = "1.5",
                    LetterSpacing = "normal",
                },
            },
        };

    /// <summary>The variables of a scheme; in the dark those that it does not change are the light ones.</summary>
    public static IReadOnlyDictionary<string, string> Variables(string css, bool dark)
    {
        var variables = new Dictionary<string, string>();
        // The first block is the light one; what is printed has colours of its own further down.
        foreach (var block in dark ? new[] { Root.Match(css), DarkRoot.Match(css) } : [Root.Match(css)])
        foreach (Match variable in Variable.Matches(block.Groups["body"].Value))
            variables[variable.Groups["name"].Value] = variable.Groups["value"].Value.Trim();
        return variables;
    }

    private static T Coloured<T>(T palette, IReadOnlyDictionary<string, string> variables)
        where T : Palette
    {
        MudColor paper = variables["paper"],
            ink = variables["ink"],
            soft = variables["soft"],
            line = variables["line"],
            panel = variables["panel"],
            link = variables["link"],
            solid = variables["solid"],
            onSolid = variables["on-solid"];

        palette.Background =
            palette.Surface =
            palette.DrawerBackground =
            palette.AppbarBackground =
            palette.White =
                paper;
        palette.BackgroundGray = palette.TableStriped = palette.TableHover = panel;
        palette.TextPrimary = palette.DrawerText = palette.AppbarText = palette.Black = ink;
        palette.TextSecondary =
            palette.TextDisabled =
            palette.ActionDefault =
            palette.ActionDisabled =
            palette.DrawerIcon =
                soft;
        palette.LinesDefault =
            palette.TableLines =
            palette.Divider =
            palette.DividerLight =
            palette.Skeleton =
            palette.ActionDisabledBackground =
                line;
        palette.LinesInputs = soft;
        palette.GrayLighter = palette.GrayLight = line.ToString(MudColorOutputFormats.Hex);
        palette.GrayDefault = palette.GrayDark = palette.GrayDarker = soft.ToString(MudColorOutputFormats.Hex);
        // One strong colour for all that MudBlazor tells apart by colour: nothing here is to be taken for good or bad
        // by it.
        palette.Primary = palette.Info = palette.Success = palette.Warning = palette.Error = palette.Dark = solid;
        palette.PrimaryContrastText =
            palette.InfoContrastText =
            palette.SuccessContrastText =
            palette.WarningContrastText =
            palette.ErrorContrastText =
            palette.DarkContrastText =
                onSolid;
        palette.Secondary = palette.Tertiary = link;
        palette.SecondaryContrastText = palette.TertiaryContrastText = paper;
        return palette;
    }

    private static string ReadStyleSheet()
    {
        using var stream = typeof(SiteTheme).Assembly.GetManifestResourceStream(StyleSheet)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{(?<body>[^}]*)\}")]
    private static partial Regex DarkRoot { get; }

    [GeneratedRegex(@":root\s*\{(?<body>[^}]*)\}")]
    private static partial Regex Root { get; }

    [GeneratedRegex(@"--(?<name>[\w-]+)\s*:(?<value>[^;}]+)")]
    private static partial Regex Variable { get; }
}
