using System.ComponentModel;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

public sealed record OpenStep
{
    public required string Id { get; init; }
    public required AgreementEventKind Kind { get; init; }

    [Description("EDTF: a year, a month or a day.")]
    public string? Date { get; init; }
    public string? DatePrinted { get; init; }
    public DateBasis? DateBasis { get; init; }

    [Description("Where the document of this step was published.")]
    public string? DocumentUrl { get; init; }
    public string? Vote { get; init; }
}

public sealed record OpenAgreement : OpenRow
{
    public required string Place { get; init; }
    public required string PlaceName { get; init; }
    public required JurisdictionClassification PlaceKind { get; init; }
    public required string State { get; init; }
    public string? Name { get; init; }

    [Description("The local agency.")]
    public required string Agency { get; init; }
    public required string AgencyName { get; init; }
    public required OrganizationClassification AgencyKind { get; init; }

    [Description("The federal agency.")]
    public string? Partner { get; init; }
    public required AgreementModel Model { get; init; }
    public string? Scope { get; init; }

    [Description("It follows from the steps.")]
    public required AgreementStatus Status { get; init; }

    [Description("The day of the newest of ICE's lists that has the agreement or the request for it.")]
    public string? ListDay { get; init; }
    public int? ListRow { get; init; }
    public string? ListSource { get; init; }

    [Description("Whether a newer list no longer has it.")]
    public bool? ListIsOlder { get; init; }
    public IReadOnlyList<OpenStep> Steps { get; init; } = [];
    public IReadOnlyList<OpenCitation> Citations { get; init; } = [];

    public override string? Document => Dossier.AddressOf(Place);
}

public static class OpenAgreementQueries
{
    /// <param name="isWhole">With steps and citations.</param>
    public static async Task<List<OpenAgreement>> OpenAsync(
        this IQueryable<Agreement> agreements,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await agreements
            .Select(agreement => new OpenAgreement
            {
                Id = agreement.Id,
                Place = agreement.JurisdictionId,
                PlaceName = agreement.Jurisdiction!.Name,
                PlaceKind = agreement.Jurisdiction.Classification,
                State = agreement.Jurisdiction.State,
                Name = agreement.Name,
                Agency = agreement.AgencyId,
                AgencyName = agreement.Agency!.Name,
                AgencyKind = agreement.Agency.Classification,
                Partner = agreement.PartnerId,
                Model = agreement.Model,
                Scope = agreement.Scope,
                Status = agreement.Status,
            })
            .PageAsync(db, after, size, cancellationToken);
        return await WithPartsAsync(db, rows, isWhole, cancellationToken);
    }

    private static async Task<List<OpenAgreement>> WithPartsAsync(
        TrackerDbContext db,
        List<OpenAgreement> rows,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.ConvertAll(row => row.Id);
        // The row of an agreement comes before that of a request for it.
        var listed = (
            await db
                .ListedAgreements.Where(row => ids.Contains(row.AgreementId))
                .Select(row => new
                {
                    row.AgreementId,
                    row.Table,
                    row.List!.Day,
                    row.Row,
                    row.SourceId,
                    IsOlder = row.AbsentFrom != null,
                })
                .ToListAsync(cancellationToken)
        ).OrderBy(row => row.Table).ToLookup(row => row.AgreementId);
        rows = rows.ConvertAll(row =>
            listed[row.Id].FirstOrDefault() is { } list
                ? row with
                {
                    ListDay = list.Day,
                    ListRow = list.Row,
                    ListSource = list.SourceId,
                    ListIsOlder = list.IsOlder,
                }
                : row
        );
        if (!isWhole)
            return rows;
        var steps = (
            await db
                .AgreementEvents.Where(step => ids.Contains(step.AgreementId))
                .OrderBy(step => step.Ordinal)
                .Select(step => new
                {
                    step.AgreementId,
                    Step = new OpenStep
                    {
                        Id = step.Id,
                        Kind = step.Kind,
                        Date = step.Date.Value,
                        DatePrinted = step.Date.Printed,
                        DateBasis = step.Date.Basis,
                        DocumentUrl = step.Url,
                        Vote = step.VoteEventId,
                    },
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(step => step.AgreementId, step => step.Step);
        var citations = await new[]
        {
            db
                .Citations.Where(citation => ids.Contains(citation.AgreementId!))
                .Select(citation => new CitedPart
                {
                    Item = citation.AgreementId!,
                    Fact = citation.AgreementId!,
                    Citation = citation,
                }),
            db
                .Citations.Where(citation => ids.Contains(citation.AgreementEvent!.AgreementId))
                .Select(citation => new CitedPart
                {
                    Item = citation.AgreementEvent!.AgreementId,
                    Fact = citation.AgreementEventId!,
                    Citation = citation,
                }),
        }.OpenCitationsAsync(cancellationToken);
        return rows.ConvertAll(row => row with { Steps = [.. steps[row.Id]], Citations = [.. citations[row.Id]] });
    }
}
