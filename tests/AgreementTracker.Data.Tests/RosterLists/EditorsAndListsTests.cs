using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>Editors and lists write on one place: nobody's words are lost.</summary>
public class EditorsAndListsTests
{
    private static readonly RosterRow Miami = Row(
        "FL",
        "City of Miami Police Department",
        AgreementModel.TaskForce,
        "2025-08-28"
    );
    private static readonly RosterRow Other = Row("FL", "Hialeah Police Department");

    [Theory, EachEngine]
    public async Task Publish_EditorsHaveThePlace_SaysWhatTheyLeaveOpen(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        var before = await database.DossierAsync("fl/miami");

        await database.TakeAsync(Of("2025-09-02", Miami, Other));

        var after = await database.DossierAsync("fl/miami");
        var agreement = Assert.Single(after.Agreements);
        Assert.Equal(
            ("agreement", before.Agreements[0].Name, AgreementModel.TaskForce, "miami-city-police"),
            (agreement.Key, agreement.Name, agreement.Model, agreement.Agency)
        );
        Assert.Equal(
            [AgreementEventKind.Approved, AgreementEventKind.Signed],
            agreement.Events.Select(step => step.Kind)
        );
        Assert.Equal("2025-08-28", agreement.Events[1].Date!.Value);
        Assert.Equal(
            ["City of Miami Police Department"],
            after.Organizations.Single(organization => organization.Slug == "miami-city-police").OtherNames
        );
        Assert.Equal(
            DocumentJson.Write(
                before with
                {
                    Agreements = [],
                    Passages = new Dictionary<string, PassageQuote>(),
                    Organizations = [],
                    Jurisdiction = after.Jurisdiction,
                }
            ),
            DocumentJson.Write(
                after with
                {
                    Agreements = [],
                    Passages = new Dictionary<string, PassageQuote>(),
                    Organizations = [],
                }
            )
        );
        Assert.Equal(before.Passages.Keys, before.Passages.Keys.Intersect(after.Passages.Keys));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ListSaysOtherwiseThanEditors_BothStand(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        await database.EditAsync("fl/miami", SignedOnTuesday);

        await database.TakeAsync(Of("2025-09-02", Miami, Other));

        var step = (await database.DossierAsync("fl/miami"))
            .Agreements[0]
            .Events.Single(step => step.Kind == AgreementEventKind.Signed);
        Assert.Equal("Tuesday", step.Date!.Printed);
        Assert.Equal(
            [(CitationRole.Supports, null), (CitationRole.Contradicts, "2025-08-28")],
            step.Citations["date"].Select(citing => (citing.Role, citing.ReportedAs))
        );
    }

    [Theory, EachEngine]
    public async Task Publish_EditorsHaveWithdrawnIt_StaysWithdrawn(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        await database.TakeAsync(Of("2025-09-02", Other, Miami));
        await database.EditAsync(
            "fl/hialeah",
            dossier =>
                dossier with
                {
                    Agreements = [],
                    Passages = dossier.Passages,
                    Withdrawals =
                    [
                        .. dossier
                            .Agreements.SelectMany(agreement =>
                                agreement.Events.Select(step => step.Key).Prepend(agreement.Key)
                            )
                            .Select(key => new Withdrawal { Key = key, Reason = "It was another town." }),
                    ],
                }
        );

        var plan = await database.TakeAsync(
            Of(
                "2025-09-09",
                Other with
                {
                    Signed = new(2025, 1, 1),
                    Printed = Other.Printed with { Signed = "1/1/2025" },
                },
                Miami
            )
        );

        Assert.Contains("editors have withdrawn", Assert.Single(plan.Report.Notes));
        Assert.Empty((await database.DossierAsync("fl/hialeah")).Agreements);
    }

    [Theory, EachEngine]
    public async Task Publish_EditorsPublishMeanwhile_LosesNeither(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        var edits = Task.Run(async () =>
        {
            for (var i = 0; i < 10; )
                try
                {
                    await database.EditAsync(
                        "fl/miami",
                        dossier =>
                            dossier with
                            {
                                ContextNotes =
                                [
                                    dossier.ContextNotes[0] with
                                    {
                                        Text = $"Note {i}.",
                                    },
                                    .. dossier.ContextNotes.Skip(1),
                                ],
                            }
                    );
                    i++;
                }
                catch (RevisionConflictException)
                {
                    // The list came first; an editor would be shown both.
                }
        });
        RosterList[] lists =
        [
            Of("2025-09-02", Miami, Other),
            Of(
                "2025-09-09",
                Miami with
                {
                    Signed = new(2025, 8, 29),
                    Printed = Miami.Printed with { Signed = "8/29/2025" },
                },
                Other
            ),
            Of("2025-09-16", Miami, Other),
        ];

        await database.TakeAsync(lists);
        await edits;

        var after = await database.DossierAsync("fl/miami");
        Assert.Equal(
            "2025-08-28",
            after.Agreements[0].Events.Single(step => step.Kind == AgreementEventKind.Signed).Date!.Value
        );
        Assert.Equal("Note 9.", after.ContextNotes[0].Text);
        Assert.Empty(await database.VerifyAsync());
    }

    private static Dossier SignedOnTuesday(Dossier dossier) =>
        dossier with
        {
            Agreements =
            [
                dossier.Agreements[0] with
                {
                    Events =
                    [
                        .. dossier.Agreements[0].Events,
                        new()
                        {
                            Key = "signed",
                            Kind = AgreementEventKind.Signed,
                            Date = new() { Printed = "Tuesday" },
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["kind"] = [new() { Passage = "vote" }],
                                ["date"] = [new() { Passage = "vote" }],
                            },
                        },
                    ],
                },
            ],
        };
}
