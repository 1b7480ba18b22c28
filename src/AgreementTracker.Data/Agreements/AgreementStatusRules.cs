namespace AgreementTracker.Data.Agreements;

/// <summary>
/// An agreement's status is where its last step left it. Publishing the document or amending it leaves the status as it
/// was; being first listed by ICE means that it is in force, and 'no longer listed' is a status of its own.
/// </summary>
public static class AgreementStatusRules
{
    /// <param name="steps">In the order in which they happened.</param>
    public static AgreementStatus After(IEnumerable<AgreementEventKind> steps) =>
        steps.Aggregate(AgreementStatus.NotStated, After);

    public static AgreementStatus After(AgreementStatus status, AgreementEventKind step) => step switch
    {
        AgreementEventKind.Proposed => AgreementStatus.Proposed,
        AgreementEventKind.Requested => AgreementStatus.Requested,
        AgreementEventKind.Approved => AgreementStatus.Approved,
        AgreementEventKind.Rejected => AgreementStatus.Rejected,
        AgreementEventKind.Signed or AgreementEventKind.Reinstated or AgreementEventKind.FirstListed
            or AgreementEventKind.ListedAgain => AgreementStatus.InForce,
        AgreementEventKind.Suspended => AgreementStatus.Suspended,
        AgreementEventKind.NoLongerListed or AgreementEventKind.NoLongerPending => AgreementStatus.NoLongerListed,
        AgreementEventKind.Ended or AgreementEventKind.Rescinded => AgreementStatus.Ended,
        AgreementEventKind.Amended or AgreementEventKind.DocumentPublished => status,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
