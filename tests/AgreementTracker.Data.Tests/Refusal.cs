using System.Data.Common;

namespace AgreementTracker.Data.Tests;

internal static class Refusal
{
    /// <summary>Passes where the database itself refuses the deed, and says so in words that contain these.</summary>
    public static async Task ByDatabaseAsync(Func<Task> deed, string words)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(deed);
        var refusal = Assert.IsAssignableFrom<DbException>(failure.GetBaseException());
        Assert.Contains(words, refusal.Message);
    }
}
