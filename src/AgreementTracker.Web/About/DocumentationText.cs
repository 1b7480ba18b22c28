using System.Collections.Concurrent;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AgreementTracker.Web.About;

/// <summary>A text of <c>docs/</c> as HTML, rendered once.</summary>
internal sealed record DocumentationText(
    string Title,
    string Summary,
    string Html,
    IReadOnlyList<(string Id, string Name)> Headings
)
{
    private static readonly ConcurrentDictionary<string, DocumentationText> Rendered = new();

    /// <summary>Headings get ids, so that a term has an address; HTML in the text is shown, not obeyed.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    public static DocumentationText Named(string name) => Rendered.GetOrAdd(name, Render);

    private static DocumentationText Render(string name)
    {
        using var resource =
            typeof(DocumentationText).Assembly.GetManifestResourceStream($"{name}.md")
            ?? throw new InvalidOperationException($"docs/{name}.md is not part of the program.");
        using var reader = new StreamReader(resource);
        var markdown = reader.ReadToEnd();
        var document = Markdown.Parse(markdown, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        return new(
            NameOf(headings[0]),
            SummaryOf(document),
            document.ToHtml(Pipeline),
            [
                .. headings
                    .Where(heading => heading.Level == 2)
                    .Select(heading => (heading.GetAttributes().Id!, NameOf(heading))),
            ]
        );
    }

    /// <summary>Its first paragraph, without emphasis and links.</summary>
    private static string SummaryOf(MarkdownDocument document) =>
        string.Concat(
            document
                .OfType<ParagraphBlock>()
                .First()
                .Inline!.Descendants<LiteralInline>()
                .Select(text => $"{text.Content}{(text.NextSibling is LineBreakInline ? " " : "")}")
        );

    private static string NameOf(HeadingBlock heading) => heading.Inline!.FirstChild!.ToString()!;
}
