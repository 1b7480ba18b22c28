using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data;

/// <summary>
/// What a list of places can be narrowed to, one bit each, kept beside the sort keys: an index alone answers then,
/// however many places there are, and nothing is looked up for those that do not fit.
/// </summary>
public static class PlaceFacets
{
    /// <summary>Something is told of the place; a state that only contains others has nothing.</summary>
    public const int Record = 1;
    public const int Vote = 1 << 1;
    private const int FirstStatus = 2;
    private const int FirstModel = 11;
    private const int FirstKind = 15;

    /// <summary>Something that was published of it is withdrawn.</summary>
    public const int Withdrawal = 1 << 21;

    public static int Of(AgreementStatus status) => 1 << (FirstStatus + (int)status);

    public static int Of(AgreementModel model) => 1 << (FirstModel + (int)model);

    public static int Of(JurisdictionClassification kind) => 1 << (FirstKind + (int)kind);

    /// <summary>The bits of all other statuses: a place without them has this one alone.</summary>
    public static int Besides(AgreementStatus status) => Besides(status, Of);

    /// <inheritdoc cref="Besides(AgreementStatus)"/>
    public static int Besides(AgreementModel model) => Besides(model, Of);

    private static int Besides<T>(T word, Func<T, int> bit)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(other => !other.Equals(word)).Aggregate(0, (bits, other) => bits | bit(other));

    public static int Of(Jurisdiction place)
    {
        var facets = Of(place.Classification);
        if (
            place
            is not {
                Agreements: [],
                VoteEvents: [],
                Statements: [],
                Figures: [],
                Events: [],
                Instruments: [],
                ContextNotes: []
            }
        )
            facets |= Record;
        if (place.VoteEvents is not [])
            facets |= Vote;
        return place.Agreements.Aggregate(
            facets,
            (bits, agreement) => bits | Of(agreement.Status) | Of(agreement.Model)
        );
    }

    /// <summary>Where the place's agreements stand, each status once.</summary>
    public static IReadOnlyList<AgreementStatus> StatusesIn(int facets) =>
        [.. Enum.GetValues<AgreementStatus>().Where(status => (facets & Of(status)) != 0)];
}
