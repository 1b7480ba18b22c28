namespace AgreementTracker.Data.Accounts;

/// <summary>What was asked for accounts can't be done; the message says why, to whoever asked.</summary>
public sealed class AccountRefusedException(string message) : Exception(message);
