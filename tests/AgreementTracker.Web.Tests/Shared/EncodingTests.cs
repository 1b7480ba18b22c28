using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Shared;

/// <summary>Every text of the record may be anything, markup too: it is shown as it is, and does nothing.</summary>
public class EncodingTests(EncodingTests.HostileSites sites) : IClassFixture<EncodingTests.HostileSites>
{
    internal const string Evil =
        "</title></p><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\"{{x}}@(1+1)";

    private static readonly Town Town = new(Evil, "hostile");

    public sealed class HostileSites() : Sites(engine => TrackerApp.WithAsync(engine, Record()));

    [Theory]
    [AnyEngine("/", "ul.list > li > a", "ul.list > li > span")]
    [AnyEngine("/places", "ul.list > li > a", "ul.list > li > span", "select[name=state] > option")]
    [AnyEngine(
        "/places/zz/hostile",
        "title",
        "h1",
        ".lead",
        "#pact dd",
        "table.roll th",
        "table.roll td",
        "#decision dd",
        "#said figcaption",
        "#said blockquote p",
        "#figure dt",
        "#figure dd",
        "#march",
        "#order > div",
        "#order dd",
        "#note",
        "details.cite > blockquote p",
        "details.cite p.role",
        "details.cite footer",
        "section[aria-labelledby$=sources] li",
        "details .vh"
    )]
    [AnyEngine(
        "/votes/zz.hostile.decision",
        "title",
        "h1",
        ".lead",
        ".crumbs > a",
        "table.roll th",
        "table.roll td",
        "dd",
        "details.cite p",
        "main p > a"
    )]
    [AnyEngine(
        "/sources/evil",
        "title",
        "h1",
        "dd",
        ".archive mark",
        "ol.resting blockquote a",
        "ol.resting li li a",
        "ol.resting li li .aside"
    )]
    [AnyEngine("/votes", "ul.list > li > a")]
    [AnyEngine("/statements", "figcaption", "blockquote p", "figcaption a")]
    [AnyEngine("/sources", "li a")]
    [AnyEngine("/organizations/hostile-council", "title", "h1", ".crumbs > a", "ul.list > li > a")]
    [AnyEngine("/search?q=script", "ul.list > li > a")]
    public async Task Get_MarkupInEveryField_IsShownAsText(DatabaseEngine engine, string address, params string[] shown)
    {
        var page = await sites.GetAsync(engine, address);

        Assert.Empty(PageRules.Faults(page));
        Assert.DoesNotContain(page.All("img, script"), element => !PageRules.IsData(element));
        Assert.All(
            shown,
            selector => Assert.Contains(page.All(selector), element => element.TextContent.Contains(Evil))
        );
    }

    [Theory, AnyEngine]
    public async Task Get_MarkupInTheQuery_IsShownAsText(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, $"/places?text={Uri.EscapeDataString(Evil)}");

        Assert.Empty(PageRules.Faults(page));
        Assert.Equal(Evil, page.One("input[name=text]").GetAttribute("value"));
        Assert.Single(page.All("main li"));
        Assert.Empty(PageRules.Faults(await sites.GetAsync(engine, $"/search?q={Uri.EscapeDataString(Evil)}")));
        Assert.Empty(PageRules.Faults(await sites.GetAsync(engine, "/changes/1")));
    }

    internal static TownRecord Record() =>
        new TownRecord()
            .Source(
                "evil",
                $"{Evil} 1. {Evil} 2.",
                source =>
                    source with
                    {
                        Title = Evil,
                        Publisher = Evil,
                        Author = Evil,
                        Url = $"https://example.org/?{Evil.Replace(" ", "")}",
                    }
            )
            .Add(TownRecord.StateOf("yy", Evil))
            .Add(
                Town.Dossier with
                {
                    Passages = new Dictionary<string, PassageQuote>
                    {
                        ["evil"] = new() { Source = "evil", Exact = $"{Evil} 1." },
                    },
                    Organizations =
                    [
                        .. Town.Dossier.Organizations.Select(organization => organization with { Name = Evil }),
                    ],
                    Agreements =
                    [
                        Town.Agreement(AgreementEventKind.Signed) with
                        {
                            Name = Evil,
                            Scope = Evil,
                            Events =
                            [
                                new()
                                {
                                    Key = "step",
                                    Kind = AgreementEventKind.Approved,
                                    Date = new() { Printed = Evil },
                                    VoteEvent = "decision",
                                },
                            ],
                        },
                    ],
                    VoteEvents =
                    [
                        Town.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 1)) with
                        {
                            Motion = Evil,
                            Date = new() { Printed = Evil },
                            Agreement = "pact",
                            Votes =
                            [
                                new()
                                {
                                    Voter = Evil,
                                    Option = VoteOption.Yes,
                                    OptionPrinted = Evil,
                                },
                            ],
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["motion"] =
                                [
                                    new()
                                    {
                                        Passage = "evil",
                                        Role = CitationRole.Contradicts,
                                        ReportedAs = Evil,
                                    },
                                ],
                            },
                        },
                    ],
                    Statements =
                    [
                        new()
                        {
                            Key = "said",
                            Kind = StatementKind.Paraphrase,
                            Stance = Stance.Mixed,
                            Speaker = By,
                            Parts = [new() { Kind = StatementPartKind.Narrated, Passage = "evil" }],
                        },
                    ],
                    Figures =
                    [
                        new()
                        {
                            Key = "figure",
                            Metric = Evil,
                            Quantity = Evil,
                            Unit = Evil,
                            Of = Evil,
                            Claimant = By,
                        },
                    ],
                    Events =
                    [
                        new()
                        {
                            Key = "march",
                            Kind = EventKind.Other,
                            Name = Evil,
                            Participants = [new() { Name = Evil }],
                        },
                    ],
                    Instruments =
                    [
                        new()
                        {
                            Key = "order",
                            Kind = InstrumentKind.Other,
                            Title = Evil,
                            Number = Evil,
                            Issuer = By,
                        },
                    ],
                    ContextNotes =
                    [
                        new()
                        {
                            Key = "note",
                            Topic = ContextTopic.Contrast,
                            Text = Evil,
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["text"] = [new() { Passage = "evil" }],
                            },
                        },
                    ],
                }
            );

    private static AttributionFact By =>
        new()
        {
            Name = Evil,
            Role = Evil,
            Affiliation = Evil,
        };
}
