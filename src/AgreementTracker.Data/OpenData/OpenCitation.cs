using System.ComponentModel;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>What a field rests on.</summary>
public sealed record OpenCitation : OpenQuote
{
    [Description("The id of the fact: of the item itself, or of a part of it.")]
    public required string Fact { get; init; }

    [Description("The field that rests on the words, by the name it has in the dossier.")]
    public required string Field { get; init; }
    public required CitationRole Role { get; init; }

    [Description("What a source that contradicts says instead.")]
    public string? ReportedAs { get; init; }
}

/// <summary>A citation with the item that its fact is part of.</summary>
internal sealed class CitedPart
{
    public required string Item { get; init; }
    public required string Fact { get; init; }
    public required Citation Citation { get; init; }
}

internal static class OpenCitationQueries
{
    /// <summary>Each kind of owner apart: one condition with several of them is answered by no index.</summary>
    public static async Task<ILookup<string, OpenCitation>> OpenCitationsAsync(
        this IEnumerable<IQueryable<CitedPart>> kinds,
        CancellationToken cancellationToken
    )
    {
        List<(string Item, int Ordinal, OpenCitation Citation)> found = [];
        foreach (var parts in kinds)
        {
            var cited = await parts
                .Select(part => new
                {
                    part.Item,
                    part.Citation.Ordinal,
                    Citation = new OpenCitation
                    {
                        Fact = part.Fact,
                        Field = part.Citation.Field,
                        Role = part.Citation.Role,
                        ReportedAs = part.Citation.ReportedAs,
                        Source = part.Citation.Passage!.SourceId,
                        Exact = part.Citation.Passage.Exact,
                        Prefix = part.Citation.Passage.Prefix,
                        Suffix = part.Citation.Passage.Suffix,
                        Start = part.Citation.Passage.Start,
                        End = part.Citation.Passage.End,
                        Captured = part.Citation.Passage.Source!.Captured,
                        Sha256 = part.Citation.Passage.Source.TextSha256,
                    },
                })
                .ToListAsync(cancellationToken);
            found.AddRange(cited.Select(row => (row.Item, row.Ordinal, row.Citation)));
        }
        return found.OrderBy(row => row.Ordinal).ToLookup(row => row.Item, row => row.Citation);
    }
}
