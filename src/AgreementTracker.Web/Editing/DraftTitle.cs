using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Editing;

/// <summary>A draft by the documents it would publish: the place first.</summary>
internal static class DraftTitle
{
    public static string Of(IEnumerable<string> addresses, DocumentNames names)
    {
        var sorted = addresses
            .OrderBy(address => !DocumentAddress.Is(address, DocumentKind.Dossier))
            .ThenBy(address => address, StringComparer.Ordinal)
            .ToList();
        var first = sorted is [] ? Texts.NothingYet : names[sorted[0]];
        return sorted.Count > 1 ? Texts.DraftTitle_AndMore.With(first, sorted.Count - 1) : first;
    }

    /// <summary>As the head of a page.</summary>
    public static async Task<string> OfAsync(TrackerDbContext db, Draft draft)
    {
        var addresses = draft.Documents.ConvertAll(document => document.Address);
        var names = await db.DocumentNamesAsync(addresses);
        return Texts.DraftTitle_Head.With(Of(addresses, names));
    }
}
