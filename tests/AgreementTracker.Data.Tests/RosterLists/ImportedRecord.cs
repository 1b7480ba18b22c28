using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>What tests of the import do with a database.</summary>
internal static class ImportedRecord
{
    /// <summary>A database with the seeds, Miami's among them.</summary>
    public static Task<TestDatabase> OfSeedsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(
            engine,
            "Seeds",
            services =>
                services.GetRequiredService<Seeder>().SeedAsync(SeedFolder.Read(Path.Combine(Repository.Root, "seeds")))
        );

    extension(TestDatabase database)
    {
        public RosterImport Import => database.Services.GetRequiredService<RosterImport>();

        public async Task<RosterPlan> TakeAsync(RosterList list) =>
            await database.Import.PublishAsync(list, MadeList.FileOf(list), "Import");

        public async Task TakeAsync(params IEnumerable<RosterList> lists)
        {
            foreach (var list in lists)
                await database.TakeAsync(list);
        }

        public async Task<Dossier> DossierAsync(string slug)
        {
            await using var db = database.Context();
            return DocumentJson.Read<Dossier>(
                (await db.LatestRevisionsAsync([Dossier.AddressOf(slug)], CancellationToken.None))
                    .Values.Single()
                    .Content
            );
        }

        /// <summary>As an editor would, from what is published.</summary>
        public async Task EditAsync(string slug, Func<Dossier, Dossier> edit)
        {
            await using var db = database.Context();
            var revision = (
                await db.LatestRevisionsAsync([Dossier.AddressOf(slug)], CancellationToken.None)
            ).Values.Single();
            await database.Publisher.PublishAsync(
                new(
                    ChangeKind.Edit,
                    "An editor",
                    "To try it",
                    [new(edit(DocumentJson.Read<Dossier>(revision.Content)), revision.Number)]
                )
            );
        }

        /// <summary>All agreements, a line each.</summary>
        public async Task<IReadOnlyList<string>> AgreementsAsync()
        {
            await using var db = database.Context();
            return
            [
                .. (
                    await db
                        .Agreements.Include(agreement => agreement.Agency)
                        .Include(agreement => agreement.Events)
                        .OrderBy(agreement => agreement.Id)
                        .ToListAsync()
                ).Select(agreement =>
                    $"{agreement.JurisdictionId} {agreement.Agency!.Name}, {agreement.Model.Word()}: {string.Join(", ", agreement.Events.OrderBy(step => step.Ordinal).Select(Told))}"
                ),
            ];
        }
    }

    private static string Told(AgreementEvent step) =>
        step.Date.Value is { } date ? $"{step.Kind.Word()} {date}" : step.Kind.Word();
}
