using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>A date as exactly as it is known, always with the words it is known by where they say something else.</summary>
public class DateTextTests
{
    private readonly Town town = new("Springfield");

    [Theory]
    [AnyEngine(null, "", null, "not stated")]
    [AnyEngine(null, "last Tuesday", null, "“last Tuesday” (as printed; the source gives no calendar date)")]
    [AnyEngine("2025", "in 2025", DateBasis.Printed, "2025")]
    [AnyEngine("2025-06-17", "June 17, 2025", DateBasis.Printed, "June 17, 2025")]
    [AnyEngine(
        "2025-06-17",
        "Tuesday",
        DateBasis.Derived,
        "June 17, 2025 (“Tuesday” in the source; the date is derived)"
    )]
    [AnyEngine(
        "2025-06",
        "this month",
        DateBasis.OfficialRecord,
        "June 2025 (“this month” in the source; the date is from an official record)"
    )]
    public async Task Get_Date_ShowsWhatIsKnown(
        DatabaseEngine engine,
        string? value,
        string printed,
        DateBasis? basis,
        string shown
    )
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Source(
                    "minutes",
                    $"{printed}.",
                    source => source with { Kind = SourceKind.OfficialRecord, Published = "2025-06-18" }
                )
                .Add(
                    town.Dossier with
                    {
                        Passages = new Dictionary<string, PassageQuote>
                        {
                            ["minutes"] = new() { Source = "minutes", Exact = $"{printed}." },
                        },
                        VoteEvents =
                        [
                            town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                            {
                                Date =
                                    printed == ""
                                        ? null
                                        : new()
                                        {
                                            Value = value,
                                            Printed = printed,
                                            Basis = basis,
                                        },
                                Citations = new Dictionary<string, IReadOnlyList<Citing>>
                                {
                                    [printed == "" ? "result" : "date"] = [new() { Passage = "minutes" }],
                                },
                            },
                        ],
                    }
                )
        );

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.Equal(shown, page.Fact("Date"));
        Assert.Equal(value is null ? [] : [value], page.All("time").Select(time => time.GetAttribute("datetime")!));
    }
}
