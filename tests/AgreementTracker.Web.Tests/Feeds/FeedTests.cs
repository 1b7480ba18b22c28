using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Tests.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Feeds;

public class FeedTests(SeededSites seeded, PublishedSites published)
{
    /// <param name="words">What the newest entry says.</param>
    [Theory]
    [EachEngine("/changes", "documents changed")]
    [EachEngine("/places/fl", "changed")]
    [EachEngine("/places/fl/miami", "Added: Vote: City Commission, 3–2")]
    [EachEngine("/people/tessa-petit", "Petit")]
    [EachEngine("/organizations/miami-city-commission", "Added: Vote: City Commission, 3–2")]
    public async Task Get_AtomAndJson_SayTheSame_AndThePageLinksToBoth(
        DatabaseEngine engine,
        string address,
        string words
    )
    {
        var site = await seeded.OnAsync(engine);
        var page = await site.GetAsync(address);
        var atom = Read((await site.GetAsync($"{address}.atom")).Markup);
        var json = JsonDocument.Parse((await site.GetAsync($"{address}.feed")).Markup).RootElement;
        var items = json.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(
            [$"{address}.atom", $"{address}.feed"],
            page.All("link[rel=alternate]")
                .Where(link => link.GetAttribute("type") is "application/atom+xml" or "application/feed+json")
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("https://jsonfeed.org/version/1.1", json.GetProperty("version").GetString());
        Assert.NotEmpty(atom.Items);
        Assert.Equal(atom.Items.Select(item => item.Id), items.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(
            atom.Items.Select(item => ((TextSyndicationContent)item.Content).Text),
            items.Select(item => item.GetProperty("content_text").GetString())
        );
        Assert.Contains(words, ((TextSyndicationContent)atom.Items.First().Content).Text, StringComparison.Ordinal);
        foreach (var item in items)
            await site.GetAsync(item.GetProperty("url").GetString()!);
    }

    [Theory, EachEngine]
    public async Task Publish_IsANewEntry_AndFormerOnesKeepTheirIds(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, ManyTowns.Record(2));
        var town = $"{TownRecord.State}/town-01";
        string[] addresses = ["/changes.atom", $"/places/{TownRecord.State}.atom", $"/places/{town}.atom"];
        Dictionary<string, List<string>> before = [];
        foreach (var address in addresses)
            before[address] = [.. Read((await app.GetAsync(address)).Markup).Items.Select(item => item.Id)];
        await using var db = app.Database.Context();
        var document = Dossier.AddressOf(town);
        var newest = await db.Revisions.Latest().SingleAsync(one => one.Document == document);
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "A & <b>",
                    "a reason with \u0007 & <markup>",
                    [new(DocumentJson.Read<Dossier>(newest.Content).Withdraw("second", "not said"), newest.Number)]
                )
            );

        foreach (var address in addresses)
        {
            var feed = Read((await app.GetAsync(address)).Markup);
            Assert.Equal(before[address], feed.Items.Skip(1).Select(item => item.Id));
            Assert.Contains("& <markup>", ((TextSyndicationContent)feed.Items.First().Content).Text);
            Assert.Equal("A & <b>", Assert.Single(feed.Items.First().Authors).Name);
        }
        var hash = await db.Changes.Where(change => change.Number == 1).Select(change => change.Hash).SingleAsync();
        Assert.Contains(hash, Read((await app.GetAsync("/changes.atom")).Markup).Id, StringComparison.Ordinal);
        Assert.Contains(
            "1 agreement, 1 vote",
            Read((await app.GetAsync($"/places/{town}.atom")).Markup).Items.Last().Title.Text
        );
        var elsewhere = Read((await app.GetAsync($"/places/{ManyTowns.OtherState}.atom")).Markup);
        Assert.Single(elsewhere.Items);
    }

    [Fact]
    public async Task Get_OfAPublishedSite_HasWholeAddresses_AndIsNotSentAgain()
    {
        var site = await published.OnAsync(DatabaseEngine.Sqlite);
        using var first = await site.Client.GetAsync("/places/fl/miami.atom");
        var feed = Read(await first.Content.ReadAsStringAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/places/fl/miami.atom");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await site.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(
            $"{PublishedSites.Address}/places/fl/miami.atom",
            $"{feed.Links.Single(link => link.RelationshipType == "self").Uri}"
        );
        Assert.All(
            feed.Items,
            item => Assert.StartsWith(PublishedSites.Address, $"{item.Links[0].Uri}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/places/fl/nowhere.atom", HttpStatusCode.NotFound)]
    [InlineData("/people/nobody.feed", HttpStatusCode.NotFound)]
    [InlineData("/organizations/nobody.atom", HttpStatusCode.NotFound)]
    [InlineData("/changes.atom?after=1", HttpStatusCode.BadRequest)]
    [InlineData("/votes.ics?result=perhaps", HttpStatusCode.BadRequest)]
    public async Task Get_NothingToFollow_IsAProblem(string address, HttpStatusCode status) =>
        Assert.Equal(
            "application/problem+json",
            (await seeded.GetAsync(DatabaseEngine.Sqlite, address, status)).ContentType
        );

    [Theory, EachEngine]
    public async Task Get_Calendar_HasTheVotesThatHaveADay(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                new Town("Elmsford", "elmsford").Dossier with
                {
                    VoteEvents =
                    [
                        Vote("decided", "2025-06-17", "to hold, or not; \"end\""),
                        Vote("month", "2025-06", "b"),
                        Vote("undated", null, "c"),
                    ],
                }
            )
        );

        var text = (await app.GetAsync("/votes.ics")).Markup;
        var calendar = Ical.Net.Calendar.Load(text)!;
        var one = Assert.Single(calendar.Events);
        Assert.Equal(new DateOnly(2025, 6, 17), one.Start!.Date);
        Assert.False(one.Start.HasTime);
        Assert.Equal("to hold, or not; \"end\"", one.Description);
        Assert.Equal("zz.elmsford.decided@agreementtracker", one.Uid);
        Assert.Equal(text, (await app.GetAsync("/votes.ics?year=2025")).Markup);
        Assert.Empty(Ical.Net.Calendar.Load((await app.GetAsync("/votes.ics?year=1999")).Markup)!.Events);
        Assert.Equal(
            "/votes.ics?year=2025",
            (await app.GetAsync("/votes?year=2025")).One("link[type='text/calendar']").GetAttribute("href")
        );

        AgreementTracker.Record.VoteEvents.VoteEventFact Vote(string key, string? day, string motion) =>
            new Town("Elmsford", "elmsford").Vote(
                AgreementTracker.Record.VoteEvents.VoteEffect.Adopt,
                AgreementTracker.Record.VoteEvents.VoteResult.Pass,
                (AgreementTracker.Record.VoteEvents.VoteOption.Yes, 3)
            ) with
            {
                Key = key,
                Motion = motion,
                Date = day is null
                    ? null
                    : new()
                    {
                        Value = day,
                        Printed = day,
                        Basis = AgreementTracker.Record.DateBasis.Printed,
                    },
            };
    }

    private static SyndicationFeed Read(string atom)
    {
        using var reader = XmlReader.Create(new StringReader(atom));
        return SyndicationFeed.Load(reader);
    }
}
