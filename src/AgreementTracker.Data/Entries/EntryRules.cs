using AgreementTracker.Data.Editing;

namespace AgreementTracker.Data.Entries;

internal static class EntryRules
{
    /// <exception cref="DraftRefusedException">There is no such entry, or it is of the other kind.</exception>
    public static async Task<Entry> EntryToChangeAsync(this TrackerDbContext db, EntryKind kind, string slug, CancellationToken cancellation)
    {
        if (await db.EntryAsync(kind, slug, cancellation) is { } entry)
            return entry;
        var other = kind == EntryKind.Person ? EntryKind.Organization : EntryKind.Person;
        throw new DraftRefusedException(await db.EntryAsync(other, slug, cancellation) is { } found
            ? $"{found.Name} is {other.One()}, and {kind.One()} can't be one with it."
            : $"There is no {kind.One()[(kind.One().IndexOf(' ') + 1)..]} '{slug}'.");
    }

    private static string One(this EntryKind kind) => kind == EntryKind.Person ? "a person" : "an organization";
}
