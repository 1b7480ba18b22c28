using AgreementTracker.Data;
using AgreementTracker.Web.Layout;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Sharing;

/// <summary>How a page is cited: which page, of whom, as of which version of the data, and where.</summary>
internal static class CitationText
{
    /// <summary>'“Miami, Florida.” AgreementTracker, data version 12 (October 27, 2025). https://…'</summary>
    public static string Of(string title, string? owner, RecordVersion version, string address) =>
        $"“{title}.” {string.Join(", ", new[] { PageHead.SiteName, owner, Of(version) }.OfType<string>())}. " + address;

    /// <summary>'data version 12 (October 27, 2025)'; null before the first change.</summary>
    public static string? Of(RecordVersion version) =>
        version.Number == 0 ? null
        : version.At is { } at ? Texts.CitationText_VersionOfDay.With(version.Number, DateWords.Of(at))
        : Texts.CitationText_Version.With(version.Number);
}
