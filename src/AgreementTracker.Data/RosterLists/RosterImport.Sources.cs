using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

public sealed partial class RosterImport
{
    /// <summary>The list under the address of its source; two lists of a day are told apart by a number.</summary>
    private static async Task<ListText> TextAsync(
        TrackerDbContext db,
        RosterList list,
        CancellationToken cancellationToken
    )
    {
        var plain = $"{ListText.SourcePrefix}{list.Table.Word()}-{list.Day:yyyy-MM-dd}";
        var text = ListText.Of(list, plain);
        var hash = text.Parts[0].Text.Sha256;
        for (
            var n = 2;
            await db.Sources.AnyAsync(
                source => source.Id == text.Parts[0].Slug && source.TextSha256 != hash,
                cancellationToken
            );
            n++
        )
            text = ListText.Of(list, $"{plain}-{n}");
        return text;
    }

    /// <summary>
    /// The list as a source, and what the names of states rest on; those that are published are left out.
    /// </summary>
    private static async Task<IEnumerable<ProposedDocument>> SourcesAsync(
        TrackerDbContext db,
        RosterList list,
        ListText text,
        CancellationToken cancellationToken
    )
    {
        var sources = text
            .Parts.Select(
                (part, i) =>
                    new SourceDocument
                    {
                        Slug = part.Slug,
                        Title =
                            $"ICE’s list of {(list.Table == RosterTable.Pending ? "pending" : "participating")} agencies, {list.Day:yyyy-MM-dd}{(i > 0 ? $", part {i + 1}" : "")}",
                        Publisher = "U.S. Immigration and Customs Enforcement",
                        Published = $"{list.Day:yyyy-MM-dd}",
                        Kind = SourceKind.OfficialList,
                        Access = SourceAccess.Full,
                        Language = "en",
                        Sha256 = part.Text.Sha256,
                    }
            )
            .Append(Gazetteer.Source)
            .ToList();
        var slugs = sources.ConvertAll(source => source.Slug);
        var known = await db
            .Sources.Where(source => slugs.Contains(source.Id))
            .Select(source => source.Id)
            .ToListAsync(cancellationToken);
        return sources.Where(source => !known.Contains(source.Slug)).Select(source => new ProposedDocument(source, 0));
    }

    private static RosterReport ReportOf(
        RosterList list,
        RosterStep step,
        Placement placement,
        IReadOnlyList<string> notes
    )
    {
        var changes = step
            .Rows.Where(row => row.Kind != RowChangeKind.Unchanged)
            .Select(row =>
                Change(
                    Enum.Parse<ReportedKind>(row.Kind.ToString()),
                    row.AgreementId,
                    row.Row.State ?? "",
                    row.Row.Agency,
                    row.Row.Number,
                    row.Fields,
                    row.Match,
                    row.InQuestion
                )
            )
            .Concat(
                step.Absences.Select(absence =>
                    Change(
                        absence.Kind switch
                        {
                            AbsenceKind.NoLongerListed => ReportedKind.NoLongerListed,
                            AbsenceKind.Granted => ReportedKind.Granted,
                            AbsenceKind.ListedTwice => ReportedKind.ListedTwice,
                            _ => ReportedKind.Absent,
                        },
                        absence.AgreementId,
                        absence.Facts.State,
                        absence.Facts.Agency,
                        absence.LastSeen.Number,
                        [],
                        null,
                        absence.InQuestion
                    ) with
                    {
                        Nth = absence.Nth,
                        Since = absence.Since,
                        LastSeen = absence.LastSeen.Day,
                        LastList = absence.LastSeen.List,
                        IsHeld = absence.IsHeld,
                    }
                )
            );
        return new(
            list.Table,
            list.Day,
            list.FileName,
            list.Rows.Count,
            step.Rows.Count(row => row.Kind == RowChangeKind.Unchanged),
            [.. changes],
            list.Refused,
            [
                .. list
                    .Rows.GroupBy(row => (State: row.State ?? "", row.Level, row.Model))
                    .OrderBy(group => group.Key)
                    .Select(group => new ReportedCount(
                        group.Key.State,
                        group.Key.Level,
                        group.Key.Model,
                        group.Count()
                    )),
            ],
            [.. list.Notes, .. notes]
        );

        ReportedChange Change(
            ReportedKind kind,
            int agreement,
            string state,
            string agency,
            int row,
            IReadOnlyList<FieldChange> fields,
            AgencyMatch? match,
            bool inQuestion
        )
        {
            var placed = placement.Agreements.GetValueOrDefault(agreement);
            return new(
                kind,
                agreement,
                state,
                agency,
                step.History.Agreements[agreement - 1].Model,
                placed?.Place,
                placed?.Key,
                row,
                null,
                null,
                fields,
                match,
                inQuestion
            );
        }
    }
}
