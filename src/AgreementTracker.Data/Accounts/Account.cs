using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Data;

/// <summary>
/// Somebody who works on the record. It is made with an invitation, and there is no other way in. ASP.NET Core Identity
/// keeps its secrets: hash of the password, key of the codes, passkeys.
/// </summary>
public sealed class Account : IdentityUser
{
    public const int NameLimit = 100;
    public const int SignInNameLimit = 100;

    /// <summary>Who readers see as the author of changes.</summary>
    public required string Name { get; set; }

    /// <summary>See <see cref="AuthorNames"/>.</summary>
    public required string FoldedName { get; set; }
    public required AccountRole Role { get; set; }
    public required DateTime InvitedAt { get; init; }

    /// <summary>The account that invited them; null for the command line.</summary>
    public string? InvitedById { get; set; }

    /// <summary>When the invitation was taken up.</summary>
    public DateTime? JoinedAt { get; set; }

    /// <summary>
    /// When an administrator locked it. A pause after failed tries is Identity's <see
    /// cref="IdentityUser{TKey}.LockoutEnd"/>.
    /// </summary>
    public DateTime? LockedAt { get; set; }

    /// <summary>The time step (RFC 6238) of the code that was accepted last: only later ones are.</summary>
    public long? LastCodeStep { get; set; }

    public List<AccountSession> Sessions { get; } = [];

    public static Account Invited(string name, AccountRole role, DateTime at)
    {
        var account = new Account
        {
            Name = name,
            FoldedName = Folding.Fold(name, NameLimit),
            Role = role,
            InvitedAt = at,
            LockoutEnabled = true,
        };
        // Whoever signs in by passkey alone needs no name for it.
        (account.UserName, account.NormalizedUserName) = (account.Id, account.Id.ToUpperInvariant());
        return account;
    }
}
