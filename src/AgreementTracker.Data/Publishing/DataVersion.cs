namespace AgreementTracker.Data.Publishing;

/// <summary>
/// The number of the newest change that this process knows of. Whatever is cached under it is stale as soon as it moves;
/// a publisher here moves it when its change is committed, one elsewhere through <see cref="ChangeNotice"/>.
/// </summary>
public sealed class DataVersion
{
    private int number;

    public int Number => Volatile.Read(ref number);

    /// <summary>Numbers only grow, so news may come late or twice.</summary>
    public void Observe(int change)
    {
        for (var known = Number; change > known; known = Number)
            if (Interlocked.CompareExchange(ref number, change, known) == known)
                return;
    }
}

/// <summary>Tells this process of changes that others publish, for as long as it runs.</summary>
public abstract class ChangeNotice
{
    /// <summary>Returns when cancelled, throws when the database can't be reached; then it may be called again.</summary>
    public abstract Task ListenAsync(DataVersion version, CancellationToken cancellation);
}
