using System.Globalization;
using System.IO.Compression;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Testing.Rosters;

/// <summary>
/// Small lists as files, named as ICE names them. Brown County stands in one state, and then in another: nobody but a
/// person can tell whether that is one agency.
/// </summary>
public static class MadeFileOfList
{
    private static readonly string?[][] Others =
    [
        ["OHIO", "Spencer Police Department", "Municipality", "Medina County", "Task Force Model", "2/20/2025"],
        ["TEXAS", "Aransas County Sheriff's Office", "County", "Aransas County", "Jail Enforcement Model", "1/2/2025"],
        [
            "FLORIDA",
            "Collier County Sheriff's Office",
            "County",
            "Collier County",
            "Warrant Service Officer",
            "1/3/2025",
        ],
    ];

    /// <param name="state">Where Brown County lies in this list.</param>
    /// <param name="others">How many other agencies it has.</param>
    public static (string Name, byte[] Bytes) Of(string day, string state, int others = 3)
    {
        var book = new MadeWorkbook()
            .Sheet("Sheet1")
            .Row(1, MadeWorkbook.Headings)
            .Row(2, state, "Brown County Sheriff's Office", "County", null, "Task Force Model", "2/26/2025");
        foreach (var (i, row) in Others.Take(others).Index())
            book.Row(i + 3, row);
        // Of two days, it is two files though it says the same.
        book.Parts.Add(("docProps/day.xml", $"<day>{day}</day>"));
        return (
            $"participatingAgencies{DateOnly.Parse(day, CultureInfo.InvariantCulture):MMddyyyy}am.xlsx",
            book.Bytes()
        );
    }

    public static async Task<RosterPlan> TakeInAsync(this TrackerApp app, (string Name, byte[] Bytes) file) =>
        await app
            .Services.GetRequiredService<RosterImport>()
            .PublishAsync(RosterFile.Read(file.Name, file.Bytes), file.Bytes, "Ann Administrator");

    /// <summary>Two lists, and the question that they leave.</summary>
    public static async Task AskAsync(this TrackerApp app)
    {
        await app.TakeInAsync(Of("2025-03-01", "NEBRASKA"));
        await app.TakeInAsync(Of("2025-03-08", "KANSAS"));
    }

    /// <summary>What some people may bring in the place of a list.</summary>
    public static (string Name, byte[] Bytes) Hostile(string kind)
    {
        var rows = new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings);
        return kind switch
        {
            "not a workbook" => ("participatingAgencies03012025.xlsx", "<html>Not found</html>"u8.ToArray()),
            "macros" => ("participatingAgencies03012025.xlsm", rows.Bytes()),
            "formulas" => (
                "participatingAgencies03012025.xlsx",
                rows.Xml("""<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>""").Bytes()
            ),
            "2 million rows" => (
                "participatingAgencies03012025.xlsx",
                rows.Xml(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 2_000_000))).Bytes()
            ),
            "a zip bomb" => ("participatingAgencies03012025.xlsx", Bomb()),
            "no day" => ("participating.xlsx", Of("2025-03-01", "OHIO").Bytes),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such file."),
        };
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            var spaces = new byte[1_000_000];
            for (var i = 0; i < 300; i++)
                part.Write(spaces);
        }
        return bytes.ToArray();
    }
}
