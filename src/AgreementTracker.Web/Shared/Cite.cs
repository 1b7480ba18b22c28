using AgreementTracker.Data.Sources;
using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Corrections;
using AgreementTracker.Web.Sources;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Shared;

/// <summary>The words a fact rests on, in place, and the way to where they stand.</summary>
internal static class Cite
{
    /// <param name="about">What the words are about, for those who do not see what stands beside.</param>
    /// <param name="fact">Where to link to the fact and to say that it is wrong, beside its main words.</param>
    public static MarkupString Of(IReadOnlyList<CitedWords> citations, string about, FactLinks? fact = null)
    {
        if (citations.Count == 0)
            return new("");
        var html = new MarkupBuilder();
        html.Append(
            $"""<details class="cite"><summary>{Label(citations)}<span class="vh"> {Texts.Cite_For.With(about)}</span></summary>"""
        );
        foreach (var words in citations)
        {
            html.Append($"""<blockquote class="{words.Role.Word()}">""");
            if (words.Role == CitationRole.Contradicts)
                html.Append($"""<p class="role">{Texts.Cite_ReportsSomethingElse.With(words.ReportedAs)}</p>""");
            else if (words.Role == CitationRole.Context)
                html.Append($"""<p class="role">{Texts.Cite_Context}</p>""");
            html.Append(
                $"""<p>{words.Exact}</p><footer><a href="{SourcePage.Url(words)}" data-from="{From(words)}">"""
            );
            html.Append($"""<span>{Texts.Cite_ReadItIn} </span>“{words.SourceTitle}”</a></footer>""");
            if (words.Later is { } later)
            {
                html.Append($"""<p class="role">{(words.IsGone ? Texts.Cite_ChangedAndGone : Texts.Cite_Changed)} """);
                html.Append($"""<a href="{SourcePage.Url(later)}">{Texts.Cite_LaterVersion}</a></p>""");
            }
            html.Append($"</blockquote>");
        }
        fact?.AppendTo(html);
        html.Append($"</details>");
        return html.ToMarkup();
    }

    /// <summary>For paper, where a link leads nowhere: 'example.org, June 17, 2025'.</summary>
    private static string From(CitedWords words) =>
        $"{words.Host ?? Texts.Cite_SiteNotStated}, {(words.Published is { } day ? DateWords.Of(day) : Texts.Cite_DateNotStated)}";

    private static string Label(IReadOnlyList<CitedWords> citations)
    {
        foreach (var words in citations)
            if (words.Role == CitationRole.Contradicts)
                return Texts.Cite_SourcesDisagree;
        foreach (var words in citations)
            if (words.IsGone)
                return Texts.Cite_SourceSinceChanged;
        return Texts.Cite_Source;
    }
}
