using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>The only way to an account: a link that works once, for a while.</summary>
public sealed class Invitations(IDbContextFactory<TrackerDbContext> factory, TimeProvider time)
{
    /// <returns>What belongs into the link, and is told to nobody else.</returns>
    /// <exception cref="AccountRefusedException">The name is no name, or somebody's; or it takes a second
    /// administrator.</exception>
    public async Task<string> InviteAsync(
        string name,
        AccountRole role,
        AccountActor by,
        CancellationToken cancellationToken = default
    )
    {
        name = name.Trim();
        AuthorNames.CheckForm(name);
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockForPublishingAsync(cancellationToken);
        var folded = Folding.Fold(name, Account.NameLimit);
        var account = await db.Accounts.SingleOrDefaultAsync(
            account => account.FoldedName == folded,
            cancellationToken
        );
        if (account is { JoinedAt: not null })
            throw new AccountRefusedException(AccountRefusal.HasJoined, account.Name);
        await AuthorNames.CheckAsync(db, name, account, cancellationToken);
        if (role == AccountRole.Administrator)
            await AccountRequests.MustBeConfirmedAsync(db, by, account?.Id, now, cancellationToken);
        if (account is null)
            db.Accounts.Add(account = Account.Invited(name, role, now));
        // Who did not come yet is invited anew, and the former link is void.
        (account.Role, account.InvitedById) = (role, by.Id);
        var token = await AddAsync(db, account, now, cancellationToken);
        db.AccountEvents.Add(by.AuditEntry(AccountEventKind.Invited, account, now, $"as {role.Word()}"));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    /// <summary>Whom an invitation is for, as long as it is good.</summary>
    public async Task<Account?> FindAsync(string? token, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Good(db, token).Select(invitation => invitation.Account).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Uses up an invitation, in the transaction of whoever takes it: of two at once, one gets the account.
    /// </summary>
    public async Task<Account?> TakeAsync(
        TrackerDbContext db,
        string? token,
        CancellationToken cancellationToken = default
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (
            await Good(db, token)
                .ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.UsedAt, now), cancellationToken)
            == 0
        )
            return null;
        var hash = Invitation.HashOf(token!);
        return await db.Accounts.SingleAsync(
            account =>
                db.Invitations.Any(invitation => invitation.TokenHash == hash && invitation.AccountId == account.Id),
            cancellationToken
        );
    }

    /// <summary>A new link for an account, in place of any other.</summary>
    internal static async Task<string> AddAsync(
        TrackerDbContext db,
        Account account,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        await db
            .Invitations.Where(invitation => invitation.AccountId == account.Id && invitation.UsedAt == null)
            .ExecuteDeleteAsync(cancellationToken);
        var token = Invitation.NewToken();
        db.Invitations.Add(
            new()
            {
                TokenHash = Invitation.HashOf(token),
                AccountId = account.Id,
                ExpiresAt = now + Invitation.GoodFor,
            }
        );
        return token;
    }

    private IQueryable<Invitation> Good(TrackerDbContext db, string? token)
    {
        var (hash, now) = (Invitation.HashOf(token ?? ""), time.GetUtcNow().UtcDateTime);
        return db.Invitations.Where(invitation =>
            invitation.TokenHash == hash
            && invitation.UsedAt == null
            && invitation.ExpiresAt > now
            && invitation.Account!.LockedAt == null
        );
    }
}
