using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Entries;

/// <summary>Begins drafts that merge or split people and organizations; they are sent and reviewed like any other.</summary>
public sealed class EntryChanges(IDbContextFactory<TrackerDbContext> factory, Drafts drafts)
{
    /// <param name="seen">The revisions that the editor saw, as <see cref="EntryMerge.Seen"/>.</param>
    /// <exception cref="DraftRefusedException">The two can't be merged.</exception>
    public async Task<Draft> MergeAsync(
        Contributor author, EntryKind kind, string goes, string stays, EntryMergeChoices choices, string? seen = null, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var merge = await EntryMerge.OpenAsync(db, kind, goes, stays, cancellation);
        if (seen is not null && seen != merge.Seen)
            throw new DraftRefusedException("Somebody published a change to one of the two meanwhile. Look at them again.");
        merge.Apply(choices);
        var what = kind == EntryKind.Person ? "person" : "organization";
        return await drafts.StartAsync(author, ChangeKind.Merge, merge.Documents, merge.Goes.Name == merge.Stays.Name
            ? $"Two entries of {merge.Stays.Name} are one {what}." : $"{merge.Goes.Name} and {merge.Stays.Name} are one {what}.", cancellation);
    }

    /// <param name="seen">The revisions that the editor saw of what was chosen.</param>
    /// <exception cref="DraftRefusedException">Nothing is chosen, or it can't be the other's.</exception>
    public async Task<Draft> SplitAsync(
        Contributor author, EntryKind kind, string slug, EntrySplitChoices choices, IReadOnlyDictionary<string, int>? seen = null, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var split = await EntrySplit.OpenAsync(db, kind, slug, choices.Existing, cancellation);
        if (seen is not null && split.Seen.Any(document => seen.GetValueOrDefault(document.Key, document.Value) != document.Value))
            throw new DraftRefusedException("Somebody published a change to one of these documents meanwhile. Look at the list again.");
        var was = split.Documents.ToDictionary(document => document.Address, document => document.Content);
        await split.ApplyAsync(db, choices, cancellation);
        var what = kind == EntryKind.Person ? "people" : "organizations";
        return await drafts.StartAsync(author, ChangeKind.Edit, split.Documents.Where(document => was.GetValueOrDefault(document.Address) != document.Content),
            $"What was told of {split.Entry.Name} is of two {what}.", cancellation);
    }

    /// <summary>
    /// Takes into a draft what was published since it began and refers to an entry that it merges; all of it then refers to
    /// the one that stays.
    /// </summary>
    public async Task FollowAsync(Guid id, int version, Contributor author, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await db.OpenDraftAsync(id, author, cancellation);
        var roots = draft.Documents.ToDictionary(document => document.Address, document => JsonNode.Parse(document.Content)!.AsObject());
        var merged = MergedEntries.In(roots).ToList();
        var late = await OpenedDocuments.OfAsync(db, (await db.LeftBehindAsync(merged, roots.Keys, cancellation)).Select(left => left.Document), cancellation);
        List<EditedDocument> documents = [];
        foreach (var (address, root) in roots.Select(document => (document.Key, document.Value)).Concat(late.Roots))
        {
            foreach (var entry in merged)
                EntryJson.Refer(root, address, entry.Kind, entry.Slug, entry.Into);
            var basedOn = draft.Documents.Find(document => document.Address == address)?.BasedOn ?? late.RevisionOf(address);
            documents.Add(new(address, basedOn, root.ToJsonString(DraftJson.Options)));
        }
        await drafts.SaveAsync(id, version, author, documents, cancellation: cancellation);
    }
}
