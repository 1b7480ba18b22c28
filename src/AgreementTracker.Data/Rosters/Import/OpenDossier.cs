using AgreementTracker.Data.Dossiers;

namespace AgreementTracker.Data.Rosters;

/// <summary>A dossier while a list is written into it.</summary>
internal sealed class OpenDossier(Dossier published, int basedOn, IReadOnlySet<string> lists)
{
    private readonly OrderedDictionary<string, PassageQuote> passages = new(published.Passages);

    public string Slug => published.Jurisdiction.Slug;
    public int BasedOn => basedOn;
    public JurisdictionFact Place { get; set; } = published.Jurisdiction;
    public List<OrganizationFact> Organizations { get; } = [.. published.Organizations];
    public List<AgreementFact> Agreements { get; } = [.. published.Agreements];
    public List<Withdrawal> Withdrawals { get; } = [.. published.Withdrawals];

    /// <summary>Whether editors have taken the fact, or the whole place, back.</summary>
    public bool HasWithdrawn(string key) => Withdrawals.Any(withdrawal => withdrawal.Key is null || withdrawal.Key == key);

    /// <summary>Why a place is withdrawn whose import was undone: it comes back with the next.</summary>
    public const string Undone = "The import that brought it was undone.";

    /// <summary>Why a place is withdrawn whose agreements a list names elsewhere: it comes back with them.</summary>
    public const string Moved = "ICE’s list names another place for what was told here:";

    public bool HasVoteOn(string key) => published.VoteEvents.Any(vote => vote.Agreement == key);

    public void ComeBack() => Withdrawals.RemoveAll(withdrawal => withdrawal.Key is null && (withdrawal.Reason == Undone || withdrawal.Reason.StartsWith(Moved, StringComparison.Ordinal)));

    public bool IsWithdrawn => Withdrawals.Any(withdrawal => withdrawal.Key is null);

    /// <summary>The line as a passage of the dossier.</summary>
    public string Passage(ListedLine line)
    {
        passages.TryAdd(line.Key, line.Quote);
        return line.Key;
    }

    public FieldTelling Telling(Fact fact) => new(fact, passage => passages.TryGetValue(passage, out var quote) && lists.Contains(quote.Source));

    public AgreementFact? Agreement(string key) => Agreements.Find(agreement => agreement.Key == key);

    public OrganizationFact? Organization(string slug) => Organizations.Find(organization => organization.Slug == slug);

    public void Set(AgreementFact agreement) => Agreements[Agreements.FindIndex(other => other.Key == agreement.Key)] = agreement;

    public void Set(OrganizationFact organization) => Organizations[Organizations.FindIndex(other => other.Slug == organization.Slug)] = organization;

    /// <summary>Takes an agreement over, with the passages that it rests on.</summary>
    public void Take(OpenDossier from, AgreementFact agreement, OrganizationFact? organization)
    {
        Agreements.Add(agreement with { Events = [] });
        foreach (var step in agreement.Events)
            Set(Agreement(agreement.Key)! with { Events = [.. Agreement(agreement.Key)!.Events, step with { Key = FreeKey(step.Key) }] });
        if (organization is not null && Organization(organization.Slug) is null)
            Organizations.Add(organization);
        foreach (var (key, quote) in from.passages)
            passages.TryAdd(key, quote);
    }

    /// <summary>Takes an agreement out; its addresses say why.</summary>
    public void Remove(AgreementFact agreement, string reason)
    {
        Agreements.Remove(agreement);
        foreach (var key in agreement.Events.Select(step => step.Key).Prepend(agreement.Key))
            Withdrawals.Add(new() { Key = key, Reason = reason });
    }

    public void WithdrawIfEmpty(string reason)
    {
        if (!Written.Facts().Any(entry => entry.Fact is KeyedFact) && Organizations.Count == 0 && !IsWithdrawn)
            Withdrawals.Add(new() { Reason = reason });
    }

    /// <summary>A key that no fact of the dossier has or had.</summary>
    public string FreeKey(string wanted)
    {
        var taken = Written.Facts().Select(entry => entry.Fact).OfType<KeyedFact>().Select(fact => fact.Key).Concat(Withdrawals.Select(withdrawal => withdrawal.Key)).ToHashSet();
        var plain = wanted.CutTo(KeyedFact.KeyLimit - 4).Trim('-');
        var key = plain;
        for (var n = 2; taken.Contains(key); n++)
            key = $"{plain}-{n}";
        return key;
    }

    /// <summary>The dossier as it is now, without the passages that nothing rests on any more.</summary>
    public Dossier Whole() => Citing(Written, passages);

    /// <summary>With those of the passages that something rests on.</summary>
    public static Dossier Citing(Dossier dossier, IEnumerable<KeyValuePair<string, PassageQuote>> passages)
    {
        var cited = dossier.CitedPassages();
        return dossier with { Passages = new OrderedDictionary<string, PassageQuote>(passages.Where(passage => cited.Contains(passage.Key))) };
    }

    /// <summary>With the passages that it had.</summary>
    private Dossier Written => published with { Jurisdiction = Place, Organizations = Organizations, Agreements = Agreements, Withdrawals = Withdrawals };
}
