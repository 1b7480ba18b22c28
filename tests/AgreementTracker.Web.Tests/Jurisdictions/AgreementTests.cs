using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class AgreementTests
{
    private readonly Town town = new("Springfield");

    [Theory]
    [AnyEngine(
        "signed ended",
        "Ended, date not stated",
        "The 287(g) agreement of Springfield’s town police with ICE has ended."
    )]
    [AnyEngine(
        "first-listed no-longer-listed",
        "No longer listed by ICE",
        "ICE no longer lists the 287(g) agreement of Springfield’s town police."
    )]
    [AnyEngine(
        "requested",
        "Requested (ICE lists it as pending)",
        "A 287(g) agreement has been requested for Springfield’s town police; ICE lists it as pending."
    )]
    [AnyEngine(
        "approved signed suspended reinstated",
        "In force (reinstated, date not stated)",
        "Springfield’s town police have a 287(g) agreement with ICE, in force (reinstated, date not stated)."
    )]
    [AnyEngine(
        "",
        "Status not stated",
        "Our sources mention a 287(g) agreement of Springfield’s town police with ICE, and do not say whether it is in force."
    )]
    public async Task Get_Steps_TellWhereItStands(DatabaseEngine engine, string steps, string status, string answer)
    {
        var kinds = steps
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(step => Vocabulary.Parse<AgreementEventKind>(step)!.Value)
            .ToArray();
        await using var app = await AppAsync(engine, town.Agreement(kinds));

        var page = await app.GetAsync(town.Page);

        Assert.Equal(answer, page.TextOf(".lead"));
        Assert.Equal(status, page.One("#pact dd > strong").Words());
        Assert.Equal(kinds.Select(kind => kind.Word()), page.All("#pact ol.chain > li").Select(step => step.Id));
        Assert.Equal(
            kinds.Length == 0,
            page.TextsOf("#pact > p.unstated") is ["No source we have says how it came about."]
        );
    }

    [Theory, AnyEngine]
    public async Task Get_SeveralAgreements_ShowsEach(DatabaseEngine engine)
    {
        await using var app = await AppAsync(
            engine,
            town.Agreement(AgreementEventKind.Signed) with
            {
                Model = AgreementModel.TaskForce,
            },
            town.Agreement(AgreementEventKind.NoLongerListed) with
            {
                Key = "jail-pact",
                Model = AgreementModel.JailEnforcement,
                Name = "the jail pact",
            }
        );

        var page = await app.GetAsync(town.Page);

        Assert.Equal(
            "Springfield’s town police have two 287(g) agreements on record: task force model, in force (signed, date not stated); jail enforcement model, no longer listed by ICE.",
            page.TextOf(".lead")
        );
        Assert.Equal(
            ("task force model", "its name and its purpose"),
            (page.Fact("Type", "#pact"), page.Fact("Not stated", "#pact"))
        );
        Assert.Equal(
            ("jail enforcement model", "the jail pact"),
            (page.Fact("Type", "#jail-pact"), page.Fact("Name", "#jail-pact"))
        );
        Assert.Equal(
            "agreement in force; agreement no longer listed by ICE",
            (await app.GetAsync("/places")).TextOf("main li > span")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_DatedStep_ShowsHowTheDateIsKnown(DatabaseEngine engine)
    {
        var record = new TownRecord().Source(
            "minutes",
            "Signed last Tuesday.",
            source => source with { Kind = SourceKind.OfficialRecord }
        );
        var agreement = town.Agreement(AgreementEventKind.Approved, AgreementEventKind.Signed);
        await using var app = await TrackerApp.WithAsync(
            engine,
            record.Add(
                town.Dossier with
                {
                    Passages = new Dictionary<string, PassageQuote>
                    {
                        ["minutes"] = new() { Source = "minutes", Exact = "Signed last Tuesday." },
                    },
                    Agreements =
                    [
                        agreement with
                        {
                            Events =
                            [
                                agreement.Events[0] with
                                {
                                    Date = new()
                                    {
                                        Value = "2025-04",
                                        Printed = "April 2025",
                                        Basis = DateBasis.Printed,
                                    },
                                },
                                agreement.Events[1] with
                                {
                                    Date = new()
                                    {
                                        Value = "2025-06-17",
                                        Printed = "last Tuesday",
                                        Basis = DateBasis.OfficialRecord,
                                    },
                                    Citations = new Dictionary<string, IReadOnlyList<Citing>>
                                    {
                                        ["date"] = [new() { Passage = "minutes" }],
                                    },
                                },
                            ],
                        },
                    ],
                }
            )
        );

        var page = await app.GetAsync(town.Page);

        Assert.Equal(["April 2025", "June 17, 2025"], page.TextsOf("ol.chain time"));
        Assert.DoesNotContain("in the source", page.TextOf("#approved"));
        Assert.Contains("(“last Tuesday” in the source; the date is from an official record)", page.TextOf("#signed"));
    }

    private Task<TrackerApp> AppAsync(DatabaseEngine engine, params AgreementFact[] agreements) =>
        TrackerApp.WithAsync(engine, new TownRecord().Add(town.Dossier with { Agreements = agreements }));
}
