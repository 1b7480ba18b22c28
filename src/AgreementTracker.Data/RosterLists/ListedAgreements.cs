using AgreementTracker.Record;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>Writes and checks which row each agreement has in the newest lists.</summary>
internal static class ListedAgreements
{
    /// <summary>To be called in the transaction that keeps the state.</summary>
    public static async Task WriteAsync(TrackerDbContext db, RosterState state, CancellationToken cancellationToken)
    {
        await db.ListedAgreements.ExecuteDeleteAsync(cancellationToken);
        await db.InsertAsync(await OfAsync(db, state, cancellationToken), cancellationToken);
    }

    /// <summary>What the table has to hold where this is known.</summary>
    private static async Task<IReadOnlyList<ListedAgreement>> OfAsync(
        TrackerDbContext db,
        RosterState state,
        CancellationToken cancellationToken
    )
    {
        var listings = state
            .History.Agreements.Where(agreement =>
                agreement.MergedInto is null && state.Placement.Agreements.ContainsKey(agreement.Id)
            )
            .SelectMany(agreement =>
                new[] { agreement.Participating, agreement.Pending }
                    .OfType<Listing>()
                    .Where(listing => listing is { IsGranted: false, Last.List: > 0 })
                    .Select(listing => (Placed: state.Placement.Agreements[agreement.Id], Listing: listing))
            )
            .ToList();
        var sources = await SourcesAsync(
            db,
            [.. listings.Select(entry => entry.Listing.Last.List).Distinct()],
            cancellationToken
        );
        return [.. listings.Select(entry => Of(entry.Placed, entry.Listing, sources))];
    }

    private static ListedAgreement Of(PlacedAgreement placed, Listing listing, Dictionary<int, ListSource> sources) =>
        new()
        {
            AgreementId = FactIds.Of(placed.Place, placed.Key),
            Table = listing.Last.Table,
            ListId = listing.Last.List,
            Row = listing.Last.Number,
            // Empty where somebody deleted the list from the database: the check names what then follows from no list.
            SourceId = sources.GetValueOrDefault(listing.Last.List)?.Of(listing.Last.Number) ?? "",
            AbsentFrom = listing.IsListed ? null : listing.AbsentFrom,
        };

    private sealed record ListSource(string Id, IReadOnlyList<int> PartsFrom)
    {
        public string Of(int row) => ListText.SourceOf(Id, PartsFrom, row);
    }

    private static async Task<Dictionary<int, ListSource>> SourcesAsync(
        TrackerDbContext db,
        List<int> lists,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .ImportedLists.Where(list => lists.Contains(list.Id))
                .Select(list => new
                {
                    list.Id,
                    list.SourceId,
                    // Only a list that is archived as several sources has to be asked where each begins.
                    Report = list.Rows + list.Refused > ListText.RowsOfPart ? list.Report : null,
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(
            list => list.Id,
            list => new ListSource(
                list.SourceId,
                list.Report is null ? [] : Packed.Read<RosterReport>(list.Report).PartsFrom
            )
        );

    /// <summary>
    /// What does not hold, one line each: the rows against what is known, and the name in each row against its agency.
    /// </summary>
    public static async Task CheckAsync(TrackerDbContext db, List<string> findings, CancellationToken cancellationToken)
    {
        try
        {
            await CheckRowsAsync(db, findings, cancellationToken);
        }
        catch (Exception e) when (DatabaseFault.IsUnreadable(e))
        {
            findings.Add($"listed_agreements: they, or the lists that they follow from, can't be read: {e.Message}");
        }
    }

    private static async Task CheckRowsAsync(
        TrackerDbContext db,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var packed = await db
            .ImportedLists.OrderByDescending(list => list.Id)
            .Select(list => list.State)
            .FirstOrDefaultAsync(cancellationToken);
        var state = packed is null ? RosterState.Empty : Packed.Read<RosterState>(packed);
        var expected = (await OfAsync(db, state, cancellationToken))
            .Where(row => row.SourceId.Length > 0)
            .Select(Shown)
            .ToHashSet();
        var kept = await db.ListedAgreements.AsNoTracking().ToListAsync(cancellationToken);
        var found = kept.Select(Shown).ToHashSet();
        findings.AddRange(expected.Except(found).Order().Select(row => $"listed_agreements: {row} is missing"));
        findings.AddRange(
            found.Except(expected).Order().Select(row => $"listed_agreements: {row} follows from no list")
        );
        await CheckNamesAsync(db, kept, findings, cancellationToken);
    }

    private static async Task CheckNamesAsync(
        TrackerDbContext db,
        IEnumerable<ListedAgreement> rows,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var names = (
            await db
                .Agreements.Select(agreement => new
                {
                    agreement.Id,
                    agreement.Agency!.Name,
                    agreement.Agency.OtherNames,
                    Merged = db
                        .Organizations.Where(other => other.MergedIntoId == agreement.AgencyId)
                        .Select(other => other.Name)
                        .ToList(),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(
            agreement => agreement.Id,
            agreement =>
                agreement
                    .OtherNames.Concat(agreement.Merged)
                    .Append(agreement.Name)
                    .Select(name => Folding.Fold(name))
                    .ToHashSet()
        );
        foreach (var list in rows.GroupBy(row => row.ListId))
        {
            if (
                await db
                    .ImportedLists.Where(known => known.Id == list.Key)
                    .Select(known => known.SourceId)
                    .SingleOrDefaultAsync(cancellationToken)
                is not { } source
            )
                continue;
            var text = await db.ListTextAsync(source, cancellationToken);
            foreach (var row in list.Where(row => names.ContainsKey(row.AgreementId)))
                if (text.FindRow(row.Row) is not { } line)
                    findings.Add($"agreement {row.AgreementId}: {row.SourceId} has no row {row.Row}");
                else if (!names[row.AgreementId].Contains(Folding.Fold(line.Agency.CutTo(OrganizationFact.NameLimit))))
                    findings.Add(
                        $"agreement {row.AgreementId}: row {row.Row} of {row.SourceId} names '{line.Agency}', which is no name of its agency"
                    );
        }
    }

    private static string Shown(ListedAgreement row) =>
        $"{row.AgreementId} {row.Table.Word()} list {row.ListId}, row {row.Row} of {row.SourceId}"
        + (row.AbsentFrom is { } absent ? $", absent from list {absent}" : "");
}
