using System.Text;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Validation;
using AgreementTracker.Testing.Invention;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Publishing;

public class RoundTripTests
{
    [Fact]
    public void Validate_InventedRecord_ReportsNothing() =>
        InventedRecord.Any.Sample(
            record =>
                Assert.Empty(
                    DossierValidator.Validate([.. record.Located], KnownRecord.Of(record.Documents, record.Texts))
                ),
            iter: 200
        );

    [Fact]
    public void Read_WrittenDocument_IsTheSame() =>
        InventedRecord.Any.Sample(
            record =>
                Assert.All(
                    record.Documents.Append(record.Revised),
                    document =>
                    {
                        var written = DocumentJson.Write(document);
                        Assert.Equal(written, DocumentJson.Write(Read(document, written)));
                        Assert.Equal(written, DocumentJson.Write(Read(document, DocumentJson.WriteIndented(document))));
                    }
                ),
            iter: 100
        );

    [Theory, EachEngine]
    public async Task Publish_InventedRecord_ComesBackFromItsRows(DatabaseEngine engine)
    {
        await InventedRecord.Any.SampleAsync(
            async record =>
            {
                await using var database = await TestDatabase.CreateAsync(engine);
                await PublishAsync(database, record.Documents, record);
                await AssertKeptAsync(database, record.Documents);

                // Another revision takes the place of the first and leaves nothing of it behind.
                await PublishAsync(database, [record.Revised], record, basedOn: 1);
                await AssertKeptAsync(
                    database,
                    [.. record.Documents.Where(document => document.Address != Address(record.Revised)), record.Revised]
                );
                Assert.Empty(await database.Services.GetRequiredService<Verifier>().VerifyAsync());
            },
            iter: 12
        );
    }

    private static async Task PublishAsync(
        TestDatabase database,
        IEnumerable<IDocument> documents,
        InventedRecord record,
        int basedOn = 0
    ) =>
        await database
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "Tests",
                    "Invented",
                    [.. documents.Select(document => new ProposedDocument(document, basedOn))]
                )
                {
                    Texts = record.Texts,
                }
            );

    private static async Task AssertKeptAsync(TestDatabase database, IReadOnlyList<IDocument> documents)
    {
        await using var db = database.Context();
        foreach (var document in documents)
        {
            var rows = await db.DocumentRowsAsync(document.Address, CancellationToken.None);
            // What was withdrawn has no rows.
            var told = document is Dossier dossier ? dossier with { Withdrawals = [] } : document;
            Assert.Equal(DocumentJson.Write(told), DocumentJson.Write(rows.ToDocument()));
            db.ChangeTracker.Clear();
        }

        foreach (var passage in await db.Passages.AsNoTracking().Include(passage => passage.Source!.Text).ToListAsync())
            Assert.Equal(passage.Exact, CodePoints(passage.Source!.Text!.Text, passage.Start, passage.End));
        Assert.Equal(
            documents.OfType<ICitingDocument>().Sum(document => document.Passages.Count),
            await db.Passages.CountAsync()
        );
    }

    private static string CodePoints(string text, int start, int end) =>
        string.Concat(text.EnumerateRunes().Take(end).Skip(start).Select(rune => rune.ToString()));

    private static IDocument Read(IDocument document, string json)
    {
        List<Problem> problems = [];
        var reader = new DocumentReader(document.Address, problems);
        var bytes = Encoding.UTF8.GetBytes(json);
        IDocument? read = document switch
        {
            Dossier => reader.Read<Dossier>(bytes),
            SourceDocument => reader.Read<SourceDocument>(bytes),
            _ => reader.Read<DirectoryEntry>(bytes),
        };
        Assert.Empty(problems);
        return read!;
    }

    private static string Address(IDocument document) => document.Address;
}
