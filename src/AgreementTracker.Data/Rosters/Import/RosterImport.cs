using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>What would become of the record if a list were taken in. Nothing of it is written yet.</summary>
/// <param name="Doubts">Why it would be refused, unless a person lets it pass.</param>
/// <param name="Documents">What would be published, the list's own source among them; empty where the list is known already.</param>
/// <param name="IsKnown">Whether this very file was taken in before.</param>
public sealed record RosterPlan(
    RosterList List, RosterReport Report, RosterState State, IReadOnlyList<RosterDoubt> Doubts, IReadOnlyList<ProposedDocument> Documents, IReadOnlyList<ArchivedText> Texts,
    string SourceId, int AfterList, bool IsKnown)
{
    public int Places => Documents.Count(document => document.Document.Document is Dossier);
}

/// <summary>A list is not taken in; the message says why, for whoever brought it.</summary>
public sealed class RosterRefusedException(string message) : Exception(message);

/// <summary>Takes ICE's lists in, one after the other: what each says is published as one change.</summary>
public sealed partial class RosterImport(IDbContextFactory<TrackerDbContext> factory, Publisher publisher)
{
    /// <summary>An editor publishes in between now and then, and never twenty times in a row.</summary>
    private const int MostAttempts = 20;

    /// <summary>What is known from the lists that were taken in.</summary>
    public async Task<RosterState> StateAsync(CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return (await NewestAsync(db, cancellation)).State;
    }

    /// <exception cref="RosterRefusedException">A later list of its table was taken in already.</exception>
    public async Task<RosterPlan> PlanAsync(RosterList list, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var (newest, before) = await NewestAsync(db, cancellation);
        var text = await TextAsync(db, list, cancellation);
        var slug = text.Parts[0].Slug;
        // Another file with the rows of a list that was taken in, of the same day, is that list.
        if (await db.ImportedLists.AnyAsync(known => known.Sha256 == list.Sha256 || known.SourceId == slug, cancellation))
            return new(list, ReportOf(list, new(before.History, [], [], []), before.Placement, []), before, [], [], [], "", newest, true);
        CheckOrder(list, before.History);
        var step = before.History.Apply(list);
        var writing = await WriterAsync(db, before, step.History, text.Parts.Select(part => part.Slug), cancellation);
        writing.Texts.Add(list, text);
        if (before.History.LastParticipating is null && before.History.LastPending is null)
            writing.List.WriteStates();
        await writing.List.WriteAsync(list.Table, Told(step), cancellation);

        var placement = writing.List.Placement;
        IReadOnlyList<ProposedDocument> documents = [.. await SourcesAsync(db, list, text, cancellation), .. writing.Dossiers.Changed()];
        return new(list, ReportOf(list, step, placement, writing.List.Notes) with { PartsFrom = text.PartsFrom }, new(step.History, placement), RosterDoubts.Of(list, before.History),
            documents, [.. text.Parts.Select(part => part.Text), Gazetteer.Text], slug, newest, false);
    }

    /// <summary>Whether this very file was taken in.</summary>
    public async Task<bool> IsTakenInAsync(RosterList list, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.ImportedLists.AnyAsync(known => known.Sha256 == list.Sha256, cancellation);
    }

    /// <summary>What a list would change.</summary>
    /// <param name="known">From those that were taken in before.</param>
    /// <returns>What would be known from it too.</returns>
    /// <exception cref="RosterRefusedException">A later list of its table was taken in already.</exception>
    public static (RosterReport Report, IReadOnlyList<RosterDoubt> Doubts, RosterState State) Try(RosterState known, RosterList list)
    {
        CheckOrder(list, known.History);
        var step = known.History.Apply(list);
        return (ReportOf(list, step, known.Placement, []), RosterDoubts.Of(list, known.History), known with { History = step.History });
    }

    private static void CheckOrder(RosterList list, RosterHistory known)
    {
        if (known.Last(list.Table) is { } last && last.Day > list.Day)
            throw new RosterRefusedException($"{list.FileName} is dated {list.Day:yyyy-MM-dd}, and the list of {last.Day:yyyy-MM-dd} was taken in already: lists are taken in one after the other.");
    }

