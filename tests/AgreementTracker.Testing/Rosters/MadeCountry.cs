using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing.Rosters;

/// <summary>Lists of any length: the sheriff of each real county, and invented towns in it.</summary>
public static class MadeCountry
{
    private static readonly string[] Words =
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
        "Oakum",
        "Poplar",
    ];
    private static readonly string[] Kinds = ["Crossing", "Harbor"];

    /// <summary>Row by row: the same place in a longer list is the same agency.</summary>
    public static RosterList List(string day, int rows)
    {
        var counties = Counties.All.Where(county => UsState.All.Any(state => state.Fips == county.Geoid[..2])).ToList();
        return MadeList.Of(
            day,
            [.. Enumerable.Range(0, rows).Select(i => Row(counties[i % counties.Count], i / counties.Count))]
        );
    }

    private static RosterRow Row((string Geoid, string Name) county, int round)
    {
        var state = UsState.All.First(state => state.Fips == county.Geoid[..2]).Code;
        var model = (AgreementModel)(int.Parse(county.Geoid.AsSpan(2)) % 3);
        return round == 0
            ? MadeList.Row(
                state,
                $"{county.Name} County Sheriff's Office",
                model,
                "2025-01-15",
                $"{county.Name} County",
                moa: $"https://www.ice.gov/{county.Geoid}.pdf"
            )
            : MadeList.Row(
                state,
                $"{Words[(round - 1) % Words.Length]} {Kinds[(round - 1) / Words.Length % Kinds.Length]} {county.Name} Police Department",
                model,
                "2025-01-20",
                $"{county.Name} County"
            );
    }
}
