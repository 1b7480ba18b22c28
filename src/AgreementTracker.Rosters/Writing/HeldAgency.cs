using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// An agency whose rows could not be written into the record. The rest of the list was published; each later import
/// tries again.
/// </summary>
/// <param name="Row">One of its rows.</param>
/// <param name="Problem">What was wrong, with the address in the document where it is known.</param>
public sealed record HeldAgency(int AgencyId, string State, string Agency, RosterRowReference Row, string Problem);

/// <summary>Writing one agency failed.</summary>
internal sealed class HeldAgencyException(int agencyId, Exception inner) : Exception(inner.Message, inner)
{
    public int AgencyId => agencyId;
}
