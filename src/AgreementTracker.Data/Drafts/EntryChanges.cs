using System.Text.Json.Nodes;
using AgreementTracker.Data.Entries;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>
/// Begins drafts that merge or split people and organizations; they are sent and reviewed like any other.
/// </summary>
public sealed class EntryChanges(IDbContextFactory<TrackerDbContext> factory, Drafts drafts)
{
    /// <param name="seen">The revisions that the editor saw, as <see cref="EntryMerge.Seen"/>.</param>
    /// <exception cref="EntryRefusedException">The two can't be merged.</exception>
    public Task<Draft> MergeAsync(
        Contributor author,
        EntryKind kind,
        string goes,
        string stays,
        EntryMergeChoices choices,
        string? seen = null,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            async db =>
            {
                var merge = await EntryMerge.OpenAsync(db, kind, goes, stays, cancellationToken);
                if (seen is not null && seen != merge.Seen)
                    throw new EntryRefusedException(EntryRefusal.ChangedMeanwhile);
                merge.Apply(choices);
                var what = kind == EntryKind.Person ? "person" : "organization";
                return await drafts.StartAsync(
                    db,
                    author,
                    ChangeKind.Merge,
                    merge.Documents,
                    merge.Removed.Name == merge.Kept.Name
                        ? $"Two entries of {merge.Kept.Name} are one {what}."
                        : $"{merge.Removed.Name} and {merge.Kept.Name} are one {what}.",
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <param name="seen">The revisions that the editor saw of what was chosen.</param>
    /// <exception cref="EntryRefusedException">Nothing is chosen, or it can't be the other's.</exception>
    public Task<Draft> SplitAsync(
        Contributor author,
        EntryKind kind,
        string slug,
        EntrySplitChoices choices,
        IReadOnlyDictionary<string, int>? seen = null,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            async db =>
            {
                var split = await EntrySplit.OpenAsync(db, kind, slug, choices.Existing, cancellationToken);
                if (
                    seen is not null
                    && split.Seen.Any(document =>
                        seen.GetValueOrDefault(document.Key, document.Value) != document.Value
                    )
                )
                    throw new EntryRefusedException(EntryRefusal.DocumentsChangedMeanwhile);
                var was = split.Documents.ToDictionary(document => document.Address, document => document.Content);
                await split.ApplyAsync(db, choices, cancellationToken);
                var what = kind == EntryKind.Person ? "people" : "organizations";
                return await drafts.StartAsync(
                    db,
                    author,
                    ChangeKind.Edit,
                    split.Documents.Where(document => was.GetValueOrDefault(document.Address) != document.Content),
                    $"What was said about {split.Entry.Name} is about two {what}.",
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Nothing is published while a draft is made of many documents: it holds one state of all.</summary>
    private Task<Draft> ActAsync(Func<TrackerDbContext, Task<Draft>> act, CancellationToken cancellationToken) =>
        factory.ActAsync(
            async db =>
            {
                await db.LockForPublishingAsync(cancellationToken);
                return await act(db);
            },
            cancellationToken
        );

    /// <summary>
    /// Puts what was merged in the place of documents of a draft, and takes into it what was published since it began
    /// and refers to an entry that it merges; all of it then refers to the one that stays.
    /// </summary>
    public Task FollowAsync(
        Guid id,
        int version,
        Contributor author,
        IReadOnlyCollection<MergedDraftDocument>? merged = null,
        CancellationToken cancellationToken = default
    ) =>
        drafts.RebaseAsync(
            id,
            version,
            author,
            merged ?? [],
            (db, draft) => FollowAsync(db, draft, cancellationToken),
            cancellationToken
        );

    private static async Task FollowAsync(TrackerDbContext db, Draft draft, CancellationToken cancellationToken)
    {
        var roots = draft.Documents.ToDictionary(
            document => document.Address,
            document => JsonNode.Parse(document.Content)!.AsObject()
        );
        var merged = MergedEntries.In(roots).ToList();
        var late = await OpenedDocuments.OfAsync(
            db,
            (await db.LeftBehindAsync(merged, roots.Keys, cancellationToken)).Select(left => left.Document),
            cancellationToken
        );
        if (merged.Count == 0)
            return;
        foreach (var (address, root) in roots.Select(document => (document.Key, document.Value)).Concat(late.Roots))
        {
            foreach (var entry in merged)
                EntryJson.Refer(root, address, entry.Kind, entry.Slug, entry.Into);
            var content = root.ToJsonString(DraftJson.Options);
            if (draft.Documents.Find(document => document.Address == address) is { } there)
                there.Content = content;
            else
                draft.Documents.Add(
                    new()
                    {
                        DraftId = draft.Id,
                        Address = address,
                        BasedOn = late.RevisionOf(address),
                        Content = content,
                    }
                );
        }
    }
}
