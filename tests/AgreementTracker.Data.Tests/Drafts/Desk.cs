using System.Text.Json.Nodes;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Drafts;

/// <summary>What tests of drafts do with a database.</summary>
internal static class Desk
{
    public static readonly Contributor Ann = new("ann", "Ann the editor");
    public static readonly Contributor Bo = new("bo", "Bo the reviewer");

    extension(TestDatabase database)
    {
        public Data.Drafts.Drafts Drafts => database.Services.GetRequiredService<Data.Drafts.Drafts>();

        public Review Review => database.Services.GetRequiredService<Review>();

        public async Task<IReadOnlyList<Problem>> CheckAsync(params EditedDocument[] documents) =>
            await database.Services.GetRequiredService<DraftCheck>().CheckAsync(documents);

        public async Task<Draft> DraftAsync(Guid id)
        {
            await using var db = database.Context();
            return await db
                .Drafts.AsNoTracking()
                .Include(draft => draft.Documents)
                .Include(draft => draft.Notes)
                .SingleAsync(draft => draft.Id == id);
        }

        /// <summary>A draft of Springfield's dossier with this note.</summary>
        public async Task<Draft> DraftWithNoteAsync(string note, Contributor? author = null)
        {
            var draft = await database.Drafts.StartFromAsync(author ?? Ann, SpringfieldRecord.Address);
            var document = Edited(draft!);
            document.Set("$.contextNotes[0].text", note);
            await database.Drafts.SaveAsync(draft!.Id, draft.Version, author ?? Ann, [document]);
            return await database.DraftAsync(draft.Id);
        }

        public async Task<Draft> SentAsync(string note, Contributor? author = null)
        {
            var draft = await database.DraftWithNoteAsync(note, author);
            await database.Drafts.SendAsync(draft.Id, draft.Version, author ?? Ann, "To say more.", null);
            return await database.DraftAsync(draft.Id);
        }
    }

    public static EditedDocument Edited(Draft draft, int index = 0) =>
        new(draft.Documents[index].Address, draft.Documents[index].BasedOn, draft.Documents[index].Content);

    public static PendingSource Herald(string text) =>
        new()
        {
            Id = "herald",
            Content = DocumentJson.Write(
                new SourceDocument
                {
                    Slug = "herald",
                    Title = "The Herald",
                    Kind = SourceKind.NewsArticle,
                    Access = SourceAccess.Full,
                    Sha256 = ArchivedText.HashOf(text),
                }
            ),
            Sha256 = ArchivedText.HashOf(text),
            Text = text,
            AuthorId = Ann.Id,
            Author = Ann.Name,
            AddedAt = DateTime.UnixEpoch,
        };

    public static EditedDocument NewPlace(string slug, string name) =>
        new(
            Dossier.AddressOf(slug),
            0,
            new JsonObject
            {
                ["jurisdiction"] = new JsonObject
                {
                    ["slug"] = slug,
                    ["name"] = name,
                    ["classification"] = "municipality",
                    ["parent"] = null,
                    ["population"] = null,
                },
            }.ToJsonString()
        );
}
