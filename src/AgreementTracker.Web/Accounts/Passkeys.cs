using System.Security.Cryptography;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// What a page asks a browser about passkeys, and whether the answer is right. What we must know again of the question
/// goes with the form, sealed: forms in two windows don't get in each other's way. A question is answered once, and for
/// some minutes.
/// </summary>
internal sealed class Passkeys(
    IPasskeyHandler<Account> handler,
    TrackerDbContext db,
    TimeProvider time,
    IDataProtectionProvider protection
)
{
    public const string Create = "create";
    public const string Get = "get";
    private const int MaxCredential = 20_000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("AgreementTracker.Passkeys");

    public async Task<PasskeyQuestion> AskForNewAsync(HttpContext http, Account account)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = account.Id,
                Name = account.Name,
                DisplayName = account.Name,
            },
            http
        );
        return new(Create, asked.CreationOptionsJson, Sealer(Create).Protect(asked.AttestationState!, GoodFor));
    }

    public async Task<PasskeyQuestion> AskForOneAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        return new(Get, asked.RequestOptionsJson, Sealer(Get).Protect(asked.AssertionState!, GoodFor));
    }

    /// <summary>The new passkey in an answer, or null where it is none for this account.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(
        HttpContext http,
        Account account,
        string? credential,
        string? state
    )
    {
        if (credential is not { Length: > 0 and <= MaxCredential } || await TakeAsync(Create, state) is not { } asked)
            return null;
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = asked,
            }
        );
        return result.Succeeded && result.UserEntity.Id == account.Id ? result.Passkey : null;
    }

    /// <summary>Whose passkey an answer is of.</summary>
    public async Task<(Account? Account, UserPasskeyInfo? Passkey)> RecognizeAsync(
        HttpContext http,
        string? credential,
        string? state
    )
    {
        if (credential is not { Length: > 0 and <= MaxCredential } || await TakeAsync(Get, state) is not { } asked)
            return default;
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = asked,
            }
        );
        return result.Succeeded ? (result.User, result.Passkey) : default;
    }

    private ITimeLimitedDataProtector Sealer(string purpose) =>
        protector.CreateProtector(purpose).ToTimeLimitedDataProtector();

    private async Task<string?> TakeAsync(string purpose, string? text) =>
        Unseal(purpose, text) is { } asked && await db.TryUseAsync(asked, GoodFor, time.GetUtcNow().UtcDateTime)
            ? asked
            : null;

    private string? Unseal(string purpose, string? text)
    {
        try
        {
            return Sealer(purpose).Unprotect(text ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Deed">What the browser is to do: <see cref="Passkeys.Create"/> or <see cref="Passkeys.Get"/>
/// one.</param>
public sealed record PasskeyQuestion(string Deed, string Options, string State);
