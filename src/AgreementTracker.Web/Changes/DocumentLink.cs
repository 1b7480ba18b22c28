using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Changes;

internal static class DocumentLink
{
    /// <summary>The page that shows a document: a dossier's is its place's, any other has its own address.</summary>
    public static string Of(string document) =>
        DocumentAddress.Parse(document).Place is { } place ? PlacePage.Url(place) : $"/{document}";

    /// <summary>What changed in a revision; null where documents have no page of their revisions.</summary>
    public static string? OfRevision(string document, int revision) =>
        DocumentAddress.Parse(document).Place is { } place ? PlaceRevisionPage.Url(place, revision) : null;

    /// <summary>The address of a document, which may be long, with a slash as the place to break it.</summary>
    public static MarkupString Text(string document) =>
        new(PageEncoder.Instance.Encode(document).Replace("/", "/<wbr>", StringComparison.Ordinal));
}
