using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Web.Maps;

public enum AgencyOf
{
    State,
    County,
    Town,
}

/// <summary>The agreements of a state, or of all, by whose agency it is and by model.</summary>
public sealed record MapCounts(int All, IReadOnlyList<int> ByAgency, IReadOnlyList<int> ByModel)
{
    public static MapCounts Of(IEnumerable<MappedAgreement> agreements)
    {
        var list = agreements.ToList();
        return new(
            list.Count,
            [.. Count<AgencyOf>(agreement => Agency(agreement.Kind))],
            [.. Count<AgreementModel>(agreement => agreement.Model)]
        );

        IEnumerable<int> Count<T>(Func<MappedAgreement, T> word)
            where T : struct, Enum =>
            Enum.GetValues<T>().Select(value => list.Count(agreement => word(agreement).Equals(value)));
    }

    private static AgencyOf Agency(JurisdictionClassification kind) =>
        kind switch
        {
            JurisdictionClassification.State => AgencyOf.State,
            JurisdictionClassification.County => AgencyOf.County,
            _ => AgencyOf.Town,
        };
}
