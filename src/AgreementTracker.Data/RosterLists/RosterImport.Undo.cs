using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What was taken back.</summary>
/// <param name="Change">The number of the change; null where nothing had to be published.</param>
public sealed record RosterUndo(int? Change, int Places);

public sealed partial class RosterImport
{
    /// <summary>
    /// Takes the newest list back, with what was decided since: each place says what it said before, with what editors
    /// have written since. The list's text stays archived, and decisions are remembered for the next list.
    /// </summary>
    /// <exception cref="RosterRefusedException">It is not the newest, or editors have changed what it
    /// brought.</exception>
    public Task<RosterUndo> UndoAsync(
        int list,
        ChangeAuthor author,
        string reason,
        CancellationToken cancellationToken = default
    ) => publisher.ActAsync(db => UndoAsync(db, list, author, reason, cancellationToken), cancellationToken);

    private async Task<RosterUndo> UndoAsync(
        TrackerDbContext db,
        int list,
        ChangeAuthor author,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var lists = await db
            .ImportedLists.AsNoTracking()
            .OrderByDescending(entry => entry.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
        if (lists is not [var undone, ..] || undone.Id != list)
            throw new RosterRefusedException(RosterRefusal.NotTheNewest);
        if (
            await db.Changes.AnyAsync(
                change =>
                    change.Number > undone.ChangeNumber
                    && change.Kind == ChangeKind.RosterImport
                    && change.Corrects != null,
                cancellationToken
            )
        )
            throw new RosterRefusedException(RosterRefusal.ReadAgainSince);
        List<ProposedDocument> documents = [];
        List<string> held = [];
        var touched = (await RevisionsAsync(db, undone.ChangeNumber, cancellationToken))
            .GroupBy(
                revision => revision.Document,
                (address, revisions) =>
                    (Address: address, Revisions: revisions.OrderBy(revision => revision.Number).ToList())
            )
            .ToList();
        // What was moved goes back to where it was, and the address that it had meanwhile leads there.
        var movedFrom = touched
            .Select(document => DocumentJson.Read<Dossier>(document.Revisions[^1].Content))
            .Where(dossier => dossier.MovedTo() is not null)
            .ToLookup(dossier => dossier.MovedTo()!, dossier => dossier.Jurisdiction.Slug);
        foreach (var (address, revisions) in touched)
            if (await BeforeAsync(db, address, revisions, movedFrom, cancellationToken) is { } document)
                documents.Add(document);
            else
                held.Add(address);
        if (held.Count > 0)
            throw new RosterRefusedException(RosterRefusal.ChangedSince) { Documents = held };

        var former = lists.Count > 1 ? lists[1] : null;
        var decisions = Packed.Read<RosterState>(undone.State).History.Decisions;
        var change = await publisher.PublishAsync(
            db,
            new(
                ChangeKind.RosterImport,
                author,
                $"The import of {undone.FileName} is undone: {reason.Trim()}".CutTo(Change.ReasonLimit),
                documents
            ),
            cancellationToken
        );
        await ForgetAsync(db, undone.Id, former?.Id, decisions, cancellationToken);
        await db.RenewEpochAsync(cancellationToken);
        return new(change?.Number, documents.Count);
    }

    private static async Task ForgetAsync(
        TrackerDbContext db,
        int list,
        int? former,
        IReadOnlyList<PersonDecision> decisions,
        CancellationToken cancellationToken
    )
    {
        await db.ImportedLists.Where(entry => entry.Id == list).ExecuteDeleteAsync(cancellationToken);
        await db.AppendToLedgerAsync([LedgerRow.OfUndone(list)], cancellationToken);
        var state = RosterState.Empty;
        if (former is not null && await db.ImportedLists.FindAsync([former], cancellationToken) is { } kept)
        {
            state = Packed.Read<RosterState>(kept.State);
            state = state with { History = state.History with { Decisions = decisions } };
            kept.State = Packed.Of(state);
        }
        await KeepBesideAsync(db, state, cancellationToken);
    }

    /// <summary>All revisions of the dossiers that the list has touched, from that one on.</summary>
    private static async Task<List<Revision>> RevisionsAsync(
        TrackerDbContext db,
        int? change,
        CancellationToken cancellationToken
    ) =>
        change is null
            ? []
            : await db
                .Revisions.AsNoTracking()
                .Include(revision => revision.Change)
                .Where(revision =>
                    revision.ChangeNumber >= change
                    && revision.Document.StartsWith(DocumentAddress.Dossiers)
                    && db.Revisions.Any(import =>
                        import.Document == revision.Document
                        && import.ChangeNumber >= change
                        && import.Change!.Kind == ChangeKind.RosterImport
                    )
                )
                .ToListAsync(cancellationToken);

    /// <summary>The dossier as it would be without the list; null where that can't be told any more.</summary>
    private static async Task<ProposedDocument?> BeforeAsync(
        TrackerDbContext db,
        string address,
        List<Revision> since,
        ILookup<string, string> movedFrom,
        CancellationToken cancellationToken
    )
    {
        var latest = since[^1];
        var imported = since.FindLast(revision => revision.Change!.Kind == ChangeKind.RosterImport)!;
        var first = since.Find(revision => revision.Change!.Kind == ChangeKind.RosterImport)!;
        var before = await db
            .Revisions.AsNoTracking()
            .Where(revision => revision.Document == address && revision.Number < first.Number)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => revision.Content)
            .FirstOrDefaultAsync(cancellationToken);
        var edited = since.Any(revision => revision.Change!.Kind != ChangeKind.RosterImport);
        if (before is null)
            return edited ? null : new(Emptied(DocumentJson.Read<Dossier>(latest.Content), movedFrom), latest.Number);
        if (!edited)
            return new(DocumentJson.Read<Dossier>(before), latest.Number);
        // What editors wrote between two imports stands in neither of the two that are compared.
        if (
            since.Any(revision => revision.Change!.Kind != ChangeKind.RosterImport && revision.Number < imported.Number)
        )
            return null;
        var merged = DocumentMerge.Merge(Tree(imported.Content), Tree(latest.Content), Tree(before));
        return merged.Conflicts.Count > 0
            ? null
            : new(DocumentJson.Read<Dossier>(merged.Root.ToJsonString()), latest.Number);
    }

    /// <summary>
    /// A place that the list brought: its address stays, and says why there is nothing. A state stays a state.
    /// </summary>
    private static Dossier Emptied(Dossier brought, ILookup<string, string> movedFrom) =>
        brought.Jurisdiction.Slug is { Length: > 2 } slug
            ? DossierBuilder.Citing(
                DossierBuilder.Bare(brought) with
                {
                    Withdrawals =
                    [
                        new() { Reason = DossierBuilder.Undone, MovedTo = movedFrom[slug].FirstOrDefault() },
                    ],
                },
                brought.Passages
            )
            : DossierBuilder.Citing(
                brought with
                {
                    Organizations = [],
                    Agreements = [],
                    Withdrawals = [],
                },
                brought.Passages
            );

    private static JsonObject Tree(string content) => JsonNode.Parse(content)!.AsObject();
}
