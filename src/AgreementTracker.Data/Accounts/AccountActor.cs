using AgreementTracker.Record;

namespace AgreementTracker.Data.Accounts;

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
