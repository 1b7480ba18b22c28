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

    /// <summary>
    /// For databases that were filled before facets were kept; its bits are those above, as they were then.
    /// </summary>
    internal const string FillSql = """
        update jurisdictions set facets =
            case when exists (select 1 from agreements where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from vote_events where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from statements where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from figures where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from events where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from instruments where jurisdiction_id = jurisdictions.id)
                or exists (select 1 from context_notes where jurisdiction_id = jurisdictions.id) then 1 else 0 end
            + case when exists (select 1 from vote_events where jurisdiction_id = jurisdictions.id) then 2 else 0 end
            + (select coalesce(sum(distinct case status when 'not-stated' then 4 when 'proposed' then 8 when 'requested' then 16
                when 'approved' then 32 when 'rejected' then 64 when 'in-force' then 128 when 'suspended' then 256
                when 'no-longer-listed' then 512 when 'ended' then 1024 end), 0) from agreements where jurisdiction_id = jurisdictions.id)
            + (select coalesce(sum(distinct case model when 'task-force' then 2048 when 'jail-enforcement' then 4096
                when 'warrant-service-officer' then 8192 when 'not-stated' then 16384 end), 0) from agreements where jurisdiction_id = jurisdictions.id)
            + case classification when 'state' then 32768 when 'county' then 65536 when 'municipality' then 131072
                when 'special-district' then 262144 when 'tribe' then 524288 else 1048576 end
        """;

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
