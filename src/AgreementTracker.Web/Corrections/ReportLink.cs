using AgreementTracker.Data.Dossiers;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Corrections;

/// <summary>The way from a fact to the form on which a reader says what is wrong with it. Search engines need not follow it.</summary>
internal static class ReportLink
{
    /// <param name="key">The fact's; null for the whole place.</param>
    public static string To(string place, string? key = null) => ReportErrorPage.Url(Dossier.AddressOf(place), key);

    public static MarkupString Of(string place, string? key = null) => Show(To(place, key));

    /// <param name="document">The address of a person's, an organization's or a source's document.</param>
    public static MarkupString OfDocument(string document) => Show(ReportErrorPage.Url(document));

    private static MarkupString Show(string form)
    {
        var html = new MarkupBuilder();
        html.Append($"""<a href="{form}" rel="nofollow">Report an error</a>""");
        return html.ToMarkup();
    }
}
