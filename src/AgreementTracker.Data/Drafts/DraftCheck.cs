using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Warnings;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>Says what keeps a draft from being published, at any time while it is written.</summary>
public sealed class DraftCheck(IDbContextFactory<TrackerDbContext> factory)
{
    /// <returns>Each problem by the document's address and the path of the field; nothing where the draft can be
    /// sent.</returns>
    public async Task<IReadOnlyList<Problem>> CheckAsync(
        IReadOnlyCollection<EditedDocument> documents,
        CancellationToken cancellationToken = default
    ) => (await CheckAllAsync(documents, cancellationToken)).Problems;

    /// <returns>Problems, and warnings with the reasons why they are kept, where there are any.</returns>
    public async Task<(IReadOnlyList<Problem> Problems, IReadOnlyList<Warning> Warnings)> CheckAllAsync(
        IReadOnlyCollection<EditedDocument> documents,
        CancellationToken cancellationToken = default
    )
    {
        // A copy, since the editor goes on typing.
        var copies = documents.Select(document => (document.Address, document.Content)).ToList();
        // Apart from whoever asks: long dossiers take a while, and letters that are typed meanwhile must not wait.
        return await Task.Run(
            async () =>
            {
                await using var db = await factory.CreateDbContextAsync(cancellationToken);
                var drafts = copies.ConvertAll(copy => (copy.Address, JsonNode.Parse(copy.Content)!.AsObject()));
                var read = await DraftReading.ReadAsync(db, drafts, cancellationToken);
                return (read.Problems, read.Warnings);
            },
            cancellationToken
        );
    }
}
