using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// What goes from one dossier to another. Facts keep their keys where these are free, and those that come back have
/// them again.
/// </summary>
internal sealed partial class DossierBuilder
{
    private const string Renamed = "ICE’s lists have this place under another name.";

    public bool IsNamedByLists => WriterOf(Place).IsOfLists("name");

    /// <summary>Takes all that another dossier says; its address leads here from then on.</summary>
    /// <returns>The keys that its facts have here, by those that they had there.</returns>
    public IReadOnlyDictionary<string, string> TakeAll(DossierBuilder from)
    {
        var isBare = IsWithdrawn;
        ComeBack();
        var brought = from.Written with { Passages = from.passages, Withdrawals = [] };
        var keys = KeysHere(
            from.Slug,
            brought.Facts().Select(entry => entry.Fact).OfType<KeyedFact>().Select(fact => fact.Key)
        );
        var other = from
            .passages.Where(passage => passages.TryGetValue(passage.Key, out var quote) && quote != passage.Value)
            .ToDictionary(
                passage => passage.Key,
                passage => Free(passage.Key, [.. passages.Keys, .. from.passages.Keys])
            );
        brought = DossierKeys.Changed(brought, keys, other);
        foreach (var (key, quote) in brought.Passages)
            passages.TryAdd(key, quote);
        if (isBare)
            Place = brought.Jurisdiction with { Slug = Slug, Parent = Slug[..2] };
        else if (Slug.Length > 2)
            Place = CalledToo(brought.Jurisdiction);
        Organizations.AddRange(brought.Organizations.Where(organization => Organization(organization.Slug) is null));
        Agreements.AddRange(brought.Agreements);
        rest = rest with
        {
            VoteEvents = [.. rest.VoteEvents, .. brought.VoteEvents],
            Statements = [.. rest.Statements, .. brought.Statements],
            Figures = [.. rest.Figures, .. brought.Figures],
            Events = [.. rest.Events, .. brought.Events],
            Instruments = [.. rest.Instruments, .. brought.Instruments],
            ContextNotes = [.. rest.ContextNotes, .. brought.ContextNotes],
        };
        from.Leave(Slug, keys);
        return keys;
    }

    /// <summary>Takes an agreement over, with the passages that it rests on.</summary>
    /// <returns>As <see cref="TakeAll"/>.</returns>
    public IReadOnlyDictionary<string, string> Take(DossierBuilder from, AgreementFact agreement)
    {
        var keys = KeysHere(from.Slug, agreement.Events.Select(step => step.Key).Prepend(agreement.Key));
        Agreements.Add(
            agreement with
            {
                Key = keys[agreement.Key],
                Events = [.. agreement.Events.Select(step => step with { Key = keys[step.Key] })],
            }
        );
        foreach (var (key, quote) in from.passages)
            passages.TryAdd(key, quote);
        return keys;
    }

    /// <summary>Takes an agreement out; its addresses say why, and where it is.</summary>
    /// <param name="keys">Those that it has there.</param>
    public void Remove(
        AgreementFact agreement,
        string reason,
        string? movedTo = null,
        IReadOnlyDictionary<string, string>? keys = null
    )
    {
        Agreements.Remove(agreement);
        foreach (var key in agreement.Events.Select(step => step.Key).Prepend(agreement.Key))
            Withdrawals.Add(Withdrawn(key, reason, movedTo, keys?[key]));
    }

    /// <summary>Where nothing is left, the place's address leads on too.</summary>
    public void WithdrawIfEmpty(string reason, string movedTo)
    {
        if (
            Slug.Length == 2
            || IsWithdrawn
            || Organizations.Count > 0
            || Written.Facts().Any(entry => entry.Fact is KeyedFact)
        )
            return;
        Place = Bare(Written).Jurisdiction;
        Withdrawals.Add(new() { Reason = reason, MovedTo = movedTo });
    }

    /// <summary>The name alone, as it is left at an address that leads elsewhere.</summary>
    public static Dossier Bare(Dossier dossier) =>
        dossier with
        {
            Jurisdiction = dossier.Jurisdiction with
            {
                OtherNames = [],
                Division = null,
                Geoid = null,
                County = null,
                Population = null,
                Citations = dossier
                    .Jurisdiction.Citations.Where(field => field.Key is "name" or "classification" or "parent")
                    .ToDictionary(),
            },
            Organizations = [],
            Agreements = [],
            VoteEvents = [],
            Statements = [],
            Figures = [],
            Events = [],
            Instruments = [],
            ContextNotes = [],
        };

    private void Leave(string to, IReadOnlyDictionary<string, string> keys)
    {
        Withdrawals.RemoveAll(withdrawal => withdrawal.Key is null);
        Withdrawals.AddRange(keys.Select(key => Withdrawn(key.Key, Renamed, to, key.Value)));
        Withdrawals.Add(new() { Reason = Renamed, MovedTo = to });
        rest = Bare(Written);
        Place = rest.Jurisdiction;
        Organizations.Clear();
        Agreements.Clear();
    }

    private static Withdrawal Withdrawn(string key, string reason, string? to, string? there) =>
        new()
        {
            Key = key,
            Reason = reason,
            MovedTo = to,
            MovedKey = there == key ? null : there,
        };

    /// <summary>The name that another page had for this place is one of its other names.</summary>
    private JurisdictionFact CalledToo(JurisdictionFact other)
    {
        if (
            Folding.Fold(other.Name) == Folding.Fold(Place.Name)
            || Place.OtherNames.Contains(other.Name)
            || !other.Citations.TryGetValue("name", out var citings)
        )
            return Place;
        var writer = WriterOf(Place);
        foreach (var citing in citings.Where(citing => citing.Role == CitationRole.Supports))
            writer.Also("otherNames", citing.Passage);
        return Place with { OtherNames = [.. Place.OtherNames, other.Name], Citations = writer.Citations };
    }

    private Dictionary<string, string> KeysHere(string from, IEnumerable<string> keys)
    {
        var taken = TakenKeys();
        Dictionary<string, string> here = [];
        foreach (var key in keys)
        {
            var before = Withdrawals.Find(withdrawal =>
                withdrawal.Key is not null
                && withdrawal.MovedTo == from
                && (withdrawal.MovedKey ?? withdrawal.Key) == key
            );
            if (before is not null)
                Withdrawals.Remove(before);
            here[key] = before?.Key ?? Free(key, taken);
            taken.Add(here[key]);
        }
        return here;
    }

    private HashSet<string> TakenKeys() =>
        [
            .. Written.Facts().Select(entry => entry.Fact).OfType<KeyedFact>().Select(fact => fact.Key),
            .. Withdrawals.Select(withdrawal => withdrawal.Key).OfType<string>(),
        ];

    private static string Free(string wanted, HashSet<string> taken)
    {
        if (wanted.Length <= KeyedFact.KeyLimit && !taken.Contains(wanted))
            return wanted;
        var plain = wanted.CutTo(KeyedFact.KeyLimit - 4).Trim('-');
        var key = plain;
        for (var n = 2; taken.Contains(key); n++)
            key = $"{plain}-{n}";
        return key;
    }
}
