using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What would become of the record if a list were imported. Nothing of it is written yet.</summary>
/// <param name="Objections">Why it would be refused, unless a person lets it pass.</param>
/// <param name="Documents">What would be published, the list's own source among them; empty where the list is known
/// already.</param>
/// <param name="AfterList">The number of the newest list that was imported before.</param>
/// <param name="KnownAs">The number that the list has, where it was imported before.</param>
public sealed record RosterPlan(
    RosterList List,
    RosterReport Report,
    RosterState State,
    IReadOnlyList<ImportObjection> Objections,
    IReadOnlyList<ProposedDocument> Documents,
    IReadOnlyList<ArchivedText> Texts,
    string SourceId,
    int AfterList,
    int? KnownAs
)
{
    public bool IsKnown => KnownAs is not null;

    /// <summary>The number of the list, once it is imported.</summary>
    public int Number => KnownAs ?? AfterList + 1;

    /// <summary>How it was written; null where the list is known already.</summary>
    internal RosterDossierWriter? Writing { get; init; }

    public int Places => Documents.Count(document => document.Document.Document is Dossier);
}

/// <summary>Takes ICE's lists in, one after the other: what each says is published as one change.</summary>
public sealed partial class RosterImport(IDbContextFactory<TrackerDbContext> factory, Publisher publisher)
{
    /// <summary>What is known from the lists that were imported.</summary>
    public async Task<RosterState> StateAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await NewestAsync(db, cancellationToken)).State;
    }

    /// <exception cref="RosterRefusedException">A later list of its table was imported already.</exception>
    public async Task<RosterPlan> PlanAsync(RosterList list, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await PlanAsync(db, list, new(), cancellationToken);
    }

    /// <param name="held">What is left out; agencies that turn out to be such are added.</param>
    private static async Task<RosterPlan> PlanAsync(
        TrackerDbContext db,
        RosterList list,
        HeldAgencies held,
        CancellationToken cancellationToken
    )
    {
        var (newest, before) = await NewestAsync(db, cancellationToken);
        var text = await TextAsync(db, list, cancellationToken);
        var slug = text.Parts[0].Slug;
        if (await db.KnownAsAsync(list, slug, cancellationToken) is { } known)
            return new(
                list,
                ReportOf(list, new(before.History, [], [], []), before.Placement, []),
                before,
                [],
                [],
                [],
                "",
                newest,
                known
            );
        CheckOrder(list, before);
        var step = before.History.Apply(list);
        var writing = await WriteAsync(db, before, step, list, text, held, cancellationToken);
        var placement = writing.List.Placement;
        IReadOnlyList<ProposedDocument> documents =
        [
            .. await SourcesAsync(db, list, text, cancellationToken),
            .. Proposed(writing.Dossiers),
        ];
        return new(
            list,
            ReportOf(list, step, placement, writing.List.Notes) with
            {
                PartsFrom = text.PartsFrom,
                Held = held.In(step.History),
            },
            new(step.History, placement) { Held = held.In(step.History) },
            ImportObjections.Of(list, before.History),
            documents,
            [.. text.Parts.Select(part => part.Text), Gazetteer.Text],
            slug,
            newest,
            null
        )
        {
            Writing = writing.List,
        };
    }

    /// <summary>
    /// Writes what a list says; an agency that can't be written is left out, and the others are begun again.
    /// </summary>
    private static async Task<(RosterDossierWriter List, DossierWorkingSet Dossiers, ListTexts Texts)> WriteAsync(
        TrackerDbContext db,
        RosterState before,
        RosterStep step,
        RosterList list,
        ListText text,
        HeldAgencies held,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var writing = await WriterAsync(
                db,
                before,
                step.History,
                text.Parts.Select(part => part.Slug),
                held,
                cancellationToken
            );
            writing.Texts.Add(step.History.Lists, list.Table, text);
            if (before.History.LastParticipating is null && before.History.LastPending is null)
                writing.List.WriteStates();
            try
            {
                await writing.List.WriteAsync(list.Table, Told(step).Concat(HeldBefore(before)), cancellationToken);
                return writing;
            }
            catch (HeldAgencyException e) when (held.Add(e))
            {
                // The next attempt leaves it out.
            }
        }
    }

    /// <summary>What could not be written with the list before is tried again.</summary>
    private static IEnumerable<int> HeldBefore(RosterState before) =>
        before
            .History.Agreements.Where(agreement => before.Held.Any(agency => agency.AgencyId == agreement.AgencyId))
            .Select(agreement => agreement.Id);

    /// <summary>Whether the list was imported before.</summary>
    public async Task<bool> IsTakenInAsync(RosterList list, CancellationToken cancellationToken = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.KnownAsAsync(list, null, cancellationToken) is not null;
    }

    /// <summary>What a list would change.</summary>
    /// <param name="known">From those that were imported before.</param>
    /// <returns>What would be known from it too.</returns>
    /// <exception cref="RosterRefusedException">A later list of its table was imported already.</exception>
    public static (RosterReport Report, IReadOnlyList<ImportObjection> Objections, RosterState State) Try(
        RosterState known,
        RosterList list
    )
    {
        CheckOrder(list, known);
        var step = known.History.Apply(list);
        return (
            ReportOf(list, step, known.Placement, []),
            ImportObjections.Of(list, known.History),
            known with
            {
                History = step.History,
            }
        );
    }

    private static void CheckOrder(RosterList list, RosterState known)
    {
        CheckVersion(known);
        if (known.History.Last(list.Table) is not { } last || !list.IsBefore(last.Day, last.FileName))
            return;
        throw last.Day > list.Day
            ? new RosterRefusedException(RosterRefusal.LaterListKnown)
            {
                File = list.FileName,
                Day = list.Day,
                Other = $"{last.Day:yyyy-MM-dd}",
            }
            : new RosterRefusedException(RosterRefusal.LaterListOfDayKnown)
            {
                File = list.FileName,
                Other = last.FileName,
            };
    }

    /// <summary>Publishes what the list says, as one change.</summary>
    /// <param name="overriding">Why it is imported, in spite of what speaks against it.</param>
    /// <param name="workbook">The file.</param>
    /// <exception cref="RosterRefusedException">Something speaks against it, and no reason lets it pass.</exception>
    public Task<RosterPlan> PublishAsync(
        RosterList list,
        byte[] workbook,
        ChangeAuthor author,
        string? overriding = null,
        CancellationToken cancellationToken = default
    ) =>
        publisher.ActAsync(
            db => PublishAsync(db, list, workbook, author, overriding, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Planned while nobody else publishes: what the list says is written into what stands there now.
    /// </summary>
    private async Task<RosterPlan> PublishAsync(
        TrackerDbContext db,
        RosterList list,
        byte[] workbook,
        ChangeAuthor author,
        string? overriding,
        CancellationToken cancellationToken
    )
    {
        var held = new HeldAgencies();
        while (true)
        {
            var plan = await PlanAsync(db, list, held, cancellationToken);
            if (plan.IsKnown)
                return plan;
            if (plan.Objections.Any(objection => !objection.CanPass || string.IsNullOrWhiteSpace(overriding)))
                throw new RosterRefusedException(RosterRefusal.Doubtful) { Objections = plan.Objections };
            try
            {
                var change = await publisher.PublishAsync(
                    db,
                    new(ChangeKind.RosterImport, author, RosterSummary.Of(plan.Report, overriding), plan.Documents)
                    {
                        Texts = plan.Texts,
                    },
                    cancellationToken
                );
                await KeepAsync(db, plan, workbook, overriding, change, cancellationToken);
                await db.RenewEpochAsync(cancellationToken);
                return plan;
            }
            catch (InvalidDocumentsException e) when (held.Add(e, plan.Writing))
            {
                // Nothing was written yet, and what is wrong is of these agencies alone: the list is published without
                // them.
            }
        }
    }

    private static async Task KeepAsync(
        TrackerDbContext db,
        RosterPlan plan,
        byte[] workbook,
        string? overriding,
        Change? change,
        CancellationToken cancellationToken
    )
    {
        db.ImportedLists.Add(
            new()
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
            }
        );
        await KeepBesideAsync(db, plan.State, cancellationToken);
    }

    /// <summary>Keeps what follows from the newest state and is in no document, with what is tracked.</summary>
    private static async Task KeepBesideAsync(
        TrackerDbContext db,
        RosterState state,
        CancellationToken cancellationToken
    )
    {
        await AgencyQuestion.ReplaceAsync(db, state, cancellationToken);
        await ListedAgreements.WriteAsync(db, state, cancellationToken);
    }

    private static IEnumerable<int> Told(RosterStep step) =>
        step
            .Rows.Where(row => row.Kind is not (RowChangeKind.Unchanged or RowChangeKind.ListedTwice))
            .Select(row => row.AgreementId)
            .Concat(
                step.Absences.Where(absence => absence.Kind is AbsenceKind.NoLongerListed)
                    .Select(absence => absence.AgreementId)
            );

    private static async Task<(int Id, RosterState State)> NewestAsync(
        TrackerDbContext db,
        CancellationToken cancellationToken
    )
    {
        var newest = await db
            .ImportedLists.OrderByDescending(list => list.Id)
            .Select(list => new { list.Id, list.State })
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null ? (0, RosterState.Empty) : (newest.Id, Packed.Read<RosterState>(newest.State));
    }

    private static void CheckVersion(RosterState known)
    {
        if (!known.KnowsListsByNumber)
            throw new RosterRefusedException(RosterRefusal.EarlierVersion);
    }

    private static IReadOnlyList<ProposedDocument> Proposed(DossierWorkingSet dossiers) =>
        [.. dossiers.Changed().Select(entry => new ProposedDocument(entry.Document, entry.BasedOn))];

    private static async Task<(RosterDossierWriter List, DossierWorkingSet Dossiers, ListTexts Texts)> WriterAsync(
        TrackerDbContext db,
        RosterState before,
        RosterHistory after,
        IEnumerable<string> sources,
        HeldAgencies held,
        CancellationToken cancellationToken
    )
    {
        HashSet<string> lists =
        [
            .. await db
                .Sources.Where(source => source.Id.StartsWith(ListText.SourcePrefix))
                .Select(source => source.Id)
                .ToListAsync(cancellationToken),
            .. sources,
            Gazetteer.Slug,
        ];
        var dossiers = new DossierWorkingSet(db.DossiersAsync, lists);
        var texts = await db.ListTextsAsync(cancellationToken);
        return (
            new(before, after, await db.RosterPlacementAsync(before, after, cancellationToken), dossiers, texts, held),
            dossiers,
            texts
        );
    }
}
