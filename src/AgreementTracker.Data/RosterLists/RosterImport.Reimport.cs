using System.Globalization;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What came of reading all imported lists again.</summary>
/// <param name="Change">The number of the change; null where every place says what it said, or where it was only
/// tried.</param>
/// <param name="Documents">The addresses of the documents that say something else now.</param>
public sealed record Reimported(
    int Lists,
    int? Change,
    IReadOnlyList<string> Documents,
    IReadOnlyList<HeldAgency> Held,
    IReadOnlyList<string> Notes
);

public sealed partial class RosterImport
{
    /// <summary>
    /// Reads all imported lists again, from the files that were kept, by the rules of this version, and publishes what
    /// was wrong as one correction. What editors wrote stays; every address stays or leads on.
    /// </summary>
    /// <param name="isTried">Whether nothing is to be written.</param>
    /// <exception cref="RosterRefusedException">A kept file can't be read any more.</exception>
    public Task<Reimported> ReimportAsync(
        ChangeAuthor author,
        bool isTried,
        CancellationToken cancellationToken = default
    ) => publisher.ActAsync(db => ReimportAsync(db, author, isTried, cancellationToken), cancellationToken);

    private async Task<Reimported> ReimportAsync(
        TrackerDbContext db,
        ChangeAuthor author,
        bool isTried,
        CancellationToken cancellationToken
    )
    {
        var lists = await db.ImportedLists.AsNoTracking().OrderBy(list => list.Id).ToListAsync(cancellationToken);
        if (lists.Count == 0)
            return new(0, null, [], [], []);
        var former = Packed.Read<RosterState>(lists[^1].State);
        var steps = Replay(lists, former.History.Decisions);
        var rows = RowsBefore(steps, former);
        var held = new HeldAgencies();
        while (true)
        {
            ReadAgain again;
            try
            {
                again = await WriteAgainAsync(db, steps, former, rows, held, cancellationToken);
            }
            catch (HeldAgencyException e) when (held.Add(e))
            {
                continue;
            }
            var documents = Proposed(again.Dossiers);
            var result = new Reimported(
                lists.Count,
                null,
                [.. documents.Select(document => document.Document.Address)],
                held.In(again.Newest.History),
                again.Notes
            );
            if (isTried)
                return result;
            try
            {
                var change = await publisher.PublishAsync(
                    db,
                    new(ChangeKind.RosterImport, author, ReimportReason, documents)
                    {
                        Corrects = documents.Count == 0 ? null : ReimportCorrects,
                    },
                    cancellationToken
                );
                await KeepAgainAsync(db, lists, again, cancellationToken);
                await db.RenewEpochAsync(cancellationToken);
                return result with { Change = change?.Number };
            }
            catch (InvalidDocumentsException e) when (held.Add(e, again.Writing))
            {
                // Nothing was written yet, and what is wrong is of these agencies alone.
            }
        }
    }

    private const string ReimportReason =
        "All imported lists of ICE were read again by the rules of this version of the program.";
    private const string ReimportCorrects =
        "An earlier version of the program took some rows of ICE’s lists for another agency, another place or another list of the same day.";

    private sealed record ReplayedList(ImportedList Entry, RosterList List, RosterHistory Before, RosterStep Step);

    private sealed record ReadAgain(
        DossierWorkingSet Dossiers,
        RosterDossierWriter Writing,
        RosterState Newest,
        IReadOnlyList<(byte[] Report, byte[] State)> Kept,
        IReadOnlyList<string> Notes
    );

    /// <summary>What each list changes by the rules of now, with all that people have decided.</summary>
    private static List<ReplayedList> Replay(IReadOnlyList<ImportedList> lists, IReadOnlyList<PersonDecision> decisions)
    {
        var history = RosterHistory.Empty with { Decisions = decisions };
        List<ReplayedList> steps = [];
        foreach (var entry in lists)
        {
            var list = ReadKept(entry);
            var step = history.Apply(list);
            steps.Add(new(entry, list, history, step));
            history = step.History;
        }
        return steps;
    }

