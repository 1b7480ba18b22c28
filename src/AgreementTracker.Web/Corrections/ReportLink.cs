using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Corrections;

/// <summary>The way from a fact to the form on which to say what is wrong with it, beside links to share it.</summary>
internal static class ReportLink
{
    /// <param name="key">The fact's; null for the whole place.</param>
    public static FactLinks To(string place, string? key = null) =>
        new(ReportErrorPage.Url(Dossier.AddressOf(place), key), place, key);

    public static MarkupString Of(string place, string? key = null) => Show(To(place, key));

    /// <summary>On a page about the fact alone, which is its address and can be cited at its end.</summary>
    public static MarkupString OfPage(string place, string key) => Show(To(place, key) with { Place = null });

    /// <param name="document">The address of a person's, an organization's or a source's document.</param>
    public static MarkupString OfDocument(string document) => Show(new(ReportErrorPage.Url(document), null, null));

    private static MarkupString Show(FactLinks links)
    {
        var html = new MarkupBuilder();
        links.AppendTo(html);
        return html.ToMarkup();
    }
}
