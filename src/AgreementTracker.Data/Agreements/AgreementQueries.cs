using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Data.Shared;

namespace AgreementTracker.Data.Agreements;

public enum AgreementSort { Place, State, Agency, Model, Status }

/// <summary>What a reader asks of the table of agreements; null asks nothing.</summary>
public sealed record AgreementFilter(
    string? State = null, JurisdictionClassification? Kind = null, AgreementStatus? Status = null, AgreementModel? Model = null);

/// <summary>An agreement in a table, with the newest of the steps that its status follows from.</summary>
public sealed record AgreementRow(
    string Id, string PlaceId, string Key, string Place, JurisdictionClassification Kind, string State, string? StateName,
    string AgencyId, string Agency, AgreementModel Model, AgreementStatus Status,
    AgreementEventKind? Step, string? StepDate, string? StepPrinted);

public static class AgreementQueries
{
    /// <summary>
    /// The one meaning of 'in force', of every page, sum and file: by its steps, as <see cref="AgreementStatusRules"/> has
    /// them. What the newest list lacks is in force until it is reported as no longer listed.
    /// </summary>
    public static IQueryable<Agreement> InForce(this IQueryable<Agreement> agreements) =>
        agreements.Matching(new(Status: AgreementStatus.InForce));

    /// <summary>As <see cref="InForce(IQueryable{Agreement})"/>, of one that was read.</summary>
    public static bool IsInForce(this Agreement agreement) => agreement.Status == AgreementStatus.InForce;

    public static IQueryable<Agreement> Requested(this IQueryable<Agreement> agreements) =>
        agreements.Matching(new(Status: AgreementStatus.Requested));

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
        return agreements;
    }

    /// <summary>Those of a place that is called so, or of an agency with these words in its name.</summary>
    public static IQueryable<Agreement> Called(this IQueryable<Agreement> agreements, TrackerDbContext db, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return agreements;
        var (folded, places) = (Folding.Fold(text), db.PlacesCalled(text));
        return agreements.Where(agreement => places.Contains(agreement.JurisdictionId) || agreement.Agency!.FoldedName.Contains(folded));
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
        let step = agreement.Events
            .Where(step => step.Kind != AgreementEventKind.DocumentPublished && step.Kind != AgreementEventKind.Amended)
            .OrderByDescending(step => step.Ordinal).FirstOrDefault()
        select new AgreementRow(
            agreement.Id, agreement.JurisdictionId, agreement.Key, agreement.Jurisdiction!.Name, agreement.Jurisdiction.Classification,
            agreement.Jurisdiction.State,
            db.Jurisdictions.Where(state => state.Id == agreement.Jurisdiction.State).Select(state => state.Name).SingleOrDefault(),
            agreement.AgencyId, agreement.Agency!.Name, agreement.Model, agreement.Status,
            step == null ? null : step.Kind, step == null ? null : step.Date.Value, step == null ? null : step.Date.Printed);
}
