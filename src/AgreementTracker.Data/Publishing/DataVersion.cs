namespace AgreementTracker.Data.Publishing;

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
