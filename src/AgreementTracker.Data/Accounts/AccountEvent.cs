using AgreementTracker.Data.Ledger;

namespace AgreementTracker.Data.Accounts;

public enum AccountEventKind
{
    Invited,
    Joined,
    SignedIn,
    SignInFailed,
    SignInPaused,
    SignedOut,
    SessionEnded,
    NameChanged,
    RoleChanged,
    Locked,
    Unlocked,
    PasskeyAdded,
    PasskeyRenamed,
    PasskeyRemoved,
    PasswordSet,
    PasswordRemoved,
    RecoveryCodesMade,
    WaysReset,
}

/// <summary>
/// What happened to accounts: who did what to whom, and when. It is appended to and never altered, and removed when its
/// time is over.
/// </summary>
public sealed class AccountEvent
{
    public const int DetailLimit = 300;

    public long Number { get; init; }
    public required DateTime At { get; init; }
    public required AccountEventKind Kind { get; init; }

    /// <summary>Null where nobody knows, as when a sign-in failed.</summary>
    public string? ActorId { get; init; }

    /// <summary>The name at the time.</summary>
    public string? Actor { get; init; }
    public string? SubjectId { get; init; }
    public string? Subject { get; init; }
    public string? Detail { get; init; }

    /// <summary>See <see cref="LedgerRow.NewSalt"/>.</summary>
    public string? Salt { get; init; } = LedgerRow.NewSalt();
}

/// <summary>Who does something to accounts.</summary>
public sealed record AccountActor(string? Id, string? Name)
{
    /// <summary>Whoever may run the program's commands.</summary>
    public static AccountActor CommandLine { get; } = new(null, "the command line");
    public static AccountActor Unknown { get; } = new(null, null);

    /// <summary>
    /// The request of another administrator that they confirm by what they do (<see cref="AccountRequests"/>).
    /// </summary>
    public Guid? Confirming { get; init; }

    public static AccountActor Of(Account account) => new(account.Id, account.Name);

    public AccountEvent AuditEntry(AccountEventKind kind, Account? to, DateTime at, string? detail = null) =>
        AuditEntry(kind, to?.Id, to?.Name, at, detail);

    /// <param name="toId">The account that it is done to; null for somebody who has none yet.</param>
    public AccountEvent AuditEntry(
        AccountEventKind kind,
        string? toId,
        string? to,
        DateTime at,
        string? detail = null
    ) =>
        new()
        {
            At = at,
            Kind = kind,
            ActorId = Id,
            Actor = Name,
            SubjectId = toId,
            Subject = to,
            Detail = detail?.CutTo(AccountEvent.DetailLimit),
        };
}
