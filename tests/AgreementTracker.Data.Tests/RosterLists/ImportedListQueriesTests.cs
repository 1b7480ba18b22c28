using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

public class ImportedListQueriesTests
{
    [Theory]
    [InlineData("2025-06-17", RosterTable.Participating, 1)]
    [InlineData("2025-06-17-pending", RosterTable.Pending, 1)]
    [InlineData("2025-06-17-2", RosterTable.Participating, 2)]
    [InlineData("2025-06-17-pending-12", RosterTable.Pending, 12)]
    public void Parse_Address_IsWhatItWasWrittenFrom(string text, RosterTable table, int nth)
    {
        var address = ListAddress.Parse(text);

        Assert.Equal((table, nth, text), (address?.Table, address?.Nth, $"{address}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-30")]
    [InlineData("2025-06-17-1")]
    [InlineData("2025-06-17-0")]
    [InlineData("2025-06-17-granted")]
    [InlineData("2025-06-17-pending-")]
    [InlineData("2025-06-17\n")]
    [InlineData("٢٠٢٥-06-17")]
    public void Parse_NoAddress_IsNothing(string text) => Assert.Null(ListAddress.Parse(text));

    [Theory, EachEngine]
    public async Task Lists_OfOneDay_HaveAddressesOfTheirOwn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var row = Row("OK", "Stilwell Police Department", county: "Adair County");
        var other = Row(
            "OK",
            "Stilwell Police Department",
            county: "Adair County",
            moa: "https://www.ice.gov/stilwell.pdf"
        );
        await database.Services.TakeInAsync(
            Of("2025-03-06", row),
            Pending("2025-03-06", Row("OK", "Tulsa Police Department", county: "Tulsa County")),
            Of("2025-03-06", other),
            Of("2025-03-13", other)
        );
        await using var db = database.Context();

        var page = await db.ListsAsync(null, 2);
        var rest = await db.ListsAsync(ListAddress.Parse(page.Next), 2);

        Assert.Equal(["2025-03-13", "2025-03-06-2"], page.Items.Select(item => $"{item.List.Address}"));
        Assert.Equal(["2025-03-06-pending", "2025-03-06"], rest.Items.Select(item => $"{item.List.Address}"));
        Assert.Null(rest.Next);
        Assert.Equal(
            "2025-03-06-2",
            $"{(await db.ListAsync(new(RosterTable.Participating, new(2025, 3, 13))))!.Before!.Address}"
        );
        Assert.Null(await db.ListAsync(new(RosterTable.Pending, new(2025, 3, 6), 2)));
    }

    [Theory, EachEngine]
    public async Task TakeIn_AnotherFileOfTheSameDayWithTheSameRows_IsThatList(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var row = Row("OK", "Stilwell Police Department", county: "Adair County");

        await database.Services.TakeInAsync(Of("2025-03-06", row), Of("2025-03-06", row));

        await using var db = database.Context();
        Assert.Single(await db.ListEntriesAsync());
    }

    [Theory, EachEngine]
    public async Task Compare_AgreementsThatTurnedOutToBeOne_AreOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var others = ((string[])["Cherokee", "Delaware", "Mayes", "Tulsa"])
            .Select(county => Row("OK", $"{county} County Sheriff's Office", county: $"{county} County"))
            .ToArray();
        await database.Services.TakeInAsync(
            Of(
                "2025-03-06",
                [
                    .. others,
                    Row("OK", "Stilwell Police Department", county: "Adair County"),
                    Row("OK", "City of Stilwell Police Department", county: "Adair County"),
                ]
            ),
            Of("2025-03-13", [.. others, Row("OK", "City of Stilwell Police Department", county: "Adair County")])
        );
        await using var db = database.Context();
        var lists = await db.ListEntriesAsync();

        var comparison = await db.CompareAsync(lists[0], lists[1]);

        Assert.Equal((5, 5, 5), (comparison.From, comparison.To, comparison.Both));
        Assert.Empty(comparison.OnlyFrom.Concat(comparison.OnlyTo));
    }
}
