using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

/// <summary>
/// Names under which changes are published. Nobody has a name that readers could take for another author's: not that of
/// a colleague, of somebody who left, or of the program.
/// </summary>
public static class AuthorNames
{
    /// <summary>The program publishes its seeds, and what a command imports, under these.</summary>
    public const string Program = "AgreementTracker";
    public const string Importer = "Import of ICE’s lists";

    private static readonly string[] Reserved =
    [
        Program,
        "Agreement Tracker",
        Importer,
        AccountActor.CommandLine.Name!,
        "command line",
        "administrator",
        "admin",
        "editor",
        "reviewer",
        "system",
        "program",
        "importer",
        "not stated",
        "ICE",
    ];

    /// <param name="account">Whose name it is to be; null for somebody new.</param>
    /// <exception cref="AccountRefusedException">It is no name, or could be taken for another's.</exception>
    public static async Task CheckAsync(
        TrackerDbContext db,
        string name,
        Account? account,
        CancellationToken cancellationToken = default
    )
    {
        CheckForm(name);
        if (name == account?.Name)
            return;
        var looks = NameSkeleton.Of(name);
        if (Reserved.Any(reserved => NameSkeleton.Of(reserved) == looks))
            throw new AccountRefusedException(AccountRefusal.NameReserved, name);
        var id = account?.Id;
        // The name at the time, of each account: nobody takes over what another one has signed.
        var others = db
            .Accounts.Where(other => other.Id != id)
            .Select(other => other.Name)
            .Union(
                db.AccountEvents.Where(happened => happened.SubjectId != id && happened.Subject != null)
                    .Select(happened => happened.Subject!)
            )
            .Union(
                db.Changes.Where(change => change.Account != id || change.Account == null)
                    .Select(change => change.Author)
            )
            .Union(
                db.Changes.Where(change =>
                        change.ReviewedBy != null && (change.ReviewerAccount != id || change.ReviewerAccount == null)
                    )
                    .Select(change => change.ReviewedBy!)
            );
        foreach (var other in await others.ToListAsync(cancellationToken))
            if (NameSkeleton.Of(other) == looks)
                throw new AccountRefusedException(AccountRefusal.NameTaken, name);
    }

    /// <exception cref="AccountRefusedException">It is no name.</exception>
    public static void CheckForm(string name)
    {
        if (name.Length == 0)
            throw new AccountRefusedException(AccountRefusal.NameMissing);
        if (name.Length > Account.NameLimit)
            throw new AccountRefusedException(AccountRefusal.NameTooLong);
        if (name.Any(char.IsControl))
            throw new AccountRefusedException(AccountRefusal.NameNotOneLine);
        if (
            name.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || NameSkeleton.IsInvisible(rune))
            || NameSkeleton.Of(name).Length == 0
        )
            throw new AccountRefusedException(AccountRefusal.NameInvisible);
    }
}
