using AgreementTracker.Data.Entries;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Entries;

internal static class EntryLinks
{
    public static string Edit(EntryKind kind, string slug) =>
        kind == EntryKind.Person ? $"/edit/people/{slug}" : $"/edit/organizations/{slug}";

    /// <summary>As readers see it.</summary>
    public static string Page(EntryKind kind, string slug) =>
        kind == EntryKind.Person ? PersonPage.Url(slug) : OrganizationPage.Url(slug);

    public static string Merge(EntryKind kind, string slug, string? into = null) =>
        QueryLink.To(Edit(kind, slug) + "/merge", ("into", into));

    public static string Split(EntryKind kind, string slug, string? other = null) =>
        QueryLink.To(Edit(kind, slug) + "/split", ("other", other));
}
