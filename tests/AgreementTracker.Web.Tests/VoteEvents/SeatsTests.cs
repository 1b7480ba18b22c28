using AgreementTracker.Record;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

public class SeatsTests
{
    private readonly Town town = new("Springfield");

    [Fact]
    public async Task Get_EveryOption_IsToldApartWithoutColour()
    {
        var page = await PageAsync([.. Enum.GetValues<VoteOption>().Select(option => (option, 1))]);

        var seats = page.All("svg .seat");
        Assert.Equal(
            Enum.GetValues<VoteOption>().Select(option => $"seat {option.Word()}"),
            seats.Select(seat => seat.ClassName)
        );
        var looks = seats
            .Select(seat => $"{seat.FirstElementChild!.LocalName} {seat.QuerySelector("text")?.TextContent}")
            .ToList();
        Assert.Equal(looks.Distinct(), looks);
    }

    [Fact]
    public async Task Get_ManySeats_StandInRowsWithinThePicture()
    {
        var page = await PageAsync((VoteOption.Yes, 11), (VoteOption.No, 10));

        var picture = page.One("svg[role=img]");
        var box = picture.GetAttribute("viewBox")!.Split(' ').Select(int.Parse).ToList();
        var at = page.All("svg.seats circle")
            .Select(seat => (X: int.Parse(seat.GetAttribute("cx")!), Y: int.Parse(seat.GetAttribute("cy")!)))
            .ToList();
        Assert.Equal(21, at.Distinct().Count());
        Assert.All(
            at,
            seat => Assert.True(seat.X is >= 15 && seat.X <= box[2] - 15 && seat.Y is >= 15 && seat.Y <= box[3] - 15)
        );
        Assert.Equal((picture.GetAttribute("width"), picture.GetAttribute("height")), ($"{box[2]}", $"{box[3]}"));
    }

    [Fact]
    public async Task Get_LargeBody_HasSmallSeatsAndEachOptionInRowsOfItsOwn()
    {
        var page = await PageAsync((VoteOption.Yes, 104), (VoteOption.No, 81), (VoteOption.Absent, 15));

        Assert.Equal(200, page.All("svg.seats .seat").Count);
        Assert.InRange(int.Parse(page.One("svg.seats").GetAttribute("width")!), 200, 350);
        var rows = page.All("svg.seats .seat")
            .ToLookup(seat => seat.QuerySelector("text")!.GetAttribute("y"), seat => seat.ClassName);
        Assert.All(rows, row => Assert.Single(row.Distinct()));
    }

    [Fact]
    public async Task Get_Table_HasTheSeatOfEachOptionBesideItsWord()
    {
        var page = await PageAsync((VoteOption.Yes, 3), (VoteOption.Absent, 1));

        Assert.Equal(
            ["key yes Y", "key absent –"],
            page.All("table.counts .key[aria-hidden=true]")
                .Select(key => $"{key.ClassName} {key.GetAttribute("data-letter")}")
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(250, 150)]
    [InlineData(2_000_000_000, 2_000_000_000)]
    public async Task Get_CountsThatAreNoPicture_AreInTheTableAlone(int yes, int no)
    {
        var page = await PageAsync((VoteOption.Yes, yes), (VoteOption.No, no));

        Assert.Empty(page.All("svg"));
        Assert.Equal([$"{yes}", $"{no}"], page.TextsOf("table.counts td.number"));
    }

    private async Task<Page> PageAsync(params (VoteOption, int)[] counts)
    {
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents = [town.Vote(VoteEffect.Adopt, VoteResult.Pass, counts)],
                }
            )
        );
        return await app.GetAsync(town.VotePage("decision"));
    }
}
