using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Testing.Rosters;

/// <summary>
/// Lists as next year's may be, of agencies that are easily taken for one another: counties with nearly equal names,
/// directions, districts, precincts, several agencies of a county. Each row knows which agency it is.
/// </summary>
public sealed class ComingLists(int seed)
{
    private const int Lists = 9;

    private static readonly string[] Sheriffs =
    [
        "WI Walworth",
        "WI Washington",
        "WI Waukesha",
        "WI Waupaca",
        "WI Waushara",
        "WI Green",
        "WI Green Lake",
        "TX Harris",
        "TX Harrison",
        "TX Hardin",
        "TX Hardeman",
        "TX Wichita",
        "TX Wise",
        "TX Galveston",
        "OK Washita",
        "OK Washington",
        "OK Wagoner",
        "OK Woods",
        "OK Woodward",
        "OK Okmulgee",
        "FL Marion",
        "FL Martin",
        "FL Madison",
        "FL Manatee",
        "FL Lee",
        "FL Leon",
        "FL Levy",
        "FL Hendry",
        "FL Collier",
        "GA Worth",
        "GA Ware",
        "GA Spalding",
        "GA Paulding",
        "PA Greene",
        "PA Allegheny",
        "MO Worth",
        "MO Wright",
        "MO Warren",
        "KY Grant",
        "KY Greenup",
        "KY Graves",
        "NC Stanly",
        "NC Stokes",
        "NC Johnston",
        "NC Jones",
        "SC Horry",
        "SC Greenville",
        "SC Greenwood",
        "ND Cass",
        "MN Crow Wing",
        "VA Roanoke",
        "VA Richmond",
    ];

    private static readonly string[] Others =
    [
        "VA|Roanoke City Sheriff's Office|",
        "VA|Richmond City Sheriff's Office|",
        "TX|Harris County Constable Precinct 1|Harris County",
        "TX|Harris County Constable Precinct 4|Harris County",
        "TX|Harris County Constable Precinct 5|Harris County",
        "TX|Harrison County Constable Precinct 1|Harrison County",
        "TX|Galveston County Constable Precinct II|Galveston County",
        "TX|Galveston County Constable Precinct III|Galveston County",
        "FL|Miami Police Department|Miami-Dade County",
        "FL|Miami Beach Police Department|Miami-Dade County",
        "FL|North Miami Police Department|Miami-Dade County",
        "FL|North Miami Beach Police Department|Miami-Dade County",
        "FL|South Miami Police Department|Miami-Dade County",
        "FL|West Miami Police Department|Miami-Dade County",
        "FL|North Bay Village Police Department|Miami-Dade County",
        "FL|Melbourne Police Department|Brevard County",
        "FL|West Melbourne Police Department|Brevard County",
        "FL|Melbourne Beach Police Department|Brevard County",
        "FL|Marco Island Police Department|Collier County",
        "FL|Collier County Department of Corrections|Collier County",
        "OK|Okmulgee County Criminal Justice Authority|Okmulgee County",
        "PA|Northern Regional Police Department|Allegheny County",
        "PA|Northwest Regional Police Department|Lancaster County",
        "PA|Northeast Regional Police Department|Lancaster County",
        "PA|Union Township Police Department|Lawrence County",
        "PA|Union Township Police Department|Washington County",
        "FL|University of Florida Police Department|Alachua County",
        "FL|University of North Florida Police Department|Duval County",
        "FL|University of South Florida Police Department|Hillsborough County",
        "FL|University of West Florida Police Department|Escambia County",
        "FL|Office of the State Attorney, Sixth Judicial Circuit|",
        "FL|Office of the State Attorney, Sixteenth Judicial Circuit|",
        "GA|North Georgia Regional Jail|",
        "NY|Lake Placid Police Department|Essex County",
        "FL|Lake Placid Police Department|Highlands County",
    ];

    private static readonly string[] Signings = ["2025-02-26", "2025-03-03", "2025-08-28"];

    /// <summary>States with none of these names.</summary>
    private static readonly string[] WrongStates = ["AL", "MT", "NV", "NH"];

    private readonly Random random = new(seed);

    private sealed record Truth(int Agency, RosterRow Row, int From, int To, int Requested);

