using System.Globalization;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Drills;

/// <summary>
/// A list of ICE's for each day of 2025 from March on, each with one agency more than the one before.
/// </summary>
internal static class DayList
{
    private static readonly string[] First =
    [
        "Alder",
        "Birch",
        "Cedar",
        "Dogwood",
        "Elder",
        "Fir",
        "Ginkgo",
        "Hazel",
        "Ironwood",
        "Juniper",
        "Katsura",
        "Larch",
        "Maple",
        "Nutmeg",
        "Oak",
        "Poplar",
    ];
    private static readonly string[] Second =
    [
        "Bend",
        "Creek",
        "Falls",
        "Grove",
        "Harbor",
        "Island",
        "Junction",
        "Knoll",
        "Landing",
        "Meadow",
        "Notch",
        "Orchard",
        "Prairie",
        "Ridge",
        "Springs",
        "Valley",
    ];

    public static string Write(string folder, int day)
    {
        var book = new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings);
        for (var i = 0; i < day + 3; i++)
            book.Row(
                i + 2,
                "OHIO",
                $"{First[i % 16]} {Second[i / 16 % 16]} Police Department",
                "Municipality",
                "Medina County",
                "Task Force Model",
                "2/20/2025"
            );
        var date = new DateOnly(2025, 3, 1).AddDays(day).ToString("MMddyyyy", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"participatingAgencies{date}am.xlsx");
        File.WriteAllBytes(file, book.Bytes());
        return file;
    }
}
