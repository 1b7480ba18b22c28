using System.Collections.Concurrent;

namespace AgreementTracker.Web.Hosting;

/// <summary>How many pages with a connection each of several has open in this process.</summary>
internal sealed class OpenPages
{
    private readonly ConcurrentDictionary<string, int> open = new();

    public int Of(string who) => open.GetValueOrDefault(who);

    /// <summary>Counts one more, or says that there are enough.</summary>
    public bool TryEnter(string who, int most)
    {
        if (open.AddOrUpdate(who, 1, (_, already) => already + 1) <= most)
            return true;
        Leave(who);
        return false;
    }

    public void Leave(string who)
    {
        if (open.AddOrUpdate(who, 0, (_, already) => already - 1) <= 0)
            open.TryRemove(new(who, 0));
    }
}
