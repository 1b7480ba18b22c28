using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>A row of a list of ICE's, its cells as printed.</summary>
public sealed record OpenRosterRow
{
    [Description("Its number in the sheet, from 1.")]
    public required int Row { get; init; }
    public required string State { get; init; }
    public required string Agency { get; init; }
    public required string Type { get; init; }
    public required string County { get; init; }
    public required string SupportType { get; init; }
    public required string Signed { get; init; }

    [Description("The words of the cell, and the address that they link to.")]
    public required string Moa { get; init; }
    public required string Addendum { get; init; }

    [Description("The source that has the row.")]
    public required string Source { get; init; }
}

/// <summary>A list of ICE's that was imported.</summary>
public sealed record OpenRosterList : OpenRow
{
    [JsonIgnore]
    public int Number { get; init; }

    [JsonIgnore]
    public override string Key => Number.ToString(CultureInfo.InvariantCulture);

    public required RosterTable Table { get; init; }
    public required string Day { get; init; }
    public required string FileName { get; init; }

    [Description("SHA-256 of the file.")]
    public required string Sha256 { get; init; }
    public required string Source { get; init; }

    [Description("How many rows were imported.")]
    public required int Imported { get; init; }

    [Description("How many rows could not be read.")]
    public required int Refused { get; init; }

    /// <summary>Of the text that it is archived as.</summary>
    public override string? Document => SourceDocument.AddressOf(Source);

    public IReadOnlyList<OpenRosterRow> Rows { get; init; } = [];
}

public static class OpenRosterListQueries
{
    /// <summary>In the order in which they were imported.</summary>
    public static async Task<List<OpenRosterList>> OpenAsync(
        this IQueryable<ImportedList> lists,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        if (after is not null && int.TryParse(after, CultureInfo.InvariantCulture, out var number))
            lists = lists.Where(list => list.Id > number);
        var taken = await lists
            .OrderBy(list => list.Id)
            .Take(size)
            .Select(list => new
            {
                list.Id,
                list.Table,
                list.Day,
                list.FileName,
                list.Sha256,
                list.SourceId,
                list.Rows,
                list.Refused,
            })
            .ToListAsync(cancellationToken);
        var addresses = (await db.ListEntriesAsync(cancellationToken)).ToDictionary(
            list => list.Id,
            list => list.Address
        );
        var rows = await taken
            .ConvertAll(list => new OpenRosterList
            {
                Id = $"{addresses[list.Id]}",
                Number = list.Id,
                Table = list.Table,
                Day = list.Day,
                FileName = list.FileName,
                Sha256 = list.Sha256,
                Source = list.SourceId,
                Imported = list.Rows,
                Refused = list.Refused,
            })
            .StampAsync(db, cancellationToken);
        if (!isWhole)
            return rows;
        List<OpenRosterList> whole = [];
        foreach (var row in rows)
            whole.Add(row with { Rows = await RowsAsync(db, row.Source, cancellationToken) });
        return whole;
    }

    /// <summary>The list with this address.</summary>
    public static IQueryable<ImportedList> At(this IQueryable<ImportedList> lists, string address)
    {
        if (ListAddress.Parse(address) is not { } list)
            return lists.Where(_ => false);
        var day = list.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return lists
            .Where(one => one.Table == list.Table && one.Day == day)
            .OrderBy(one => one.Id)
            .Skip(list.Nth - 1)
            .Take(1);
    }

    private static async Task<IReadOnlyList<OpenRosterRow>> RowsAsync(
        TrackerDbContext db,
        string source,
        CancellationToken cancellationToken
    )
    {
        var part = $"{source}-part-";
        var texts = await db
            .Sources.Where(one => one.Id == source || one.Id.StartsWith(part))
            .Select(one => new { one.Id, one.Text })
            .ToListAsync(cancellationToken);
        var text = ListText.Of(texts.Select(one => (one.Id, one.Text!)));
        return
        [
            .. text.Numbers.Select(number =>
            {
                var line = text.Row(number);
                return new OpenRosterRow
                {
                    Row = number,
                    State = line.Cells[0],
                    Agency = line.Cells[1],
                    Type = line.Cells[2],
                    County = line.Cells[3],
                    SupportType = line.Cells[4],
                    Signed = line.Cells[5],
                    Moa = line.Cells[6],
                    Addendum = line.Cells[7],
                    Source = line.Source,
                };
            }),
        ];
    }
}
