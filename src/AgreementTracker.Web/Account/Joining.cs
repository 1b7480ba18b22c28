using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Account;

/// <summary>Taking up an invitation: all of it happens, and the link is used up, or nothing does.</summary>
internal sealed class Joining(
    UserManager<Data.Accounts.Account> users, Invitations invitations, TrackerDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan KeyIsGoodFor = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector keys = protection.CreateProtector("AgreementTracker.Joining").ToTimeLimitedDataProtector();

    /// <summary>A key for an authenticator, and the same sealed, to come back with the form.</summary>
    public (string Key, string Sealed) NewKey()
    {
        var key = users.GenerateNewAuthenticatorKey();
        return (key, keys.Protect(key, KeyIsGoodFor));
    }

    /// <summary>The key of a form that comes back, or null after too long a time.</summary>
    public string? Unseal(string? text)
    {
        try
        {
            return keys.Unprotect(text ?? "");
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public async Task<Joined> WithPasswordAsync(string? token, string name, string password, string key, string code)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await invitations.TakeAsync(db, token) is not { } account)
            return Joined.Gone;
        if ((NameFault(name, account) ?? PasswordRules.Fault(password, name, account.Name)) is { } fault)
            return new(fault);
        if (!(await users.SetUserNameAsync(account, name)).Succeeded)
            return new("Another account signs in with this name. Choose another.");
        await users.RemovePasswordAsync(account);
        Must(await users.AddPasswordAsync(account, password));
        Must(await users.SetAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", key));
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal)))
            return new("The code is not the one that the app should show now. Look at the clock of your telephone, and type the newest code.");
        Must(await users.SetTwoFactorEnabledAsync(account, true));
        account.LastCode = code;
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 10);
        await FinishAsync(account, AccountEventKind.PasswordSet);
        await transaction.CommitAsync();
        return new(null, account, [.. codes!]);
    }

    private async Task FinishAsync(Data.Accounts.Account account, AccountEventKind way)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (account.JoinedAt is null)
            db.AccountEvents.Add(AccountActor.Of(account).Did(AccountEventKind.Joined, account, now, $"as {account.Role.Word()}"));
        account.JoinedAt ??= now;
        db.AccountEvents.Add(AccountActor.Of(account).Did(way, account, now));
        await db.SaveChangesAsync();
    }

    private static string? NameFault(string name, Data.Accounts.Account account) =>
        name.Length is 0 or > Data.Accounts.Account.SignInNameLimit || name.Any(char.IsControl)
            ? $"A name to sign in with has 1 to {Data.Accounts.Account.SignInNameLimit} characters."
        : Folding.Fold(name) == account.FoldedName ? "Readers see this name. Sign in with another, which nobody can read."
        : null;

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}

/// <param name="Fault">What the person should mend; null where they have joined.</param>
internal sealed record Joined(string? Fault, Data.Accounts.Account? Account = null, IReadOnlyList<string>? Codes = null)
{
    public static Joined Gone { get; } = new("This link has been used meanwhile.");
}
