namespace AgreementTracker.Record.Facts;

/// <summary>Something said about the world, with the citations of its fields by the field's name.</summary>
public abstract record Fact
{
    public IReadOnlyDictionary<string, IReadOnlyList<Citing>> Citations { get; init; } =
        new Dictionary<string, IReadOnlyList<Citing>>();
}

/// <summary>
/// A fact with an address of its own: the key is unique in its dossier and never changes once published.
/// </summary>
public abstract record KeyedFact : Fact
{
    [Written(IdentifierFormat.Slug), Limit(KeyLimit)]
    public required string Key { get; init; }

    public const int KeyLimit = 80;
}