    /// <summary>
    /// Writes the lists, one after the other, into what is left of the dossiers without what only lists say.
    /// </summary>
    private static async Task<ReadAgain> WriteAgainAsync(
        TrackerDbContext db,
        IReadOnlyList<ReplayedList> steps,
        RosterState former,
        FormerRows rows,
        HeldAgencies held,
        CancellationToken cancellationToken
    )
    {
        HashSet<string> sources =
        [
            .. await db
                .Sources.Where(source => source.Id.StartsWith(ListText.SourcePrefix))
                .Select(source => source.Id)
                .ToListAsync(cancellationToken),
            Gazetteer.Slug,
        ];
        var taken = new FormerListFacts(former.Placement);
        var dossiers = new DossierWorkingSet(db.DossiersAsync, sources, taken);
        var texts = await db.ListTextsAsync(cancellationToken);
        var state = new RosterState(steps[0].Before, new());
        RosterDossierWriter? writing = null;
        List<(byte[], byte[])> kept = [];
        List<string> notes = [];
        foreach (var (entry, list, _, step) in steps)
        {
            var before = state with { Placement = rows.With(state.Placement, state.History, step.History) };
            var text = await db.ListTextAsync(entry.SourceId, cancellationToken);
            texts.Add(entry.Id, list.Table, text);
            writing = new(
                before,
                step.History,
                await db.RosterPlacementAsync(before, step.History, cancellationToken),
                dossiers,
                texts,
                held
            );
            await writing.WriteAsync(list.Table, Told(step), cancellationToken);
            state = new(step.History, writing.Placement) { Held = held.In(step.History) };
            kept.Add(
                (
                    Packed.Of(
                        ReportOf(list, step, writing.Placement, writing.Notes) with
                        {
                            PartsFrom = text.PartsFrom,
                        }
                    ),
                    Packed.Of(state)
                )
            );
            notes.AddRange(writing.Notes);
        }
        await dossiers.LoadAsync(taken.Places, cancellationToken);
        taken.Finish(dossiers, state.Placement, Instead, AgencyOf);
        return new(dossiers, writing!, state, kept, [.. notes.Distinct()]);

        PlacedAgreement? Instead(PlacedAgreement place) =>
            rows.Instead(place) is { } id
                ? state.Placement.Agreements.GetValueOrDefault(state.History.CurrentId(id))
                : null;

        string? AgencyOf(PlacedAgreement place) =>
            state
                .Placement.Agreements.Where(agreement => agreement.Value == place)
                .Select(agreement =>
                    state.Placement.Agencies.GetValueOrDefault(state.History.Agreements[agreement.Key - 1].AgencyId)
                )
                .FirstOrDefault();
    }

    /// <summary>Which published agreement each row was, by what was kept with each list.</summary>
    private static FormerRows RowsBefore(IReadOnlyList<ReplayedList> steps, RosterState former)
    {
        var rows = new FormerRows();
        foreach (var (entry, list, _, step) in steps)
        {
            rows.Add(entry.Id, list.Table, Packed.Read<RosterState>(entry.State), former);
            rows.Match(entry.Id, step);
        }
        rows.Settle(steps[^1].Step.History);
        return rows;
    }

    private static RosterList ReadKept(ImportedList list)
    {
        try
        {
            var day = DateOnly.ParseExact(list.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return RosterFile.Read(list.FileName, list.Workbook, day, list.Table) with { Table = list.Table };
        }
        catch (Intake.Files.RefusedFileException e)
        {
            throw new RosterRefusedException(RosterRefusal.FileUnreadable, e) { List = list.Id, File = list.FileName };
        }
    }

    private static async Task KeepAgainAsync(
        TrackerDbContext db,
        IReadOnlyList<ImportedList> lists,
        ReadAgain again,
        CancellationToken cancellationToken
    )
    {
        List<LedgerRow> changed = [];
        foreach (var (list, (report, state)) in lists.Zip(again.Kept))
        {
            await db
                .ImportedLists.Where(kept => kept.Id == list.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(kept => kept.Report, report).SetProperty(kept => kept.State, state),
                    cancellationToken
                );
            if (list.Report.AsSpan().SequenceEqual(report))
                continue;
            list.Report = report;
            changed.Add(LedgerRow.Of(list));
        }
        await db.AppendToLedgerAsync(changed, cancellationToken);
        await KeepBesideAsync(db, again.Newest, cancellationToken);
    }
}
