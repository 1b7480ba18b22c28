namespace AgreementTracker.Data.Accounts;

/// <summary>
/// Tells this process that an account, or a session of it, is not what it was. Others see it when they look next.
/// </summary>
public sealed class AccountSignal
{
    /// <summary>With the account's id.</summary>
    public event Action<string>? Changed;

    internal void Raise(string account) => Changed?.Invoke(account);
}
