using AgreementTracker.Record;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Changes;

/// <summary>An account beside a name: names change and can be alike, an account's number does neither.</summary>
internal static class AccountMark
{
    private const int Shown = 8;

    /// <returns>Nothing for the program, its commands and changes from before accounts were kept with them.</returns>
    public static string Of(string? account) =>
        account is null ? "" : " " + Texts.AccountMark_Account.With(account.CutTo(Shown));
}
