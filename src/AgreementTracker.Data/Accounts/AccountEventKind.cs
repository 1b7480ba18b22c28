namespace AgreementTracker.Data;

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
