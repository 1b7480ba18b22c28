using AgreementTracker.Web.Jurisdictions;

namespace AgreementTracker.Web.Changes;

internal static class DocumentLink
{
    private const string Dossiers = "dossiers/";

    /// <summary>The page that shows a document: a dossier's is its place's, any other has its own address.</summary>
    public static string Of(string document) => document.StartsWith(Dossiers, StringComparison.Ordinal)
        ? PlacePage.Url(document[Dossiers.Length..])
        : $"/{document}";
}
