using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data.Agreements;

/// <summary>What a reader asks of the table of agreements; null asks nothing.</summary>
public sealed record AgreementFilter(
    string? State = null,
    JurisdictionClassification? Kind = null,
    AgreementStatus? Status = null,
    AgreementModel? Model = null
);

public static class AgreementQueries
{
    /// <summary>
    /// The one meaning of 'in force', of every page, sum and file: by its steps, as <see cref="AgreementStatusRules"/>
    /// has them. What the newest list lacks is in force until it is reported as no longer listed.
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
        var (folded, places) = (Folding.Fold(text), db.Jurisdictions.Called(db, text));
        return agreements.Where(agreement =>
            places.Any(place => place.Id == agreement.JurisdictionId) || agreement.Agency!.FoldedName.Contains(folded)
        );
    }

    /// <summary>State by state, and in each by the name of the place.</summary>
    public static IQueryable<Agreement> ByPlace(this IQueryable<Agreement> agreements) =>
        agreements.OrderBy(a => a.Jurisdiction!.State).ThenBy(a => a.Jurisdiction!.FoldedName).ThenBy(a => a.Id);
}
