namespace AgreementTracker.Data.Publishing;

/// <summary>What a page was made from: other rows have another one, also where no change says so.</summary>
/// <param name="Number">Of the newest change; 0 before the first.</param>
/// <param name="Hash">Of the newest change: after a restore another change may have the number.</param>
/// <param name="Epoch">See <see cref="RecordEpoch"/>; empty before the first.</param>
public sealed record RecordVersion(int Number, string Hash, string Epoch)
{
    private const int Letters = 10;

    public static RecordVersion Empty { get; } = new(0, "", "");

    /// <summary>When the newest change was published, UTC; null before the first.</summary>
    public DateTime? At { get; init; }

    /// <summary>In a few letters: for a key, or an ETag.</summary>
    public string Tag => $"{Number}-{Hash.CutTo(Letters)}{Epoch.CutTo(Letters)}";
}

/// <summary>
/// The version of the record that this process knows of. Whatever is cached under it is stale as soon as it moves: a
/// publisher here moves it when its act is committed; a change elsewhere, a rebuild and a restore come through <see
/// cref="ChangeNotice"/>.
/// </summary>
public sealed class DataVersion
{
    private readonly Lock gate = new();
    private RecordVersion current = RecordVersion.Empty;
    private int published;

    public RecordVersion Current => Volatile.Read(ref current);

    /// <summary>What an act here has committed. Of two acts the earlier may come here last.</summary>
    public void Published(RecordVersion version)
    {
        lock (gate)
        {
            published++;
            if (version.Number >= current.Number)
                current = version;
        }
    }

    /// <summary>Looks what the database has now, be it more or, after a restore, less.</summary>
    public async Task LookAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = Volatile.Read(ref published);
            var version = await db.RecordVersionAsync(cancellationToken);
            lock (gate)
                // What was read before an act here was committed is older than that act.
                if (published == before)
                {
                    current = version;
                    return;
                }
        }
    }
}

/// <summary>Tells this process of changes that others publish, for as long as it runs.</summary>
public abstract class ChangeNotice
{
    /// <summary>
    /// Returns when cancelled, throws when the database can't be reached; then it may be called again.
    /// </summary>
    public abstract Task ListenAsync(DataVersion version, CancellationToken cancellationToken);
}
