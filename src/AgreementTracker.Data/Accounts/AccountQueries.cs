using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="InvitedUntil">How long a link is good that was not used yet.</param>
public sealed record AccountListItem(
    string Id,
    string Name,
    AccountRole Role,
    DateTime InvitedAt,
    DateTime? JoinedAt,
    DateTime? LockedAt,
    DateTimeOffset? PausedUntil,
    DateTime? InvitedUntil,
    DateTime? SeenAt,
    int Sessions,
    int Passkeys,
    bool HasPassword
);

public sealed record AccountEventItem(
    long Number,
    DateTime At,
    AccountEventKind Kind,
    string? Actor,
    string? SubjectId,
    string? Subject,
    string? Detail
);

public static class AccountQueries
{
    public static IQueryable<AccountListItem> SelectListItems(
        this IQueryable<Account> accounts,
        TrackerDbContext db,
        DateTime now
    ) =>
        accounts
            .OrderBy(account => account.FoldedName)
            .Select(account => new AccountListItem(
                account.Id,
                account.Name,
                account.Role,
                account.InvitedAt,
                account.JoinedAt,
                account.LockedAt,
                account.LockoutEnd,
                db.Invitations.Where(invitation =>
                        invitation.AccountId == account.Id && invitation.UsedAt == null && invitation.ExpiresAt > now
                    )
                    .Max(invitation => (DateTime?)invitation.ExpiresAt),
                account.Sessions.Max(session => (DateTime?)session.SeenAt),
                account.Sessions.Count,
                db.Set<IdentityUserPasskey<string>>().Count(passkey => passkey.UserId == account.Id),
                account.PasswordHash != null
            ));

    /// <summary>What happened, the newest first, before the event with this number.</summary>
    public static async Task<ListPage<AccountEventItem>> PageAsync(
        this IQueryable<AccountEvent> events,
        long? before,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (before is { } number)
            events = events.Where(happened => happened.Number < number);
        return Keyset.Cut(
            await events
                .OrderByDescending(happened => happened.Number)
                .Take(size + 1)
                .Select(happened => new AccountEventItem(
                    happened.Number,
                    happened.At,
                    happened.Kind,
                    happened.Actor,
                    happened.SubjectId,
                    happened.Subject,
                    happened.Detail
                ))
                .ToListAsync(cancellationToken),
            size,
            happened => [$"{happened.Number}"]
        );
    }
}
