using System.Linq.Expressions;
using System.Security.Cryptography;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>Who is signed in, as the database says at the moment of asking.</summary>
public sealed class AccountSessions(
    IDbContextFactory<TrackerDbContext> factory,
    TimeProvider time,
    AccountSignal signal
)
{
    /// <summary>
    /// To this is known when a session was seen; telling it more closely would be a write for each page.
    /// </summary>
    private static readonly TimeSpan Closely = TimeSpan.FromMinutes(5);

    public async Task<SignedIn> StartAsync(
        Account account,
        SignInWay way,
        string browser,
        CancellationToken cancellationToken = default
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var session = new AccountSession
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            AccountId = account.Id,
            Way = way,
            StartedAt = now,
            SeenAt = now,
            ProvedAt = now,
            Browser = browser.CutTo(AccountSession.BrowserLimit),
        };
        await factory.ActAsync(
            async db =>
            {
                await db
                    .AccountSessions.Where(over =>
                        over.SeenAt <= now - AccountSession.Idle || over.StartedAt <= now - AccountSession.Longest
                    )
                    .ExecuteDeleteAsync(cancellationToken);
                db.AccountSessions.Add(session);
                db.AccountEvents.Add(
                    AccountActor
                        .Of(account)
                        .AuditEntry(AccountEventKind.SignedIn, account, now, $"by {way.Word()}, {browser}")
                );
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
        return new(session.Id, account.Id, account.Name, account.Role, account.SecurityStamp!, now, now);
    }

    /// <summary>Somebody who is signed in has shown once more that it is they.</summary>
    public async Task<SignedIn> NoteAgainAsync(
        SignedIn who,
        Account account,
        SignInWay way,
        string browser,
        CancellationToken cancellationToken = default
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await factory.ActAsync(
            async db =>
            {
                await db
                    .AccountSessions.Where(session => session.Id == who.Session)
                    .ExecuteUpdateAsync(set => set.SetProperty(session => session.ProvedAt, now), cancellationToken);
                db.AccountEvents.Add(
                    AccountActor
                        .Of(account)
                        .AuditEntry(AccountEventKind.SignedIn, account, now, $"again, by {way.Word()}, {browser}")
                );
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
        return who with { ProvedAt = now };
    }

    /// <summary>Null as soon as the session was ended, ran out, or its account was locked.</summary>
    public async Task<SignedIn?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db
            .AccountSessions.Where(session =>
                session.Id == id
                && session.Account!.LockedAt == null
                && session.SeenAt > now - AccountSession.Idle
                && session.StartedAt > now - AccountSession.Longest
            )
            .Select(session => new SignedIn(
                session.Id,
                session.AccountId,
                session.Account!.Name,
                session.Account.Role,
                session.Account.SecurityStamp!,
                session.SeenAt,
                session.ProvedAt
            ))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not null && now - found.SeenAt > Closely)
            await db
                .AccountSessions.Where(session => session.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return found;
    }

    public Task SignOutAsync(SignedIn who, CancellationToken cancellationToken = default) =>
        EndAsync(who, AccountEventKind.SignedOut, session => session.Id == who.Session, cancellationToken);

    /// <summary>Ends one of somebody's own sessions.</summary>
    public Task EndAsync(SignedIn who, string id, CancellationToken cancellationToken = default) =>
        EndAsync(who, AccountEventKind.SessionEnded, session => session.Id == id, cancellationToken);

    public Task EndOthersAsync(SignedIn who, CancellationToken cancellationToken = default) =>
        EndAsync(who, AccountEventKind.SessionEnded, session => session.Id != who.Session, cancellationToken);

    private async Task EndAsync(
        SignedIn who,
        AccountEventKind kind,
        Expression<Func<AccountSession, bool>> which,
        CancellationToken cancellationToken
    )
    {
        var ended = await factory.ActAsync<bool>(
            async db =>
            {
                var account = await db.Accounts.SingleAsync(account => account.Id == who.Account, cancellationToken);
                var ending = db.AccountSessions.Where(session => session.AccountId == who.Account).Where(which);
                var browsers = await ending.Select(session => session.Browser).ToListAsync(cancellationToken);
                if (await ending.ExecuteDeleteAsync(cancellationToken) == 0)
                    return false;
                db.AccountEvents.Add(
                    AccountActor
                        .Of(account)
                        .AuditEntry(kind, account, time.GetUtcNow().UtcDateTime, string.Join("; ", browsers))
                );
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken
        );
        if (ended)
            signal.Raise(who.Account);
    }
}

/// <param name="Stamp">Changes when a way to sign in does.</param>
/// <param name="ProvedAt">When they last showed that it is they, UTC.</param>
public sealed record SignedIn(
    string Session,
    string Account,
    string Name,
    AccountRole Role,
    string Stamp,
    DateTime SeenAt,
    DateTime ProvedAt
);
