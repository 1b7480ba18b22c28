using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.ReaderReports;

/// <summary>What a reader's report is about.</summary>
/// <param name="Kind">The fact's type; null for the whole document.</param>
/// <param name="IsKnown">False where the document has no such fact, or has it no longer.</param>
public sealed record ReportSubject(string Document, string Name, string? Key, Type? Kind, bool IsKnown);

public static class ReportSubjectQueries
{
    /// <summary>Null where nothing is published under this address.</summary>
    public static async Task<ReportSubject?> ReportSubjectAsync(
        this TrackerDbContext db,
        string address,
        string? key,
        CancellationToken cancellationToken = default
    )
    {
        if (address.Length > Revision.DocumentLimit)
            return null;
        var content = await db
            .Revisions.Where(revision => revision.Document == address)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => revision.Content)
            .FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : Of(address, content, key);
    }

    /// <summary>By the reports' ids; those about the record as a whole have none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ReportSubject>> ReportSubjectsAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<ReaderReport> reports,
        CancellationToken cancellationToken = default
    )
    {
        var newest = await db.LatestRevisionsAsync(
            reports.Select(report => report.About).OfType<string>().Distinct(),
            cancellationToken
        );
        return reports
            .Where(report => report.About is not null && newest.ContainsKey(report.About))
            .ToDictionary(
                report => report.Id,
                report => Of(report.About!, newest[report.About!].Content, report.FactKey)
            );
    }

    private static ReportSubject Of(string address, string content, string? key)
    {
        if (DocumentAddress.Is(address, DocumentKind.Source))
            return new(address, DocumentJson.Read<SourceDocument>(content).Title, key, null, key is null);

        var document = DocumentJson.ReadCiting(address, content);
        var fact = key is null
            ? null
            : document.Facts().Select(entry => entry.Fact).OfType<KeyedFact>().FirstOrDefault(fact => fact.Key == key);
        var withdrawn =
            key is not null
            && document is Dossier dossier
            && dossier.Withdrawals.Any(withdrawal => withdrawal.Key == key);
        return new(address, NameOf(document), key, fact?.GetType(), key is null || fact is not null || withdrawn);
    }

    private static string NameOf(ICitingDocument document) =>
        document switch
        {
            Dossier dossier => dossier.Jurisdiction.Name,
            DirectoryEntry { Person: { } person } => person.Name,
            DirectoryEntry { Organization: { } organization } => organization.Name,
            _ => document.Address,
        };
}