    /// <summary>The lists in order, and for each row by its number whose it is.</summary>
    public IEnumerable<(RosterList List, IReadOnlyDictionary<int, int> AgencyOf)> Make()
    {
        var truths = Truths().ToList();
        Dictionary<Truth, (RosterRow Row, int Until)> slips = [];
        for (var n = 0; n < Lists; n++)
        {
            var day = $"{new DateOnly(2026, 3, 2).AddDays(7 * n):yyyy-MM-dd}";
            foreach (var truth in truths.Where(truth => !slips.ContainsKey(truth) && random.Next(20) == 0))
                if (
                    Slipped(truth.Row) is var slip
                    && !truths.Exists(other =>
                        other.Agency != truth.Agency
                        && (
                            MayBe(slip, other.Row)
                            || slips.TryGetValue(other, out var theirs) && MayBe(slip, theirs.Row)
                        )
                    )
                )
                    slips[truth] = (slip, n + random.Next(1, 3));
            List<(Truth Truth, RosterRow Row)> requests =
            [
                .. truths
                    .Where(truth => truth.Requested <= n && n <= truth.From)
                    .Select(truth => (truth, Request(truth))),
            ];
            if (n % 2 == 0 && requests.Count > 0)
                yield return (MadeList.Pending(day, [.. requests.Select(entry => entry.Row)]), Agencies(requests));
            List<(Truth Truth, RosterRow Row)> rows =
            [
                .. truths
                    .Where(truth => truth.From <= n && n < truth.To)
                    .Select(truth =>
                        (truth, slips.TryGetValue(truth, out var slip) && n < slip.Until ? slip.Row : truth.Row)
                    ),
            ];
            yield return (MadeList.Of(day, [.. rows.Select(entry => entry.Row)]), Agencies(rows));
        }

        static Dictionary<int, int> Agencies(List<(Truth Truth, RosterRow Row)> rows) =>
            rows.Index().ToDictionary(entry => entry.Index + 2, entry => entry.Item.Truth.Agency);
    }

    private IEnumerable<Truth> Truths()
    {
        var agencies = Sheriffs
            .Select(sheriff =>
                (State: sheriff[..2], Name: $"{sheriff[3..]} County Sheriff's Office", County: $"{sheriff[3..]} County")
            )
            .Concat(
                Others
                    .Select(other => other.Split('|'))
                    .Select(parts => (State: parts[0], Name: parts[1], County: parts[2]))
            );
        foreach (var (id, (state, name, county)) in agencies.Index())
        foreach (
            var model in Enum.GetValues<AgreementModel>()
                .Where(model => model != AgreementModel.NotStated)
                .OrderBy(_ => random.Next())
                .Take(random.Next(1, 3))
        )
        {
            var from = random.Next(5) < 3 ? 0 : random.Next(1, 6);
            var level = name.Contains("State Attorney", StringComparison.Ordinal)
                ? AgencyLevel.State
                : (AgencyLevel?)null;
            yield return new(
                id,
                MadeList.Row(state, name, model, Signings[random.Next(3)], county.Length == 0 ? null : county, level),
                from,
                random.Next(15) == 0 ? 6 : Lists,
                from > 1 && random.Next(2) == 0 ? from - 2 : Lists
            );
        }
    }

    /// <summary>
    /// Whether a slip says exactly what another agency's row says, so that nobody could tell whose it is: 'Precinct
    /// III' typed as 'Precinct II'.
    /// </summary>
    private static bool MayBe(RosterRow slip, RosterRow other) =>
        slip.Agency == other.Agency
        && (
            slip.State == other.State && slip.County == other.County
            || slip.State is null
                && slip.County == other.County
                && slip.Model == other.Model
                && slip.Signed == other.Signed
        );

    private static RosterRow Request(Truth truth) =>
        truth.Row with
        {
            Signed = null,
            Agency = truth
                .Row.Agency.Replace("Department", "Dept.", StringComparison.Ordinal)
                .Replace("Sheriff's Office", "Sheriff Department", StringComparison.Ordinal),
            Model = truth.Agency % 11 == 0 ? AgreementModel.NotStated : truth.Row.Model,
            Printed = truth.Row.Printed with { Signed = null },
        };

    private RosterRow Slipped(RosterRow row) =>
        random.Next(row.Level == AgencyLevel.State ? 6 : 8) switch
        {
            // 'Office of the State Attorney' of another state is another.
            0 when row.Level != AgencyLevel.State => row with { State = WrongStates[random.Next(WrongStates.Length)] },
            1 => row with { State = null },
            // Of two townships of one name nobody could tell without the county.
            2 when !row.Agency.StartsWith("Union", StringComparison.Ordinal) => row with { County = null },
            3 when !row.Agency.StartsWith("Union", StringComparison.Ordinal) => row with
            {
                County = "Jefferson County",
            },
            0 or 2 or 3 or 4 => row with { Signed = row.Signed!.Value.AddDays(1) },
            5 => row with { Agency = row.Agency.ToUpperInvariant() },
            6 => row with { Level = AgencyLevel.NotStated },
            _ => row with { Agency = Typed(row.Agency) },
        };

    private string Typed(string text)
    {
        var at = random.Next(1, text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at..(at + 1)]),
            _ => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
        };
    }
}
