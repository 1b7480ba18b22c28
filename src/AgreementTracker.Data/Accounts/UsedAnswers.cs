using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Accounts;

public static class UsedAnswers
{
    /// <summary>
    /// Lets each question of a sign-in be answered once, on whichever node the answer arrives; in the transaction of
    /// the caller, if there is one.
    /// </summary>
    /// <returns>False where the question has been answered before.</returns>
    public static async Task<bool> TryUseAsync(
        this TrackerDbContext db,
        string question,
        TimeSpan goodFor,
        DateTime now,
        CancellationToken cancellationToken = default
    )
    {
        await db.UsedAnswers.Where(used => used.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        var (hash, expires) = (
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question))),
            now + goodFor
        );
        return await db.Database.ExecuteSqlAsync(
                $"insert into used_answers (hash, expires_at) values ({hash}, {expires}) on conflict do nothing",
                cancellationToken
            ) == 1;
    }
}
