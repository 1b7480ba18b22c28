using AgreementTracker.Data;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Search;

namespace AgreementTracker.Web.Entries;

internal static class EntrySearch
{
    public const int MaxLetters = 200;
    private const int MaxFound = 20;

    public static async Task<IReadOnlyList<SearchHit>> FindAsync(
        this TrackerDbContext db,
        EntryKind kind,
        string? name
    ) =>
        name is { Length: > 0 and <= MaxLetters }
            ? await db.FindNamedAsync(
                kind == EntryKind.Person ? SearchKind.Person : SearchKind.Organization,
                name,
                MaxFound
            )
            : [];
}
