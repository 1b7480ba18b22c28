using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.People;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Entries;

/// <summary>What tests of merging and splitting do with a database.</summary>
internal static class Twice
{
    public static Task<TestDatabase> RecordAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "TwoNames", services => TwoNames.Record().PublishAsync(services));

    extension(TestDatabase database)
    {
        public EntryChanges Entries => database.Services.GetRequiredService<EntryChanges>();

        public Task<Draft> MergeAsync(EntryKind kind, string goes, string stays, EntryMergeChoices? choices = null) =>
            database.Entries.MergeAsync(Desk.Ann, kind, goes, stays, choices ?? EntryMergeChoices.None);

        public async Task<(EntryRefusal, string?, string?)> MergeFaultAsync(EntryKind kind, string goes, string stays)
        {
            var refused = await Assert.ThrowsAsync<EntryRefusedException>(() => database.MergeAsync(kind, goes, stays));
            return (refused.Refusal, refused.Name, refused.Other);
        }

        /// <summary>Sent by its author and approved by another.</summary>
        public async Task PublishAsync(Draft draft)
        {
            draft = await database.DraftAsync(draft.Id);
            await database.Drafts.SendAsync(draft.Id, draft.Version, Desk.Ann, draft.Reason, null);
            await database.Review.ApproveAsync(draft.Id, draft.Version + 1, Desk.Bo);
        }

        public async Task<PersonFact> PersonAsync(string slug) =>
            (await database.DocumentAsync<DirectoryEntry>($"people/{slug}")).Person!;

        public async Task<OrganizationFact> OrganizationAsync(string slug) =>
            (await database.DocumentAsync<DirectoryEntry>($"organizations/{slug}")).Organization!;

        public async Task<T> DocumentAsync<T>(string address)
            where T : class, IDocument
        {
            await using var db = database.Context();
            return DocumentJson.Read<T>((await db.LatestRevisionsAsync([address], default))[address].Content);
        }

        public async Task<EntrySplit> SplitOfAsync(EntryKind kind, string slug, string? other = null)
        {
            await using var db = database.Context();
            return await EntrySplit.OpenAsync(db, kind, slug, other);
        }
    }
}
