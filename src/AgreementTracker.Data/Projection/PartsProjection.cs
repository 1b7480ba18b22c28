using AgreementTracker.Record;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Projection;

/// <summary>The parts that several kinds of fact have.</summary>
internal static class PartsProjection
{
    public static PartialDate ToPart(this DateFact? date) =>
        date is null
            ? new()
            : new()
            {
                Value = date.Value,
                Printed = date.Printed,
                Basis = date.Basis,
            };

    public static DateFact? ToFact(this PartialDate date) =>
        date.Printed is null
            ? null
            : new()
            {
                Value = date.Value,
                Printed = date.Printed,
                Basis = date.Basis,
            };

    public static Attribution ToPart(this AttributionFact? attribution) =>
        attribution is null
            ? new()
            : new()
            {
                Name = attribution.Name,
                Role = attribution.Role,
                Affiliation = attribution.Affiliation,
                PersonId = attribution.Person,
                OrganizationId = attribution.Organization,
            };

    public static AttributionFact ToFact(this Attribution attribution) =>
        new()
        {
            Name = attribution.Name,
            Role = attribution.Role,
            Affiliation = attribution.Affiliation,
            Person = attribution.PersonId,
            Organization = attribution.OrganizationId,
        };

    /// <summary>An attribution of which nothing is known is none.</summary>
    public static AttributionFact? ToOptionalFact(this Attribution attribution) =>
        attribution.ToFact() is var fact && fact == new AttributionFact() ? null : fact;

    /// <summary>The key at the end of a fact's id: facts of one dossier refer to each other by key.</summary>
    public static string? ToKey(this string? factId) => factId?[(factId.LastIndexOf('.') + 1)..];
}
