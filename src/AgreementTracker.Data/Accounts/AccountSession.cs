namespace AgreementTracker.Data;

public enum SignInWay
{
    Passkey,
    Password,
    Invitation,
}

/// <summary>A browser that is signed in. Ending it is deleting the row; nothing is kept of where it was.</summary>
public sealed class AccountSession
{
    public const int BrowserLimit = 80;

    /// <summary>A session that nobody uses ends by itself,</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>and so does one that is used without end.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public required string Id { get; init; }
    public required string AccountId { get; init; }
    public Account? Account { get; init; }
    public required SignInWay Way { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateTime SeenAt { get; set; }

    /// <summary>When they last showed that it is they.</summary>
    public required DateTime ProvedAt { get; set; }

    /// <summary>Such as 'Firefox on Windows'.</summary>
    public required string Browser { get; init; }
}
