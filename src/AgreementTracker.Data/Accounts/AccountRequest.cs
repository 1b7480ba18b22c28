namespace AgreementTracker.Data;

public enum AccountRequestKind
{
    InviteAdministrator,
    MakeAdministrator,
    ResetAdministrator,
    ResetAdministratorCodes,
    RemoveAdministratorPasskeys,
}

/// <summary>
/// What one administrator asked for, and another must confirm: nobody gains or takes over this role by one person
/// alone.
/// </summary>
public sealed class AccountRequest
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }
    public required AccountRequestKind Kind { get; init; }

    /// <summary>Whose account it is about; null for somebody new.</summary>
    public string? SubjectId { get; init; }
    public required string Name { get; init; }
    public required string ById { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}
