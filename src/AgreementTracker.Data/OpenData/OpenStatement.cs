using System.ComponentModel;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Statements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>Words that a statement consists of: each is a passage of a source.</summary>
public sealed record OpenStatementPart : OpenQuote
{
    public required StatementPartKind Kind { get; init; }
}

public sealed record OpenStatement : OpenRow
{
    public required string Place { get; init; }
    public required string PlaceName { get; init; }
    public required string State { get; init; }
    public required StatementKind Kind { get; init; }

    [Description("Written from the parts: quotation marks are only around words of the source.")]
    public required string Text { get; init; }

    [Description("The name as printed; absent where nobody is named.")]
    public string? Speaker { get; init; }

    [Description("The id of the person, where it is known who that is.")]
    public string? Person { get; init; }

    [Description("As printed.")]
    public string? Role { get; init; }

    [Description("As printed.")]
    public string? Affiliation { get; init; }
    public string? Organization { get; init; }
    public required Stance Stance { get; init; }

    [Description("EDTF: a year, a month or a day.")]
    public string? Date { get; init; }
    public string? DatePrinted { get; init; }
    public DateBasis? DateBasis { get; init; }
    public IReadOnlyList<OpenStatementPart> Parts { get; init; } = [];
    public IReadOnlyList<OpenCitation> Citations { get; init; } = [];

    public override string? Document => Dossier.AddressOf(Place);
}

public static class OpenStatementQueries
{
    /// <param name="isWhole">With parts and citations.</param>
    public static async Task<List<OpenStatement>> OpenAsync(
        this IQueryable<Statement> statements,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await statements
            .Select(statement => new OpenStatement
            {
                Id = statement.Id,
                Place = statement.JurisdictionId,
                PlaceName = statement.Jurisdiction!.Name,
                State = statement.Jurisdiction.State,
                Kind = statement.Kind,
                Text = statement.Text,
                Speaker = statement.Speaker.Name,
                Person = statement.Speaker.PersonId,
                Role = statement.Speaker.Role,
                Affiliation = statement.Speaker.Affiliation,
                Organization = statement.Speaker.OrganizationId,
                Stance = statement.Stance,
                Date = statement.Date.Value,
                DatePrinted = statement.Date.Printed,
                DateBasis = statement.Date.Basis,
            })
            .PageAsync(db, after, size, cancellationToken);
        return isWhole ? await WithPartsAsync(db, rows, cancellationToken) : rows;
    }

    private static async Task<List<OpenStatement>> WithPartsAsync(
        TrackerDbContext db,
        List<OpenStatement> rows,
        CancellationToken cancellationToken
    )
    {
        var ids = rows.ConvertAll(row => row.Id);
        var parts = (
            await db
                .StatementParts.Where(part => ids.Contains(part.StatementId))
                .OrderBy(part => part.Ordinal)
                .Select(part => new
                {
                    part.StatementId,
                    Part = new OpenStatementPart
                    {
                        Kind = part.Kind,
                        Source = part.Passage!.SourceId,
                        Exact = part.Passage.Exact,
                        Prefix = part.Passage.Prefix,
                        Suffix = part.Passage.Suffix,
                        Start = part.Passage.Start,
                        End = part.Passage.End,
                        Captured = part.Passage.Source!.Captured,
                        Sha256 = part.Passage.Source.TextSha256,
                    },
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(part => part.StatementId, part => part.Part);
        var citations = await new[]
        {
            db
                .Citations.Where(citation => ids.Contains(citation.StatementId!))
                .Select(citation => new CitedPart
                {
                    Item = citation.StatementId!,
                    Fact = citation.StatementId!,
                    Citation = citation,
                }),
        }.OpenCitationsAsync(cancellationToken);
        return rows.ConvertAll(row => row with { Parts = [.. parts[row.Id]], Citations = [.. citations[row.Id]] });
    }
}