    /// <summary>Publishes what the list says, as one change.</summary>
    /// <param name="overriding">Why it is taken in, in spite of what speaks against it.</param>
    /// <param name="workbook">The file.</param>
    /// <exception cref="RosterRefusedException">Something speaks against it, and no reason lets it pass.</exception>
    public async Task<RosterPlan> PublishAsync(RosterList list, byte[] workbook, string author, string? overriding = null, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var plan = await PlanAsync(list, cancellation);
            if (plan.IsKnown)
                return plan;
            if (plan.Doubts.Count > 0 && string.IsNullOrWhiteSpace(overriding))
                throw new RosterRefusedException(string.Join(" ", plan.Doubts.Select(doubt => doubt.Reason)));
            try
            {
                await publisher.PublishAsync(new(ChangeKind.RosterImport, author, RosterSummary.Of(plan.Report, overriding), plan.Documents) { Texts = plan.Texts },
                    (db, change) => KeepAsync(db, plan, workbook, overriding, change, cancellation), cancellation);
                return plan;
            }
            catch (Exception e) when (attempt < MostAttempts && e is RevisionConflictException or OvertakenException)
            {
                // An editor, or another list, came first: what the list says is written into what stands there now.
            }
        }
    }

    private static async Task KeepAsync(TrackerDbContext db, RosterPlan plan, byte[] workbook, string? overriding, Change? change, CancellationToken cancellation)
    {
        if (await NewestIdAsync(db, cancellation) != plan.AfterList)
            throw new OvertakenException();
        db.ImportedLists.Add(new()
        {
            Id = plan.AfterList + 1,
            Table = plan.List.Table,
            Day = $"{plan.List.Day:yyyy-MM-dd}",
            FileName = plan.List.FileName.CutTo(ImportedList.FileNameLimit),
            Sha256 = plan.List.Sha256,
            SourceId = plan.SourceId,
            ChangeNumber = change?.Number,
            Rows = plan.List.Rows.Count,
            Refused = plan.List.Refused.Count,
            Overridden = string.IsNullOrWhiteSpace(overriding) ? null : overriding.Trim().CutTo(Change.ReasonLimit),
            Workbook = workbook,
            Report = Packed.Of(plan.Report),
            State = Packed.Of(plan.State),
        });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Another list was taken in, or a decision taken, since this one was planned.</summary>
    private sealed class OvertakenException : Exception;

    private static IEnumerable<int> Told(RosterStep step) =>
        step.Rows.Where(row => row.Kind is not (RowChangeKind.Unchanged or RowChangeKind.ListedTwice)).Select(row => row.AgreementId)
            .Concat(step.Absences.Where(absence => absence.Kind is AbsenceKind.NoLongerListed).Select(absence => absence.AgreementId));

    private static async Task<(int Id, RosterState State)> NewestAsync(TrackerDbContext db, CancellationToken cancellation)
    {
        var newest = await db.ImportedLists.OrderByDescending(list => list.Id).Select(list => new { list.Id, list.State }).FirstOrDefaultAsync(cancellation);
        return newest is null ? (0, RosterState.Empty) : (newest.Id, Packed.Read<RosterState>(newest.State));
    }

    private static async Task<int> NewestIdAsync(TrackerDbContext db, CancellationToken cancellation) =>
        await db.ImportedLists.MaxAsync(list => (int?)list.Id, cancellation) ?? 0;

    private static async Task<(ListWriting List, DossiersAtHand Dossiers, ListTexts Texts)> WriterAsync(
        TrackerDbContext db, RosterState before, RosterHistory after, IEnumerable<string> sources, CancellationToken cancellation)
    {
        HashSet<string> lists = [.. await db.Sources.Where(source => source.Id.StartsWith(SourcePrefix)).Select(source => source.Id).ToListAsync(cancellation), .. sources, Gazetteer.Slug];
        var dossiers = new DossiersAtHand(db, lists);
        var texts = new ListTexts(db);
        await texts.LoadFirstAsync(cancellation);
        return (new(before, after, await Placing.OfAsync(db, before, after, cancellation), dossiers, texts), dossiers, texts);
    }
}
