using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// What the dossier told once and has taken back: the address stays and says so. It states nothing about the world, so
/// that it is no fact and cites nothing.
/// </summary>
public sealed record Withdrawal
{
    public const int ReasonLimit = 1000;

    /// <summary>The key that the fact had; absent where all that was told of the place is withdrawn.</summary>
    [Written(IdentifierFormat.Slug), Limit(KeyedFact.KeyLimit)]
    public string? Key { get; init; }

    /// <summary>Why, in a sentence for readers.</summary>
    [Limit(ReasonLimit)]
    public required string Reason { get; init; }

    /// <summary>The slug of the place where it is now; the address leads there.</summary>
    [Written(IdentifierFormat.JurisdictionSlug), Limit(JurisdictionFact.SlugLimit)]
    public string? MovedTo { get; init; }

    /// <summary>The key that the fact has there, where it is another.</summary>
    [Written(IdentifierFormat.Slug), Limit(KeyedFact.KeyLimit)]
    public string? MovedKey { get; init; }
}

public static class MovedPlaces
{
    /// <summary>
    /// The slug of the place that this one turned out to be; null where it is still told of here, or nowhere.
    /// </summary>
    public static string? MovedTo(this Dossier dossier) =>
        dossier.Withdrawals.FirstOrDefault(withdrawal => withdrawal.Key is null)?.MovedTo;
}
