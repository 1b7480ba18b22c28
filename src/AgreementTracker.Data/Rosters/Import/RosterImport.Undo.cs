using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>What was taken back.</summary>
/// <param name="Change">The number of the change; null where nothing had to be published.</param>
public sealed record RosterUndo(int? Change, int Places);

public sealed partial class RosterImport
{
    /// <summary>
    /// Takes the newest list back, with what was decided since: each place says what it said before, with what editors have written
    /// since. The list's text stays archived, and decisions are remembered for the next list.
    /// </summary>
    /// <exception cref="RosterRefusedException">It is not the newest, or editors have changed what it brought.</exception>
    public async Task<RosterUndo> UndoAsync(int list, string author, string reason, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var lists = await db.ImportedLists.AsNoTracking().OrderByDescending(entry => entry.Id).Take(2).ToListAsync(cancellation);
        if (lists is not [var undone, ..] || undone.Id != list)
            throw new RosterRefusedException("Only the newest list can be taken back: the later ones rest on those before.");
        List<ProposedDocument> documents = [];
        List<string> held = [];
        foreach (var revisions in (await RevisionsAsync(db, undone.ChangeNumber, cancellation)).GroupBy(revision => revision.Document))
            if (await BeforeAsync(db, revisions.Key, [.. revisions.OrderBy(revision => revision.Number)], cancellation) is { } document)
                documents.Add(document);
            else
                held.Add(revisions.Key);
        if (held.Count > 0)
            throw new RosterRefusedException($"Editors have since changed what this list brought, in {string.Join(", ", held.Take(10))}{(held.Count > 10 ? $" and {held.Count - 10} more" : "")}: nothing was undone.");

        var former = lists.Count > 1 ? lists[1] : null;
        var decisions = Packed.Read<RosterState>(undone.State).History.Decisions;
        var change = await publisher.PublishAsync(new(ChangeKind.RosterImport, author, $"The import of {undone.FileName} is undone: {reason.Trim()}".CutTo(Change.ReasonLimit), documents),
            (context, _) => ForgetAsync(context, undone.Id, former?.Id, decisions, cancellation), cancellation);
        return new(change?.Number, documents.Count);
    }

    private static async Task ForgetAsync(TrackerDbContext db, int list, int? former, IReadOnlyList<Identity.PersonDecision> decisions, CancellationToken cancellation)
    {
        if (await NewestIdAsync(db, cancellation) != list)
            throw new RosterRefusedException("Another list was taken in meanwhile: nothing was undone.");
        await db.ImportedLists.Where(entry => entry.Id == list).ExecuteDeleteAsync(cancellation);
        if (former is null || await db.ImportedLists.FindAsync([former], cancellation) is not { } kept)
            return;
        var state = Packed.Read<RosterState>(kept.State);
        kept.State = Packed.Of(state with { History = state.History with { Decisions = decisions } });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>All revisions of the dossiers that the list has touched, from that one on.</summary>
    private static async Task<List<Revision>> RevisionsAsync(TrackerDbContext db, int? change, CancellationToken cancellation) => change is null ? [] :
        await db.Revisions.AsNoTracking().Include(revision => revision.Change).Where(revision => revision.ChangeNumber >= change && revision.Document.StartsWith("dossiers/")
            && db.Revisions.Any(import => import.Document == revision.Document && import.ChangeNumber >= change && import.Change!.Kind == ChangeKind.RosterImport)).ToListAsync(cancellation);

    /// <summary>The dossier as it would be without the list; null where that can't be told any more.</summary>
    private static async Task<ProposedDocument?> BeforeAsync(TrackerDbContext db, string address, List<Revision> since, CancellationToken cancellation)
    {
        var latest = since[^1];
        var imported = since.FindLast(revision => revision.Change!.Kind == ChangeKind.RosterImport)!;
        var first = since.Find(revision => revision.Change!.Kind == ChangeKind.RosterImport)!;
        var before = await db.Revisions.AsNoTracking().Where(revision => revision.Document == address && revision.Number < first.Number)
            .OrderByDescending(revision => revision.Number).Select(revision => revision.Content).FirstOrDefaultAsync(cancellation);
        var edited = since.Any(revision => revision.Change!.Kind != ChangeKind.RosterImport);
        if (before is null)
            return edited ? null : new(Emptied(DocumentJson.Read<Dossier>(latest.Content)), latest.Number);
        if (!edited)
            return new(DocumentJson.Read<Dossier>(before), latest.Number);
        // What editors wrote between two imports stands in neither of the two that are compared.
        if (since.Any(revision => revision.Change!.Kind != ChangeKind.RosterImport && revision.Number < imported.Number))
            return null;
        var merged = DocumentMerge.Merge(Tree(imported.Content), Tree(latest.Content), Tree(before));
        return merged.Conflicts.Count > 0 ? null : new(DocumentJson.Read<Dossier>(merged.Root.ToJsonString()), latest.Number);
    }

    /// <summary>A place that the list brought: its address stays, and says why there is nothing. A state stays a state.</summary>
    private static Dossier Emptied(Dossier brought) => OpenDossier.Citing(brought with
    {
        Organizations = [],
        Agreements = [],
        Withdrawals = brought.Jurisdiction.Slug.Length == 2 ? [] : [new() { Reason = OpenDossier.Undone }],
    }, brought.Passages);

    private static JsonObject Tree(string content) => JsonNode.Parse(content)!.AsObject();
}
