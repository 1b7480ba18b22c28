using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Shared;

namespace AgreementTracker.Data.Agreements;

public enum AgreementSort { Place, State, Agency, Model, Status }

/// <summary>What a reader asks of the table of agreements; null asks nothing.</summary>
/// <param name="Text">In the name of the place or of the agency.</param>
public sealed record AgreementFilter(
    string? State = null, JurisdictionClassification? Kind = null, AgreementStatus? Status = null, AgreementModel? Model = null,
    string? Text = null);

/// <summary>An agreement in a table, with the newest of its steps.</summary>
public sealed record AgreementRow(
    string Id, string PlaceId, string Key, string Place, JurisdictionClassification Kind, string State, string? StateName,
    string AgencyId, string Agency, AgreementModel Model, AgreementStatus Status,
    AgreementEventKind? Step, string? StepDate, string? StepPrinted);

public static class AgreementQueries
{
    public static IQueryable<Agreement> Matching(this IQueryable<Agreement> agreements, AgreementFilter filter)
    {
        if (filter.State is { } state)
            agreements = agreements.Where(agreement => agreement.Jurisdiction!.State == state);
        if (filter.Kind is { } kind)
            agreements = agreements.Where(agreement => agreement.Jurisdiction!.Classification == kind);
        if (filter.Status is { } status)
            agreements = agreements.Where(agreement => agreement.Status == status);
        if (filter.Model is { } model)
            agreements = agreements.Where(agreement => agreement.Model == model);
        if (filter.Text is { Length: > 0 } text)
        {
            var folded = Folding.Fold(text);
            agreements = agreements.Where(agreement =>
                agreement.Jurisdiction!.FoldedName.Contains(folded) || agreement.Agency!.FoldedName.Contains(folded));
        }
        return agreements;
    }

    /// <summary>In one order only, whatever is alike.</summary>
    public static IQueryable<Agreement> Ordered(this IQueryable<Agreement> agreements, AgreementSort sort, bool descending) => (sort switch
    {
        AgreementSort.State => agreements.By(a => a.Jurisdiction!.State, descending).ThenBy(a => a.Jurisdiction!.FoldedName),
        AgreementSort.Agency => agreements.By(a => a.Agency!.FoldedName, descending),
        AgreementSort.Model => agreements.By(a => a.Model, descending).ThenBy(a => a.Jurisdiction!.FoldedName),
        AgreementSort.Status => agreements.By(a => a.Status, descending).ThenBy(a => a.Jurisdiction!.FoldedName),
        _ => agreements.By(a => a.Jurisdiction!.FoldedName, descending),
    }).ThenBy(a => a.Id);

    public static IQueryable<AgreementRow> SelectRows(this IQueryable<Agreement> agreements, TrackerDbContext db) =>
        from agreement in agreements
        let step = agreement.Events.OrderByDescending(step => step.Ordinal).FirstOrDefault()
        select new AgreementRow(
            agreement.Id, agreement.JurisdictionId, agreement.Key, agreement.Jurisdiction!.Name, agreement.Jurisdiction.Classification,
            agreement.Jurisdiction.State,
            db.Jurisdictions.Where(state => state.Id == agreement.Jurisdiction.State).Select(state => state.Name).SingleOrDefault(),
            agreement.AgencyId, agreement.Agency!.Name, agreement.Model, agreement.Status,
            step == null ? null : step.Kind, step == null ? null : step.Date.Value, step == null ? null : step.Date.Printed);
}
