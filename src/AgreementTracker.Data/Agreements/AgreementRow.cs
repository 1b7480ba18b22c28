using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data.Agreements;

/// <summary>
/// An agreement in a table. Made by its properties, so that the database can sort and group by each of them.
/// </summary>
public sealed record AgreementRow
{
    public required string Id { get; init; }
    public required string PlaceId { get; init; }
    public required string Key { get; init; }
    public required string Place { get; init; }
    public required string FoldedPlace { get; init; }
    public required JurisdictionClassification Kind { get; init; }
    public required string State { get; init; }
    public string? StateName { get; init; }

    /// <summary>The GEOID of the county that the place is, or lies in.</summary>
    public string? County { get; init; }
    public required string AgencyId { get; init; }
    public required string Agency { get; init; }
    public required string FoldedAgency { get; init; }
    public required OrganizationClassification AgencyKind { get; init; }
    public required AgreementModel Model { get; init; }
    public required AgreementStatus Status { get; init; }

    /// <summary>The newest of the steps that the status follows from.</summary>
    public AgreementEventKind? Step { get; init; }
    public string? StepDate { get; init; }
    public string? StepPrinted { get; init; }

    /// <summary>The newest signing.</summary>
    public string? Signed { get; init; }
    public string? SignedPrinted { get; init; }
    public string? FirstListed { get; init; }
    public string? FirstListedPrinted { get; init; }

    /// <summary>The address of the newest document.</summary>
    public string? Document { get; init; }
    public RosterTable? Table { get; init; }

    /// <summary>The day of the newest of ICE's lists that has the agreement, and its row there.</summary>
    public string? ListDay { get; init; }
    public int? ListRow { get; init; }
    public string? ListSource { get; init; }

    /// <summary>The number of the first list without it; null where the newest list has it.</summary>
    public int? AbsentFrom { get; init; }
}

public static class AgreementRowQueries
{
    public static IQueryable<AgreementRow> SelectRows(this IQueryable<Agreement> agreements, TrackerDbContext db) =>
        from agreement in agreements
        // Documents and amendments do not change the status.
        let step = agreement
            .Events.Where(step =>
                step.Kind != AgreementEventKind.DocumentPublished && step.Kind != AgreementEventKind.Amended
            )
            .OrderByDescending(step => step.Ordinal)
            .FirstOrDefault()
        let signed = agreement
            .Events.Where(step => step.Kind == AgreementEventKind.Signed)
            .OrderByDescending(step => step.Ordinal)
            .FirstOrDefault()
        let first = agreement
            .Events.Where(step => step.Kind == AgreementEventKind.FirstListed)
            .OrderBy(step => step.Ordinal)
            .FirstOrDefault()
        // The row of an agreement comes before that of a request for it.
        let listed = db
            .ListedAgreements.Where(row => row.AgreementId == agreement.Id)
            .OrderBy(row => row.Table == RosterTable.Pending)
            .FirstOrDefault()
        select new AgreementRow
        {
            Id = agreement.Id,
            PlaceId = agreement.JurisdictionId,
            Key = agreement.Key,
            Place = agreement.Jurisdiction!.Name,
            FoldedPlace = agreement.Jurisdiction!.FoldedName,
            Kind = agreement.Jurisdiction!.Classification,
            State = agreement.Jurisdiction!.State,
            StateName = db
                .Jurisdictions.Where(state => state.Id == agreement.Jurisdiction!.State)
                .Select(state => state.Name)
                .SingleOrDefault(),
            County =
                agreement.Jurisdiction!.Classification == JurisdictionClassification.County
                    ? agreement.Jurisdiction!.Geoid
                    : agreement.Jurisdiction!.County
                        ?? (
                            agreement.Jurisdiction!.Parent!.Classification == JurisdictionClassification.County
                                ? agreement.Jurisdiction!.Parent!.Geoid
                                : null
                        ),
            AgencyId = agreement.AgencyId,
            Agency = agreement.Agency!.Name,
            FoldedAgency = agreement.Agency!.FoldedName,
            AgencyKind = agreement.Agency!.Classification,
            Model = agreement.Model,
            Status = agreement.Status,
            Step = step == null ? null : step.Kind,
            StepDate = step!.Date.Value,
            StepPrinted = step!.Date.Printed,
            Signed = signed!.Date.Value,
            SignedPrinted = signed!.Date.Printed,
            FirstListed = first!.Date.Value,
            FirstListedPrinted = first!.Date.Printed,
            Document = agreement
                .Events.Where(step => step.Url != null)
                .OrderByDescending(step => step.Ordinal)
                .Select(step => step.Url)
                .FirstOrDefault(),
            Table = listed == null ? null : listed.Table,
            ListDay = listed!.List!.Day,
            ListRow = listed == null ? null : listed.Row,
            ListSource = listed!.SourceId,
            AbsentFrom = listed!.AbsentFrom,
        };
}
