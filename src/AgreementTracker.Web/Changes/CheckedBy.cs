using AgreementTracker.Data;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Changes;

/// <summary>Whether a second person has checked a change, as its readers are told.</summary>
internal static class CheckedBy
{
    /// <summary>Null where nobody is expected to: programs bring seeds and lists.</summary>
    public static string? Of(ChangeKind kind, string? reviewer, string? account) =>
        reviewer is not null ? Texts.CheckedBy_Reviewer.With(reviewer + AccountMark.Of(account))
        : IsExpected(kind) ? Texts.CheckedBy_Nobody
        : null;

    public static bool IsExpected(ChangeKind kind) => kind is ChangeKind.Edit or ChangeKind.Restore or ChangeKind.Merge;
}
