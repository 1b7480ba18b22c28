using AgreementTracker.Record;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>
/// What is done to accounts after the invitation. There is always an administrator left who can undo it.
/// </summary>
public sealed class AccountAdministration(
    IDbContextFactory<TrackerDbContext> factory,
    TimeProvider time,
    AccountSignal signal
)
{
    public Task RenameAsync(string id, string name, AccountActor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.NameChanged,
            async (db, account, _) =>
            {
                name = name.Trim();
                await AuthorNames.CheckAsync(db, name, account, cancellationToken);
                var former = account.Name;
                (account.Name, account.FoldedName) = (name, Folding.Fold(name, Account.NameLimit));
                return former == name ? null : $"{former}, now {name}";
            },
            cancellationToken
        );

    public Task SetRoleAsync(
        string id,
        AccountRole role,
        AccountActor by,
        CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.RoleChanged,
            async (db, account, now) =>
            {
                var former = account.Role;
                if (former == role)
                    return null;
                if (role == AccountRole.Administrator)
                    await AccountRequests.MustBeConfirmedAsync(db, by, id, now, cancellationToken);
                account.Role = role;
                return $"from {former.Word()} to {role.Word()}";
            },
            cancellationToken
        );

    /// <summary>Nobody comes in by this account, and whoever is in is out.</summary>
    public Task LockAsync(string id, AccountActor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.Locked,
            async (db, account, now) =>
            {
                if (account.LockedAt is not null)
                    return null;
                account.LockedAt = now;
                return $"{await EndSessionsAsync(db, id, cancellationToken)} sessions ended";
            },
            cancellationToken
        );

    /// <summary>A pause after failed tries ends too.</summary>
    public Task UnlockAsync(string id, AccountActor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.Unlocked,
            (_, account, now) =>
            {
                var wasLocked = account.LockedAt is not null || account.LockoutEnd > now;
                (account.LockedAt, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0);
                return Task.FromResult(wasLocked ? "" : null);
            },
            cancellationToken
        );

    public Task EndSessionsAsync(string id, AccountActor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.SessionEnded,
            async (db, _, _) =>
                await EndSessionsAsync(db, id, cancellationToken) is > 0 and var ended ? $"all {ended}" : null,
            cancellationToken
        );

    /// <summary>
    /// Takes all ways to sign in from an account whose owner has lost them, or has to be feared to have.
    /// </summary>
    /// <returns>What belongs into the link by which they set new ones.</returns>
    public async Task<string> ResetAsync(string id, AccountActor by, CancellationToken cancellationToken = default)
    {
        var token = "";
        await ChangeAsync(
            id,
            by,
            AccountEventKind.WaysReset,
            async (db, account, now) =>
            {
                await MayResetAsync(db, account, by, now, cancellationToken);
                await db.Set<IdentityUserPasskey<string>>()
                    .Where(passkey => passkey.UserId == id)
                    .ExecuteDeleteAsync(cancellationToken);
                await db.Set<IdentityUserToken<string>>()
                    .Where(kept => kept.UserId == id)
                    .ExecuteDeleteAsync(cancellationToken);
                (
                    account.PasswordHash,
                    account.TwoFactorEnabled,
                    account.LastCodeStep,
                    account.LockoutEnd,
                    account.AccessFailedCount
                ) = (null, false, null, null, 0);
                (account.UserName, account.NormalizedUserName) = (account.Id, account.Id.ToUpperInvariant());
                account.SecurityStamp = Guid.NewGuid().ToString();
                account.JoinedAt = null;
                await EndSessionsAsync(db, id, cancellationToken);
                token = await Invitations.AddAsync(db, account, now, cancellationToken);
                return "";
            },
            cancellationToken
        );
        return token;
    }

    /// <summary>Takes the passkeys alone, as when a telephone was lost; the password with its codes stays.</summary>
    public Task RemovePasskeysAsync(string id, AccountActor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            by,
            AccountEventKind.WaysReset,
            async (db, account, now) =>
            {
                if (account.PasswordHash is null)
                    throw new AccountRefusedException(AccountRefusal.NoOtherWayIn, account.Name);
                await MayResetAsync(db, account, by, now, cancellationToken);
                if (
                    await db.Set<IdentityUserPasskey<string>>()
                        .Where(passkey => passkey.UserId == id)
                        .ExecuteDeleteAsync(cancellationToken) == 0
                )
                    return null;
                account.SecurityStamp = Guid.NewGuid().ToString();
                await EndSessionsAsync(db, id, cancellationToken);
                return "passkeys alone";
            },
            cancellationToken
        );

    /// <summary>
    /// Takes the second factor alone, app and recovery codes. Nobody comes in by the password without it, and it must
    /// be known to set a new one.
    /// </summary>
    /// <returns>What belongs into the link by which they do.</returns>
    public async Task<string> ResetCodesAsync(string id, AccountActor by, CancellationToken cancellationToken = default)
    {
        var token = "";
        await ChangeAsync(
            id,
            by,
            AccountEventKind.WaysReset,
            async (db, account, now) =>
            {
                if (account.PasswordHash is null)
                    throw new AccountRefusedException(AccountRefusal.NoPassword, account.Name);
                await MayResetAsync(db, account, by, now, cancellationToken);
                await db.Set<IdentityUserToken<string>>()
                    .Where(kept => kept.UserId == id)
                    .ExecuteDeleteAsync(cancellationToken);
                (account.TwoFactorEnabled, account.LastCodeStep, account.LockoutEnd, account.AccessFailedCount) = (
                    false,
                    null,
                    null,
                    0
                );
                account.SecurityStamp = Guid.NewGuid().ToString();
                if (
                    !await db.Set<IdentityUserPasskey<string>>()
                        .AnyAsync(passkey => passkey.UserId == id, cancellationToken)
                )
                    account.JoinedAt = null;
                await EndSessionsAsync(db, id, cancellationToken);
                token = await Invitations.AddAsync(db, account, now, cancellationToken);
                return "second factor alone";
            },
            cancellationToken
        );
        return token;
    }

    /// <summary>Somebody who sets new ways to sign in for an administrator could become one.</summary>
    private static Task MayResetAsync(
        TrackerDbContext db,
        Account account,
        AccountActor by,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        account.Role == AccountRole.Administrator
            ? AccountRequests.MustBeConfirmedAsync(db, by, account.Id, now, cancellationToken)
            : Task.CompletedTask;

    /// <param name="change">Makes the change and says it in words, or says null where there is none to make.</param>
    private async Task ChangeAsync(
        string id,
        AccountActor by,
        AccountEventKind kind,
        Func<TrackerDbContext, Account, DateTime, Task<string?>> change,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Of two who take each other's role at once, the second is told that it can't be.
        await db.LockForPublishingAsync(cancellationToken);
        var account =
            await db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken)
            ?? throw new AccountRefusedException(AccountRefusal.NoSuchAccount);
        var administers = Administers(account);
        if (await change(db, account, now) is not { } words)
            return;
        if (
            administers
            && !Administers(account)
            && by != AccountActor.CommandLine
            && !await db.Accounts.AnyAsync(
                other =>
                    other.Id != id
                    && other.Role == AccountRole.Administrator
                    && other.JoinedAt != null
                    && other.LockedAt == null,
                cancellationToken
            )
        )
            throw new AccountRefusedException(AccountRefusal.LastAdministrator, account.Name);
        // A sign-in that goes on meanwhile must not write back what it read before.
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.AccountEvents.Add(by.AuditEntry(kind, account, now, words == "" ? null : words));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise(id);
    }

    private static bool Administers(Account account) =>
        account is { Role: AccountRole.Administrator, JoinedAt: not null, LockedAt: null };

    private static Task<int> EndSessionsAsync(TrackerDbContext db, string id, CancellationToken cancellationToken) =>
        db.AccountSessions.Where(session => session.AccountId == id).ExecuteDeleteAsync(cancellationToken);
}
