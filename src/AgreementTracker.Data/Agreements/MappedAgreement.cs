using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Data.Agreements;

/// <summary>An agreement as a map shows it: whose it is, and where that lies.</summary>
public sealed record MappedAgreement(
    string PlaceId,
    string Place,
    JurisdictionClassification Kind,
    string State,
    string? Geoid,
    string? County,
    AgreementModel Model
);

public static class MappedAgreementQueries
{
    public static IQueryable<MappedAgreement> SelectMapped(this IQueryable<Agreement> agreements) =>
        agreements.Select(agreement => new MappedAgreement(
            agreement.JurisdictionId,
            agreement.Jurisdiction!.Name,
            agreement.Jurisdiction.Classification,
            agreement.Jurisdiction.State,
            agreement.Jurisdiction.Geoid,
            agreement.Jurisdiction.County,
            agreement.Model
        ));
}
