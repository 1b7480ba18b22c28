using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Accounts;

/// <summary>How an account signs in: passkeys, or a password with codes, or both. Its owner always keeps one.</summary>
internal sealed class SignInMethods(
    UserManager<Account> users,
    Passkeys passkeys,
    TrackerDbContext db,
    TimeProvider time
)
{
    public const int PasskeyNameLimit = 60;
    private const int MaxPasskeys = 20;
    private const int RecoveryCodeCount = 10;
    private const string Store = "[AspNetUserStore]";
    private const string AuthenticatorKey = "AuthenticatorKey";

    public Task<Account> FindAsync(string id) => db.Accounts.SingleAsync(account => account.Id == id);

    public Task<IList<UserPasskeyInfo>> PasskeysOfAsync(Account account) => users.GetPasskeysAsync(account);

    public Task<int> CodesLeftAsync(Account account) => users.CountRecoveryCodesAsync(account);

    /// <returns>What the person should mend, or null.</returns>
    public async Task<string?> AddPasskeyAsync(
        HttpContext http,
        Account account,
        string? name,
        string? credential,
        string? state
    )
    {
        if ((await users.GetPasskeysAsync(account)).Count >= MaxPasskeys)
            return Texts.SignInMethods_TooManyPasskeys.With(MaxPasskeys);
        if (await passkeys.ReadNewAsync(http, account, credential, state) is not { } passkey)
            return Texts.SignInMethods_PasskeyNotTaken;
        if (await users.FindByPasskeyIdAsync(passkey.CredentialId) is not null)
            return Texts.SignInMethods_PasskeyKnown;
        passkey.Name =
            NameOf(name) ?? $"{BrowserText.Of(http.Request.Headers.UserAgent)}, {time.GetUtcNow():MMMM d, yyyy}";
        await WholeAsync(async () =>
        {
            Must(await users.AddOrUpdatePasskeyAsync(account, passkey));
            await NoteAsync(account, AccountEventKind.PasskeyAdded, passkey.Name);
        });
        return null;
    }

    public async Task RenamePasskeyAsync(Account account, byte[] id, string? name)
    {
        if (NameOf(name) is not { } given || await users.GetPasskeyAsync(account, id) is not { } passkey)
            return;
        var former = passkey.Name;
        passkey.Name = given;
        await WholeAsync(async () =>
        {
            Must(await users.AddOrUpdatePasskeyAsync(account, passkey));
            await NoteAsync(account, AccountEventKind.PasskeyRenamed, $"{former}, now {given}");
        });
    }

    public async Task<string?> RemovePasskeyAsync(Account account, byte[] id)
    {
        var known = await users.GetPasskeysAsync(account);
        if (known.FirstOrDefault(passkey => passkey.CredentialId.SequenceEqual(id)) is not { } passkey)
            return null;
        if (known.Count == 1 && account.PasswordHash is null)
            return Texts.SignInMethods_OnlyPasskey;
        await WholeAsync(async () =>
        {
            Must(await users.RemovePasskeyAsync(account, id));
            await NoteAsync(account, AccountEventKind.PasskeyRemoved, passkey.Name);
        });
        return null;
    }

    /// <summary>
    /// A password with the key of an authenticator, in the place of any others; with the transaction of the caller
    /// nothing of it is kept where something is wrong.
    /// </summary>
    public async Task<Outcome> SetPasswordAsync(Account account, string name, string password, string key, string code)
    {
        if ((NameFault(name, account) ?? PasswordFaultOf(password, name, account.Name)) is { } fault)
            return new(fault);
        if (!(await users.SetUserNameAsync(account, name)).Succeeded)
            return new(Texts.SignInMethods_NameTaken);
        Must(await users.RemovePasswordAsync(account));
        Must(await users.AddPasswordAsync(account, password));
        if (await TakeKeyAsync(account, key, code) is { } wrong)
            return new(wrong);
        await NoteAsync(account, AccountEventKind.PasswordSet);
        return new(null, await MakeCodesAsync(account));
    }

    /// <summary>A new authenticator beside the password that is there.</summary>
    public async Task<Outcome> SetCodesAsync(Account account, string key, string code)
    {
        if (await TakeKeyAsync(account, key, code) is { } fault)
            return new(fault);
        await NoteAsync(account, AccountEventKind.PasswordSet, "a new second factor");
        return new(null, await MakeCodesAsync(account));
    }

    public async Task<string?> RemovePasswordAsync(Account account)
    {
        if (!(await users.GetPasskeysAsync(account)).Any())
            return Texts.SignInMethods_OnlyPassword;
        await WholeAsync(async () =>
        {
            (account.PasswordHash, account.TwoFactorEnabled, account.LastCodeStep) = (null, false, null);
            Must(await users.SetUserNameAsync(account, account.Id));
            foreach (var kept in (string[])[AuthenticatorKey, "RecoveryCodes"])
                Must(await users.RemoveAuthenticationTokenAsync(account, Store, kept));
            await NoteAsync(account, AccountEventKind.PasswordRemoved);
        });
        return null;
    }

    public async Task<IReadOnlyList<string>> MakeCodesAsync(Account account)
    {
        IEnumerable<string>? codes = null;
        await WholeAsync(async () =>
        {
            codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount);
            await NoteAsync(account, AccountEventKind.RecoveryCodesMade);
        });
        return [.. codes!];
    }

    /// <summary>
    /// A way and the note of it are kept together; where the caller has a transaction, with all of that.
    /// </summary>
    private async Task WholeAsync(Func<Task> act)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await act();
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await act();
        await transaction.CommitAsync();
    }

    private async Task<string?> TakeKeyAsync(Account account, string key, string code)
    {
        Must(await users.SetAuthenticationTokenAsync(account, Store, AuthenticatorKey, key));
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (AuthenticatorCodes.StepOf(key, digits, time.GetUtcNow()) is not { } step)
            return Texts.SignInMethods_WrongCode;
        account.LastCodeStep = step;
        Must(await users.SetTwoFactorEnabledAsync(account, true));
        return null;
    }

    private async Task NoteAsync(Account account, AccountEventKind kind, string? detail = null)
    {
        db.AccountEvents.Add(AccountActor.Of(account).AuditEntry(kind, account, time.GetUtcNow().UtcDateTime, detail));
        await db.SaveChangesAsync();
    }

    private static string? NameOf(string? name) =>
        name?.Trim() is { Length: > 0 } given ? given.CutTo(PasskeyNameLimit) : null;

    private static string? NameFault(string name, Account account) =>
        name.Length is 0 or > Account.SignInNameLimit || name.Any(char.IsControl)
            ? Texts.SignInMethods_NameLength.With(Account.SignInNameLimit)
        : Folding.Fold(name) == account.FoldedName ? Texts.SignInMethods_NameIsPublic
        : null;

    private static string? PasswordFaultOf(string password, params IEnumerable<string?> known) =>
        PasswordRules.Fault(password, known) switch
        {
            PasswordFault.TooShort => Texts.SignInMethods_PasswordTooShort.With(PasswordRules.Min),
            PasswordFault.TooLong => Texts.SignInMethods_PasswordTooLong.With(PasswordRules.Max),
            PasswordFault.LikeName => Texts.SignInMethods_PasswordLikeName,
            PasswordFault.Guessable => Texts.SignInMethods_PasswordGuessable,
            _ => null,
        };

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}

/// <param name="Fault">What the person should mend; null where it is done.</param>
/// <param name="Codes">Recovery codes, to be shown now or never.</param>
internal sealed record Outcome(string? Fault, IReadOnlyList<string>? Codes = null);
