using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Accounts;

internal static class AccountRefusals
{
    public static string Words(AccountRefusedException refused) =>
        refused.Refusal switch
        {
            AccountRefusal.NameMissing => Texts.AccountRefusals_NameMissing,
            AccountRefusal.NameTooLong => Texts.AccountRefusals_NameTooLong.With(Account.NameLimit),
            AccountRefusal.NameNotOneLine => Texts.AccountRefusals_NameNotOneLine,
            AccountRefusal.NameInvisible => Texts.AccountRefusals_NameInvisible,
            AccountRefusal.NameReserved => Texts.AccountRefusals_NameReserved.With(refused.Name),
            AccountRefusal.NeedsSecondAdministrator => Texts.AccountRefusals_NeedsSecondAdministrator,
            AccountRefusal.OwnRequest => Texts.AccountRefusals_OwnRequest,
            AccountRefusal.NoSuchRequest => Texts.AccountRefusals_NoSuchRequest,
            AccountRefusal.NameTaken => Texts.AccountRefusals_NameTaken.With(refused.Name),
            AccountRefusal.HasJoined => Texts.AccountRefusals_HasJoined.With(refused.Name),
            AccountRefusal.NoSuchAccount => refused.Name is { } name
                ? Texts.AccountRefusals_HasNoAccount.With(name)
                : Texts.AccountRefusals_NoSuchAccount,
            AccountRefusal.NoOtherWayIn => Texts.AccountRefusals_NoOtherWayIn.With(refused.Name),
            AccountRefusal.NoPassword => Texts.AccountRefusals_NoPassword.With(refused.Name),
            AccountRefusal.LastAdministrator => Texts.AccountRefusals_LastAdministrator.With(refused.Name),
            AccountRefusal.NoRole => Texts.AccountRefusals_NoRole,
            _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
        };
}
