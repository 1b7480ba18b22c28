using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>The documents of the repository lead somewhere, and their pictures are small.</summary>
public partial class DocumentTests
{
    private const int MaxPictureBytes = 60_000;

    /// <summary>Every document but those that the program shows as pages, whose links are addresses of the site.</summary>
    public static TheoryData<string> Documents =>
        [
            "README.md",
            .. new[] { "docs", ".github", "seeds" }
                .SelectMany(folder => Repository.Written(folder, "*.md"))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Where(file => file is not ("docs/about.md" or "docs/glossary.md" or "docs/methodology.md"))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Documents))]
    public void Links_LeadToAFileAndAHeadingThatAreThere(string document)
    {
        var text = Read(document);
        var links = Link.Matches(text).Concat(Picture.Matches(text)).Select(match => match.Groups[1].Value);

        Assert.Equal("", string.Join('\n', links.Where(link => !IsWeb(link) && !IsThere(document, link))));
    }

    /// <summary>Decisions keep the names of their day.</summary>
    [Fact]
    public void Files_ThatAreNamed_AreThere()
    {
        var named = Documents
            .Select(document => (string)document.Data)
            .Where(document => !document.StartsWith("docs/decisions/0", StringComparison.Ordinal))
            .SelectMany(document => NamedFile.Matches(Read(document)).Select(match => match.Groups[1].Value))
            .Distinct();

        Assert.Equal(
            [],
            named.Where(file =>
                !File.Exists(Path.Combine(Repository.Root, file))
                && !Directory.Exists(Path.Combine(Repository.Root, file))
            )
        );
    }

    [Fact]
    public void Pictures_AreSmallAndShown()
    {
        var shown = Documents
            .Select(document => (string)document.Data)
            .SelectMany(document =>
            {
                var text = Read(document);
                return Link.Matches(text)
                    .Concat(Picture.Matches(text))
                    .Select(match => Target(document, match.Groups[1].Value.Split('#')[0]));
            })
            .ToHashSet();
        var pictures = Repository
            .Written("docs", "*")
            .Where(file => Path.GetExtension(file) is ".png" or ".webp" or ".jpg" or ".svg")
            .ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Contains(picture, shown));
        Assert.All(pictures, picture => Assert.InRange(new FileInfo(picture).Length, 1, MaxPictureBytes));
    }

    private static bool IsWeb(string link) =>
        link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("https://", StringComparison.Ordinal);

    private static bool IsThere(string document, string link)
    {
        var parts = link.Split('#', 2);
        var target = Target(document, parts[0]);
        if (!File.Exists(target) && !Directory.Exists(target))
            return false;
        return parts is [_] || Headings(File.ReadAllText(target)).Contains(parts[1]);
    }

    private static string Target(string document, string link) =>
        Path.GetFullPath(
            link.Length == 0
                ? Path.Combine(Repository.Root, document)
                : Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link)
        );

    /// <summary>The anchors that GitHub makes of headings.</summary>
    private static IEnumerable<string> Headings(string text) =>
        Heading
            .Matches(Fence.Replace(text, ""))
            .Select(match => match.Groups[1].Value.Trim().ToLower(CultureInfo.InvariantCulture))
            .Select(heading => NotInAnchor.Replace(heading, "").Replace(' ', '-'));

    private static string Read(string document) => File.ReadAllText(Path.Combine(Repository.Root, document));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"`((?:src|tests|seeds|docs|\.ci|\.config)/[\w./-]+)`")]
    private static partial Regex NamedFile { get; }

    [GeneratedRegex("<img src=\"([^\"]+)\"")]
    private static partial Regex Picture { get; }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor { get; }
}
