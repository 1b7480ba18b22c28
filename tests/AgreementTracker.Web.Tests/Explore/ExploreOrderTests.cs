using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>One order on both engines: what no source states is last, and what is alike has an order too.</summary>
public class ExploreOrderTests
{
    [Theory]
    [EachEngine("sort=place", "00 01 02 03 04 05")]
    [EachEngine("sort=-place", "05 04 03 02 01 00")]
    [EachEngine("sort=state", "00 03 01 02 04 05")]
    [EachEngine("sort=-state", "01 02 04 05 00 03")]
    [EachEngine("sort=agency", "00 01 02 03 04 05")]
    [EachEngine("sort=model", "01 05 00 04 02 03")]
    [EachEngine("sort=-model", "02 00 04 01 05 03")]
    [EachEngine("sort=status", "03 00 04 01 02 05")]
    [EachEngine("sort=-status", "02 01 04 00 03 05")]
    [EachEngine("group=state&sort=-place", "03 00 05 04 02 01")]
    [EachEngine("group=model&sort=-place", "05 01 04 00 02 03")]
    [EachEngine("of=votes&sort=-date", "04 03 02 01 00 05")]
    [EachEngine("of=votes&sort=date", "00 01 02 03 04 05")]
    [EachEngine("of=votes&sort=-place", "05 04 03 02 01 00")]
    [EachEngine("of=votes&sort=state", "03 00 04 02 01 05")]
    [EachEngine("of=votes&sort=body", "04 03 02 01 00 05")]
    [EachEngine("of=votes&sort=result", "01 05 00 03 02 04")]
    [EachEngine("of=votes&sort=effect", "00 04 01 02 05 03")]
    [EachEngine("of=votes&sort=margin", "05 03 02 01 00 04")]
    [EachEngine("of=votes&sort=-margin", "04 03 02 01 00 05")]
    [EachEngine("of=statements&sort=state", "00 00 03 03 01 01 02 02 04 04 05 05")]
    [EachEngine("of=statements&sort=-state", "01 01 02 02 04 04 05 05 00 00 03 03")]
    [EachEngine("of=statements&sort=place", "00 00 01 01 02 02 03 03 04 04 05 05")]
    [EachEngine("of=statements&sort=speaker", "00 01 02 03 04 05 00 01 02 03 04 05")]
    [EachEngine("of=statements&sort=stance", "01 02 05 00 01 04 05 00 03 04 02 03")]
    [EachEngine("of=statements&sort=-stance", "00 03 04 00 01 04 05 01 02 05 02 03")]
    [EachEngine("of=statements&sort=-date", "00 00 01 01 02 02 03 03 04 04 05 05")]
    public async Task Find_PutsRowsInOneOrder(DatabaseEngine engine, string address, string expected)
    {
        await using var database = await TestDatabase.CreateFromAsync(
            engine,
            "six towns",
            ManyTowns.Record(6).PublishAsync
        );

        Assert.Equal(expected, await PlacesAsync(database, address));
    }

    [Theory]
    [EachEngine("sort=signed", "Year Month Day Later Nothing Words")]
    [EachEngine("sort=-signed", "Later Day Month Year Nothing Words")]
    [EachEngine("sort=date", "Year Month Day Later Nothing Words")]
    public async Task Find_ByADate_SortsByWhatIsStated(DatabaseEngine engine, string address, string expected)
    {
        await using var database = await TestDatabase.CreateFromAsync(engine, "dated towns", DatedTowns().PublishAsync);

        Assert.Equal(expected, await PlacesAsync(database, address));
    }

    [Theory, EachEngine]
    public async Task Find_ByAMarginThatNobodyKnows_IsLastUpAndDown(DatabaseEngine engine)
    {
        var town = new Town("Elmsford");
        await using var database = await TestDatabase.CreateAsync(engine);
        await new TownRecord()
            .Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                        {
                            Key = "unknown",
                        },
                        town.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 3), (VoteOption.No, 2)) with
                        {
                            Key = "known",
                        },
                    ],
                }
            )
            .PublishAsync(database.Services);

        foreach (var address in (string[])["of=votes&sort=margin", "of=votes&sort=-margin"])
            Assert.Equal(["1", "not stated"], (await RowsAsync(database, address)).Select(row => row.Cells[8].Text));
    }

    private static TownRecord DatedTowns()
    {
        var record = new TownRecord();
        foreach (
            var (name, day, printed) in ((string, string?, string?)[])
                [
                    ("Nothing", null, null),
                    ("Words", null, "Tuesday"),
                    ("Day", "2025-04-03", "April 3, 2025"),
                    ("Later", "2025-05", "May 2025"),
                    ("Year", "2025", "2025"),
                    ("Month", "2025-04", "April 2025"),
                ]
        )
        {
            var town = new Town(name);
            var agreement = town.Agreement(AgreementEventKind.Signed);
            record.Add(
                town.Dossier with
                {
                    Agreements =
                    [
                        agreement with
                        {
                            Events =
                            [
                                agreement.Events[0] with
                                {
                                    Date = printed is null
                                        ? null
                                        : new()
                                        {
                                            Value = day,
                                            Printed = printed,
                                            Basis = day is null ? null : DateBasis.Printed,
                                        },
                                },
                            ],
                        },
                    ],
                }
            );
        }
        return record;
    }

    private static async Task<string> PlacesAsync(TestDatabase database, string address) =>
        string.Join(' ', (await RowsAsync(database, address)).Select(row => PlaceOf(row, address)));

    private static string PlaceOf(ExploreRow row, string address)
    {
        var place = row.Cells[address.StartsWith("of=statements", StringComparison.Ordinal) ? 7 : 0].Text;
        return place.Replace("Town ", "", StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ExploreRow>> RowsAsync(TestDatabase database, string address)
    {
        await using var db = database.Context();
        var reader = new QueryReader(null);
        var query = ExploreQuery.Read($"?{address}", reader, new Places([]));
        Assert.Null(reader.Problem);
        return (await query.Of.FindAsync(db, query, TestContext.Current.CancellationToken)).Rows;
    }
}
