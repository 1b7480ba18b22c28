using AgreementTracker.Data;
using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Testing.Country;

/// <summary>
/// Fills an empty record at a speed at which a million statements can be had: the rows are those that publishing would
/// write, made by the same projection, but copied in without asking whether the documents are valid. For measuring
/// alone.
/// </summary>
public static class BulkRecord
{
    private const int DocumentsInAChange = 1000;
    private const int PartsAtATime = 500;

    public static async Task FillAsync(TrackerDbContext db, InventedCountry country)
    {
        await using var writer = await BulkWriter.OpenAsync(db);
        var chain = new Chain();
        KnownRecord? shared = null;
        var number = 0;
        foreach (var parts in country.Parts().Chunk(PartsAtATime))
        {
            foreach (var part in parts)
            {
                var known = KnownRecord.Of(part.Documents, part.Texts);
                shared ??= known;
                writer.Track(part.Texts);
                foreach (var document in part.Documents)
                {
                    var rows = DocumentRows.Of(document, known);
                    writer.Track(rows.SearchEntries(known).Select(entry => entry.Numbered(++number)));
                    writer.Track(
                        new object?[]
                        {
                            rows.Source,
                            rows.Jurisdiction,
                            rows.Organization,
                            rows.Person,
                        }.OfType<object>()
                    );
                    writer.Track(rows.Passages);
                    writer.Track(rows.Citations);
                    if (chain.Add(document) is { } change)
                        writer.Track([change]);
                }
            }
            await writer.WriteAsync();
        }
        if (chain.Close() is { } last)
            writer.Track([last]);
        await writer.WriteAsync();
        await writer.FinishAsync(number);
    }

    private static SearchEntry Numbered(this SearchEntry entry, int number) =>
        new()
        {
            Number = number,
            Document = entry.Document,
            Kind = entry.Kind,
            Target = entry.Target,
            Name = entry.Name,
            Detail = entry.Detail,
            NameWords = entry.NameWords,
            NameKey = entry.NameKey,
            BodyWords = entry.BodyWords,
        };

    /// <summary>Gathers revisions into changes, each tied to the one before.</summary>
    private sealed class Chain
    {
        private List<Revision> revisions = [];
        private Change? before;

        public Change? Add(IDocument document)
        {
            var content = DocumentJson.Write(document);
            revisions.Add(
                new()
                {
                    Document = document.Address,
                    Number = 1,
                    ChangeNumber = (before?.Number ?? 0) + 1,
                    Content = content,
                    Sha256 = ArchivedText.HashOf(content),
                }
            );
            return revisions.Count == DocumentsInAChange ? Close() : null;
        }

        public Change? Close()
        {
            if (revisions.Count == 0)
                return null;
            before = HashChain.Seal(
                new()
                {
                    Number = (before?.Number ?? 0) + 1,
                    At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(before?.Number ?? 0),
                    Kind = ChangeKind.Seed,
                    Author = "the generator",
                    Reason = "To measure with.",
                    PreviousHash = before?.Hash ?? HashChain.Start,
                    Hash = "",
                },
                revisions
            );
            revisions = [];
            return before;
        }
    }
}
