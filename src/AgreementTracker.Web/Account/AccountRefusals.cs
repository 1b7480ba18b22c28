using AgreementTracker.Data.Accounts;

namespace AgreementTracker.Web.Account;

internal static class AccountRefusals
{
    public static string Words(AccountRefusedException refused) => refused.Refusal switch
    {
        AccountRefusal.NameMissing => "A name is needed.",
        AccountRefusal.NameTooLong => $"A name has at most {Data.Accounts.Account.NameLimit} characters.",
        AccountRefusal.NameNotOneLine => "A name is one line of text.",
        AccountRefusal.NameTaken => $"Somebody else is called {refused.Name}, or so like it that readers would take one for the other.",
        AccountRefusal.HasJoined => $"There is an account of {refused.Name} already.",
        AccountRefusal.NoSuchAccount => refused.Name is { } name ? $"{name} has no account." : "This account does not exist.",
        AccountRefusal.NoOtherWayIn => $"{refused.Name} has no other way to sign in: take all ways away, and send the link.",
        AccountRefusal.NoPassword => $"{refused.Name} has no password with codes.",
        AccountRefusal.LastAdministrator => $"{refused.Name} is the only administrator who can sign in. Make somebody else one first.",
        AccountRefusal.NoRole => "Choose a role.",
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Refusal, null),
    };
}
