namespace AgreementTracker.Data.Entries;

internal static class EntryRules
{
    /// <exception cref="EntryRefusedException">There is no such entry, or it is of the other kind.</exception>
    public static async Task<Entry> EntryToChangeAsync(
        this TrackerDbContext db,
        EntryKind kind,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (await db.EntryAsync(kind, slug, cancellationToken) is { } entry)
            return entry;
        var other = kind == EntryKind.Person ? EntryKind.Organization : EntryKind.Person;
        throw await db.EntryAsync(other, slug, cancellationToken) is { } found
            ? new EntryRefusedException(EntryRefusal.OfOtherKind) { Name = found.Name, Kind = kind }
            : new EntryRefusedException(EntryRefusal.NoSuchEntry) { Name = slug, Kind = kind };
    }
}
