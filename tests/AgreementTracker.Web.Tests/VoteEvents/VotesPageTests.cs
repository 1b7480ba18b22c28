using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

public class VotesPageTests(VotesPageTests.Votes votes) : IClassFixture<VotesPageTests.Votes>
{
    /// <summary>Close and clear votes, passed and failed, with and without a date.</summary>
    public sealed class Votes()
        : Sites(engine =>
            TrackerApp.WithAsync(
                engine,
                new TownRecord()
                    .Add(Voted("Ashford", VoteResult.Pass, "March 3, 2024", "2024-03-03", 3, 2))
                    .Add(Voted("Birchwood", VoteResult.Fail, "May 5, 2025", "2025-05-05", 1, 4))
                    .Add(Voted("Cedarville", VoteResult.Pass, "Tuesday", null, 7, 0))
            )
        );

    [Theory]
    [EachEngine("/votes", "Birchwood, Ashford, Cedarville")]
    [EachEngine("/votes?result=pass", "Ashford, Cedarville")]
    [EachEngine("/votes?margin=1", "Ashford")]
    [EachEngine("/votes?year=2025", "Birchwood")]
    [EachEngine("/votes?year=undated", "Cedarville")]
    [EachEngine("/votes?body=town+council&year=2024", "Ashford")]
    public async Task Get_ListsWhatFits_NewestFirst(DatabaseEngine engine, string address, string expected)
    {
        var page = await votes.GetAsync(engine, address);

        Assert.Equal(expected.Split(", ").Select(town => $"{town}: {Town.CouncilName}"), page.TextsOf("main .list a"));
    }

    [Theory]
    [EachEngine("/votes", "any 2025 2024 undated", "")]
    [EachEngine("/votes?year=2024", "any 2025 2024 undated", "2024")]
    [EachEngine("/votes?year=undated", "any 2025 2024 undated", "undated")]
    [EachEngine("/votes?year=1999", "any 2025 2024 undated 1999", "1999")]
    public async Task Get_OffersTheYearsOnRecord(DatabaseEngine engine, string address, string years, string chosen)
    {
        var page = await votes.GetAsync(engine, address);

        Assert.Equal(years.Split(' '), page.TextsOf("select[name=year] > option"));
        Assert.Equal(chosen, string.Join(' ', page.TextsOf("select[name=year] > option[selected]")));
    }

    [Theory, EachEngine]
    public async Task Get_NothingFits_SaysSo(DatabaseEngine engine)
    {
        var page = await votes.GetAsync(engine, "/votes?year=1999");

        Assert.Contains("No vote in the record fits this.", page.Main.TextContent, StringComparison.Ordinal);
        Assert.Equal("/votes", page.One("main p a").GetAttribute("href"));
    }

    private static Dossier Voted(string name, VoteResult result, string printed, string? date, int yes, int no)
    {
        var town = new Town(name);
        return town.Dossier with
        {
            VoteEvents =
            [
                town.Vote(VoteEffect.Adopt, result, (VoteOption.Yes, yes), (VoteOption.No, no)) with
                {
                    Date = new()
                    {
                        Printed = printed,
                        Value = date,
                        Basis = date is null ? null : DateBasis.Printed,
                    },
                },
            ],
        };
    }
}
