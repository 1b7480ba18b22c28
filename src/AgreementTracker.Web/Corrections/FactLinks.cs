using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sharing;

namespace AgreementTracker.Web.Corrections;

/// <summary>What a reader can do with a fact: link to it, cite its page, report an error in it.</summary>
/// <param name="Report">The form on which to report an error. Search engines need not follow it.</param>
/// <param name="Place">Whose page has the fact; null where the page is about no fact, or about it alone.</param>
internal readonly record struct FactLinks(string Report, string? Place, string? Key)
{
    /// <summary>With the whole path, so that a link can be copied without script, and works in a preview.</summary>
    public void AppendTo(MarkupBuilder html)
    {
        if (Place is not null && Key is not null)
        {
            html.Append(
                $"""<a href="{PlacePage.Url(Place, Key)}" rel="bookmark">{Texts.FactLinks_LinkToThisFact}</a> """
            );
            html.Append(
                $"""<a href="{PlacePage.Url(Place, PageCitation.Anchor)}" rel="bookmark">{Texts.FactLinks_Cite}</a> """
            );
        }
        html.Append($"""<a href="{Report}" rel="nofollow">{Texts.ReportAnError}</a>""");
    }
}
