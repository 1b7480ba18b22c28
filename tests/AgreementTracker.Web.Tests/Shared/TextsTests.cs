using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Intermediate;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>What pages say is in <c>Texts.resx</c>, ready to be translated (docs/decisions/0032).</summary>
public partial class TextsTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "AgreementTracker.Web");

    /// <summary>Names, and what is typed or read by programs: the same in every language.</summary>
    private static readonly string[] Untranslated =
    [
        "AgreementTracker",
        "UTC",
        "SHA-256",
        "import-roster",
        "/admin/lists",
        "https://",
        "en",
        "es",
        "<!DOCTYPE html>",
    ];
    private static readonly string[] ReadAttributes =
    [
        "title",
        "aria-label",
        "placeholder",
        "alt",
        "Title",
        "Description",
        "Label",
        "Caption",
        "Empty",
        "HelperText",
    ];

    [Fact]
    public void Pages_HaveNoTextOfTheirOwn()
    {
        var files = RazorProjectFileSystem.Create(Web);
        var engine = RazorProjectEngine.Create(RazorConfiguration.Default, files, _ => { });
        var texts = new List<string>();
        foreach (var file in Files("*.razor").Where(file => Path.GetFileName(file) != "_Imports.razor"))
        {
            var read = engine.Process(
                RazorSourceDocument.ReadFrom(files.GetItem(file, FileKinds.Component)),
                FileKinds.Component,
                [],
                []
            );
            new Words(Path.GetRelativePath(Web, file), texts).Visit(read.GetDocumentIntermediateNode());
        }

        Assert.Equal("", string.Join('\n', texts));
    }

    /// <summary>A sentence begins with a capital and ends with a full stop.</summary>
    [Fact]
    public void Code_OfPages_HasNoSentence() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                from file in Files("*.cs")
                where Path.GetRelativePath(Web, file).Split('/') is [not ("Hosting" or "Commands"), _]
                from statement in Statements(file)
                where !NotRead.IsMatch(statement) && Sentence.IsMatch(statement)
                select $"{Path.GetRelativePath(Web, file)}: {statement}"
            )
        );

    /// <summary>Each in one line, without comments: a call may be written in several.</summary>
    private static IEnumerable<string> Statements(string file)
    {
        var statement = "";
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
                continue;
            statement += line + " ";
            // An attribute is no part of what it stands before.
            if (line is not ([.., ';' or '{' or '}'] or ['[', .., ']']))
                continue;
            yield return statement;
            statement = "";
        }
    }

    [Fact]
    public void Keys_AreUsed()
    {
        var code = Files("*.razor")
            .Concat(Files("*.cs"))
            .ToLookup(file => Path.GetFileName(Path.GetDirectoryName(file))!, File.ReadAllText);
        var unused =
            from resource in Resources
            from key in resource.Texts.Keys
            let uses = resource.Folder == "Shared" ? code.SelectMany(texts => texts) : code[resource.Folder]
            where !uses.Any(text => Regex.IsMatch(text, $@"\bTexts\.{key}\b"))
            select $"{resource.Folder}: {key}";

        Assert.Equal("", string.Join('\n', unused));
    }

    [Fact]
    public void Places_CountUpFromZero()
    {
        // Of texts for one and for several, each is given all that any has a place for.
        var odd =
            from resource in Resources
            from alike in resource.Texts.GroupBy(text => Number.Replace(text.Key, ""))
            let places = alike
                .SelectMany(text => Place.Matches(text.Value))
                .Select(place => int.Parse(place.Groups[1].Value))
                .Distinct()
                .Order()
                .ToList()
            where
                !places.SequenceEqual(Enumerable.Range(0, places.Count))
                || alike.Any(text =>
                    Place.Replace(text.Value, "").IndexOfAny(['{', '}']) >= 0 || text.Value.Trim().Length == 0
                )
            select $"{resource.Folder}: {alike.First().Key}: {alike.First().Value}";

        Assert.Equal("", string.Join('\n', odd));
    }

    private static IEnumerable<(string Folder, Dictionary<string, string> Texts)> Resources =>
        Files("Texts.resx")
            .Select(file =>
                (
                    Path.GetFileName(Path.GetDirectoryName(file))!,
                    XDocument
                        .Load(file)
                        .Root!.Elements("data")
                        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
                )
            );

    private static IEnumerable<string> Files(string pattern) => Repository.Written(Web, pattern);

    /// <summary>The words of a page that stand in its markup, and in the attributes that are read.</summary>
    private sealed class Words(string file, List<string> found) : IntermediateNodeWalker
    {
        public override void VisitHtml(HtmlContentIntermediateNode node)
        {
            Look(string.Concat(node.Children.OfType<IntermediateToken>().Select(token => token.Content)));
            base.VisitHtml(node);
        }

        public override void VisitMarkupBlock(MarkupBlockIntermediateNode node)
        {
            Look(Tag.Replace(node.Content, " "));
            foreach (Match attribute in Attribute.Matches(node.Content))
                Look(attribute.Groups[1].Value, attribute.Groups[2].Value);
        }

        public override void VisitHtmlAttribute(HtmlAttributeIntermediateNode node)
        {
            Look(
                node.AttributeName,
                string.Concat(
                    node.Children.OfType<HtmlAttributeValueIntermediateNode>()
                        .SelectMany(value => value.Children)
                        .OfType<IntermediateToken>()
                        .Select(token => token.Content)
                )
            );
            base.VisitHtmlAttribute(node);
        }

        private void Look(string attribute, string value)
        {
            if (ReadAttributes.Contains(attribute))
                Look(value);
        }

        private void Look(string text)
        {
            text = WebUtility.HtmlDecode(text).Trim(' ', '\n', '·', ':', ',');
            if (Letters.IsMatch(text) && !Untranslated.Contains(text))
                found.Add($"{file}: {text}");
        }
    }

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"([\w-]+)=""([^""]*)""")]
    private static partial Regex Attribute { get; }

    [GeneratedRegex("_(None|One|Other)$")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\{([0-9])(?::[^{}]*)?\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\$?""[A-Z][^""]*[a-z’]{2} [^""]* [^""]*[.?!]""")]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"Exception\(|\bLog(Error|Warning|Information|Debug)\(|CreateHistogram|^\s*\[")]
    private static partial Regex NotRead { get; }
}
