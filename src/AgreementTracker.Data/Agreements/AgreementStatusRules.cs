using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Data;

/// <summary>
/// An agreement's status is where its last step left it. Publishing the document or amending it leaves the status as it
/// was; being first listed by ICE means that it is in force, and 'no longer listed' is a status of its own.
/// </summary>
public static class AgreementStatusRules
{
    /// <param name="steps">In the order in which they happened.</param>
    public static AgreementStatus After(IEnumerable<AgreementEventKind> steps) =>
        steps.Aggregate(AgreementStatus.NotStated, After);

    public static AgreementStatus After(AgreementStatus status, AgreementEventKind step) =>
        step switch
        {
            AgreementEventKind.Proposed => AgreementStatus.Proposed,
            AgreementEventKind.Requested => AgreementStatus.Requested,
            AgreementEventKind.Approved => AgreementStatus.Approved,
            AgreementEventKind.Rejected => AgreementStatus.Rejected,
            AgreementEventKind.Signed
            or AgreementEventKind.Reinstated
            or AgreementEventKind.FirstListed
            or AgreementEventKind.ListedAgain => AgreementStatus.InForce,
            AgreementEventKind.Suspended => AgreementStatus.Suspended,
            AgreementEventKind.NoLongerListed or AgreementEventKind.NoLongerPending => AgreementStatus.NoLongerListed,
            AgreementEventKind.Ended or AgreementEventKind.Rescinded => AgreementStatus.Ended,
            _ when !step.IsOfStatus() => status,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    /// <summary>Whether the status may follow from it; documents and amendments leave it as it was.</summary>
    public static bool IsOfStatus(this AgreementEventKind step) =>
        step is not (AgreementEventKind.DocumentPublished or AgreementEventKind.Amended);

    /// <summary>
    /// The step that put an agreement where it is: of those since then the signing, else the first that is dated. Being
    /// listed a week after it was signed is not what put it in force.
    /// </summary>
    /// <returns>Null where no step did.</returns>
    public static AgreementEvent? Deciding(this Agreement agreement)
    {
        var status = AgreementStatus.NotStated;
        List<AgreementEvent> since = [];
        foreach (var step in agreement.Events.Where(step => step.Kind.IsOfStatus()))
        {
            var next = After(status, step.Kind);
            if (next != status)
                since.Clear();
            status = next;
            since.Add(step);
        }
        return since.Find(step => step is { Kind: AgreementEventKind.Signed, Date.Value: not null })
            ?? since.Find(step => step.Date.Value is not null)
            ?? since.FirstOrDefault();
    }
}
