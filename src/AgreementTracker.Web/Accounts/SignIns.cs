using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Letting people in. Whoever is not let in learns nothing of which names there are: each refusal reads the same and
/// takes the same time.
/// </summary>
internal sealed class SignIns(
    UserManager<Account> users,
    Passkeys passkeys,
    AccountSessions sessions,
    IPasswordHasher<Account> hasher,
    TrackerDbContext db,
    TimeProvider time,
    ILogger<SignIns> log
)
{
    public const int MaxTries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan RefusalTakes = TimeSpan.FromMilliseconds(900);
    private static readonly Account Nobody = Account.Invited("nobody", AccountRole.Editor, DateTime.UnixEpoch);
    private static string? nobodysHash;

    public async Task<bool> WithPasswordAsync(HttpContext http, string? name, string? password, string? code)
    {
        var began = time.GetTimestamp();
        if (await FindAsync(name?.Trim() ?? "", password ?? "", code ?? "") is { } account)
        {
            await LetInAsync(http, account, SignInWay.Password);
            return true;
        }
        if (RefusalTakes - time.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await Task.Delay(rest, time);
        return false;
    }

    /// <summary>A pause after wrong passwords does not keep out who has a passkey.</summary>
    public async Task<bool> WithPasskeyAsync(HttpContext http, string? credential, string? state)
    {
        var (account, passkey) = await passkeys.RecognizeAsync(http, credential, state);
        if (
            account is not { LockedAt: null, JoinedAt: not null }
            || !(await users.AddOrUpdatePasskeyAsync(account, passkey!)).Succeeded
        )
        {
            await RefuseAsync(
                AccountEventKind.SignInFailed,
                account,
                account is null ? "no such passkey" : "passkey of a locked account"
            );
            return false;
        }
        await LetInAsync(http, account, SignInWay.Passkey);
        return true;
    }

    /// <summary>
    /// Whether somebody who has a link for a new second factor knows the password too; tries are counted as those to
    /// sign in.
    /// </summary>
    public async Task<bool> KnowsPasswordAsync(Account account, string password)
    {
        var right =
            password.Length is > 0 and <= PasswordRules.Max
            && hasher.VerifyHashedPassword(account, account.PasswordHash!, password)
                is not PasswordVerificationResult.Failed;
        if (account.LockoutEnd > time.GetUtcNow() || await CountAsync(account) > MaxTries || !right)
        {
            await RefuseAsync(
                AccountEventKind.SignInFailed,
                account,
                right ? "during a pause" : "wrong password for a new second factor"
            );
            return false;
        }
        await db
            .Accounts.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0));
        return true;
    }

    public async Task StartAsync(HttpContext http, Account account, SignInWay way) =>
        await GiveCookieAsync(http, await sessions.StartAsync(account, way, BrowserOf(http)));

    /// <summary>Whoever is signed in and shows it once more goes on with the same session, on open pages too.</summary>
    private async Task LetInAsync(HttpContext http, Account account, SignInWay way)
    {
        if (await sessions.CheckAsync(http.User) is not { } who || who.Account != account.Id)
        {
            await StartAsync(http, account, way);
            return;
        }
        await GiveCookieAsync(http, await sessions.NoteAgainAsync(who, account, way, BrowserOf(http)));
    }

    /// <summary>Whoever changes their password stays signed in here, and nowhere else.</summary>
    public async Task GoOnAsync(HttpContext http, Account account)
    {
        if (await sessions.FindAsync(http.User.SessionOf()!) is not { } who)
            return;
        await sessions.EndOthersAsync(who);
        await GiveCookieAsync(http, who with { Stamp = account.SecurityStamp! });
    }

    private static Task GiveCookieAsync(HttpContext http, SignedIn who) =>
        http.SignInAsync(IdentityConstants.ApplicationScheme, AccountPrincipal.Of(who), new() { IsPersistent = true });

    private static string BrowserOf(HttpContext http) => BrowserText.Of(http.Request.Headers.UserAgent);

    public async Task EndAsync(HttpContext http)
    {
        if (await sessions.CheckAsync(http.User) is { } who)
            await sessions.SignOutAsync(who);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private async Task<Account?> FindAsync(string name, string password, string code)
    {
        var account = name.Length is > 0 and <= Account.SignInNameLimit ? await users.FindByNameAsync(name) : null;
        // Hashing takes longer than all else, so a name that nobody has is hashed for too.
        var known = account is { PasswordHash: not null };
        var right =
            password.Length is > 0 and <= PasswordRules.Max
            && hasher.VerifyHashedPassword(
                account ?? Nobody,
                account?.PasswordHash ?? (nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString())),
                password
            )
                is not PasswordVerificationResult.Failed
            && known;
        if (!known || account!.LockedAt is not null || account.LockoutEnd > time.GetUtcNow())
            return await RefuseAsync(
                AccountEventKind.SignInFailed,
                account,
                account is null ? "no such name"
                    : account.LockedAt is not null ? "locked"
                    : known ? "during a pause"
                    : "no password"
            );
        // Counted before the code is looked at: tries at the same time are all counted.
        if (await CountAsync(account) > MaxTries)
            return await RefuseAsync(
                AccountEventKind.SignInPaused,
                account,
                $"after {MaxTries} tries, for {Pause.TotalMinutes} minutes"
            );
        if (!right || !await TakeCodeAsync(account, code.Trim()))
            return await RefuseAsync(AccountEventKind.SignInFailed, account, right ? "wrong code" : "wrong password");
        return account;
    }

    /// <summary>
    /// A code of the authenticator that is later than the last; or one of the recovery codes, which is gone then. Tries
    /// are forgotten.
    /// </summary>
    private async Task<bool> TakeCodeAsync(Account account, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        if (digits.Length != AuthenticatorCodes.Digits || !digits.All(char.IsAsciiDigit))
            return code.Length is > 0 and < 40
                && (await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
        if (
            AuthenticatorCodes.StepOf(await users.GetAuthenticatorKeyAsync(account), digits, time.GetUtcNow())
                is not { } step
            || step <= account.LastCodeStep
        )
            return false;
        account.LastCodeStep = step;
        return (await users.UpdateAsync(account)).Succeeded;
    }

    private async Task<int> CountAsync(Account account)
    {
        await db
            .Accounts.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1));
        var tries = await db.Accounts.Where(a => a.Id == account.Id).Select(a => a.AccessFailedCount).SingleAsync();
        if (tries > MaxTries)
        {
            var end = time.GetUtcNow() + Pause;
            await db
                .Accounts.Where(a => a.Id == account.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(a => a.LockoutEnd, end).SetProperty(a => a.AccessFailedCount, 0)
                );
        }
        return tries;
    }

    private async Task<Account?> RefuseAsync(AccountEventKind kind, Account? account, string reason)
    {
        db.ChangeTracker.Clear();
        log.LogWarning("A sign-in failed: {Reason} (account {Account})", reason, account?.Id ?? "none");
        // What anybody can cause as often as they like goes to the log alone: the table of events is kept for ever.
        if (
            account is null
            || account.LockedAt is not null
            || kind == AccountEventKind.SignInFailed && account.LockoutEnd > time.GetUtcNow()
        )
            return null;
        db.AccountEvents.Add(AccountActor.Unknown.AuditEntry(kind, account, time.GetUtcNow().UtcDateTime, reason));
        await db.SaveChangesAsync();
        return null;
    }
}
