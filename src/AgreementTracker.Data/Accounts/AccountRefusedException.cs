namespace AgreementTracker.Data.Accounts;

/// <summary>Why what was asked for an account can't be done; in brackets what the exception brings.</summary>
public enum AccountRefusal
{
    NameMissing,
    NameTooLong,
    NameNotOneLine,

    /// <summary>It has a character that nobody sees, or that changes the order of others.</summary>
    NameInvisible,

    /// <summary>[Name] It is, or looks like, the name of an author who is no account.</summary>
    NameReserved,

    /// <summary>[Name]</summary>
    NameTaken,

    /// <summary>[Name: of the other account]</summary>
    HasJoined,

    /// <summary>[Name, where it was looked for by its name]</summary>
    NoSuchAccount,

    /// <summary>[Name]</summary>
    NoOtherWayIn,

    /// <summary>[Name]</summary>
    NoPassword,

    /// <summary>[Name]</summary>
    LastAdministrator,
    NoRole,

    /// <summary>One administrator asks for it, and another confirms it (<see cref="AccountRequests"/>).</summary>
    NeedsSecondAdministrator,
    OwnRequest,
    NoSuchRequest,
}

/// <summary>Nothing was written.</summary>
public sealed class AccountRefusedException(AccountRefusal refusal, string? name = null)
    : Exception($"The accounts refuse: {refusal}")
{
    public AccountRefusal Refusal => refusal;
    public string? Name => name;
}
