using System.Net;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.Tests.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Changes;

public class ChangePageTests(SeededSites seeded, CountrySites country)
{
    [Theory, EachEngine]
    public async Task Get_Changes_ListsTheSeeding(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/changes");

        Assert.Equal(["Change 1"], page.TextsOf("main .list a"));
    }

    [Theory, EachEngine]
    public async Task Get_ChangedNote_ShowsTheWordsThatCameAndWent(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        var note = dossier.ContextNotes[0];
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "An Editor",
                    "Said more exactly",
                    [
                        new(
                            dossier with
                            {
                                ContextNotes =
                                [
                                    note with
                                    {
                                        Text = note.Text.Replace("sparked", "drew", StringComparison.Ordinal),
                                    },
                                    .. dossier.ContextNotes.Skip(1),
                                ],
                            },
                            1
                        ),
                    ]
                )
            );

        var page = await app.GetAsync("/changes/2");

        Assert.Equal("Said more exactly", page.TextOf(".lead"));
        Assert.Equal("An Editor", page.Fact("By"));
        Assert.Equal("nobody else: published without a second person’s check", page.Fact("Checked by"));
        Assert.Equal(["sparked"], page.TextsOf("del"));
        Assert.Equal(["drew"], page.TextsOf("ins"));
        Assert.Equal("/places/fl/miami", page.One("h2 a").GetAttribute("href"));
        Assert.StartsWith("Changed: Note: ", page.TextOf(".changed > li > p"), StringComparison.Ordinal);
        Assert.StartsWith("One neutral sentence: ", page.TextOf(".changed > li > ul > li"), StringComparison.Ordinal);
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_ChangedVote_SaysWhatWasAndWhatIs(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        var vote = dossier.VoteEvents[0];
        var source = vote.Citations["result"];
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "An Editor",
                    "The article says no more",
                    [
                        new(
                            dossier with
                            {
                                VoteEvents =
                                [
                                    vote with
                                    {
                                        Result = VoteResult.NotStated,
                                        Citations = vote
                                            .Citations.Where(citation => citation.Key != "result")
                                            .ToDictionary(),
                                    },
                                    .. dossier.VoteEvents.Skip(1),
                                ],
                            },
                            1
                        ),
                    ]
                )
            );

        var page = await app.GetAsync("/changes/2");

        Assert.StartsWith("Changed: Vote: ", page.TextOf(".changed > li > p"), StringComparison.Ordinal);
        var lines = page.TextsOf(".changed > li > ul > li");
        Assert.Contains("Result: was passed, now not stated", lines);
        var quote = dossier.Passages[source[0].Passage];
        Assert.Contains(
            lines,
            line => line.StartsWith($"Source removed for “Result”: “{quote.Exact}” — ", StringComparison.Ordinal)
        );
        Assert.Contains(
            SourcePage.Url(quote.Source) + TextFragment.Of(quote.Exact, quote.Prefix, quote.Suffix),
            page.All(".changed a").Select(link => link.GetAttribute("href"))
        );
        Assert.Empty(page.All("pre"));
        var json = await app.GetAsync(page.One("main section a[href*='show=json']").GetAttribute("href")!);
        Assert.Contains(
            json.TextsOf("pre.difference ins"),
            words => words.Contains("not-stated", StringComparison.Ordinal)
        );
        Assert.Empty(PageRules.Faults(json));
    }

    [Theory, EachEngine]
    public async Task Get_NewDocument_SaysWhatItHoldsAndLeadsToItsJson(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/changes/1?document=dossiers/fl/miami");

        Assert.Equal("Miami, FL", page.TextOf("main section h2"));
        Assert.Matches(
            "^New: 1 place, .*1 agreement, .* votes?, .*statements",
            page.TextOf("main section > p:not(.aside)")
        );
        Assert.NotEmpty(page.All(".changed > li > details:not([open])"));
        Assert.Empty(page.All("pre"));
        Assert.Empty(PageRules.Faults(page));
        Assert.Single(
            (await seeded.GetAsync(engine, "/changes/1?document=dossiers/fl/miami&show=json")).All("pre.difference")
        );
        var all = await seeded.GetAsync(engine, "/changes/1");
        Assert.Contains("Vote: City Commission, 3–2", all.TextsOf("main section > details li"));
        Assert.Contains(
            "/changes/1?document=dossiers%2Ffl%2Fmiami",
            all.All("main section a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [EachEngine("?show=json")]
    [EachEngine("?show=yaml&document=dossiers/fl/miami")]
    [EachEngine("?document=dossiers/fl/nowhere")]
    [EachEngine("?document=dossiers/fl/miami&from=x")]
    public async Task Get_NoSuchDifference_SaysSo(DatabaseEngine engine, string query) =>
        await seeded.GetAsync(engine, $"/changes/1{query}", HttpStatusCode.BadRequest);

    /// <summary>Two people may have one name, and one person two: accounts tell which.</summary>
    [Theory, EachEngine]
    public async Task Get_ChangeOfAccounts_ShowsThemBesideTheNames(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    new("An Editor", "0f3a2b1c-aaaa"),
                    "Said more exactly",
                    [
                        new(
                            dossier with
                            {
                                ContextNotes =
                                [
                                    dossier.ContextNotes[0] with
                                    {
                                        Text = "Another note.",
                                    },
                                    .. dossier.ContextNotes.Skip(1),
                                ],
                            },
                            1
                        ),
                    ]
                )
                {
                    ReviewedBy = new("A Reviewer", "1e4b2c3d-bbbb"),
                    Corrects = "A word.",
                }
            );

        var page = await app.GetAsync("/changes/2");
        Assert.Equal(
            ("An Editor (account 0f3a2b1c)", "A Reviewer (account 1e4b2c3d)"),
            (page.Fact("By"), page.Fact("Checked by"))
        );
        foreach (
            var address in (string[])
                ["/changes", "/corrections", "/places/fl/miami/history", "/places/fl/miami/history/2"]
        )
            Assert.Contains(
                "An Editor (account 0f3a2b1c)",
                (await app.GetAsync(address)).One("main").Words(),
                StringComparison.Ordinal
            );
    }

    [Theory, EachEngine]
    public async Task More_UntilTheEnd_ShowsEachDocumentOnce(DatabaseEngine engine)
    {
        var expected = (await country.GetAsync(engine, "/changes")).All("main .list > li").Last().Words();
        List<string> documents = [];
        string? next = "/changes/1";
        for (var pages = 0; next is not null && pages < 100; pages++)
        {
            var page = await country.GetAsync(engine, next);
            documents.AddRange(page.TextsOf("main h2 + .aside > code"));
            next = page.All("nav[aria-label='Pages of this list'] a[rel=next]").SingleOrDefault()?.GetAttribute("href");
        }

        Assert.EndsWith($", {documents.Count} documents", expected, StringComparison.Ordinal);
        Assert.Equal(documents.Distinct().Order(StringComparer.Ordinal), documents);
    }

    [Theory]
    [EachEngine("/changes/0")]
    [EachEngine("/changes/2")]
    [EachEngine("/changes/one")]
    public async Task Get_NoSuchChange_IsNotFound(DatabaseEngine engine, string address) =>
        await seeded.GetAsync(engine, address, HttpStatusCode.NotFound);
}
