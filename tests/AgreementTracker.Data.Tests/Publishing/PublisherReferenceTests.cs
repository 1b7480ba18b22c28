using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Publishing;

/// <summary>Documents that refer to one another, and what becomes of rows that a new revision leaves out.</summary>
public class PublisherReferenceTests
{
    [Theory, EachEngine]
    public async Task Publish_DocumentsOfOneChangeReferToEachOther_PublishesBoth(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var springfield = SpringfieldRecord.Dossier();
        var shelbyville = SpringfieldRecord.Shelbyville();
        var council = springfield.Organizations[0];

        // The council moves to the other dossier, and each refers to an organization of the other.
        var change = await database.Publisher.PublishAsync(
            new(
                ChangeKind.Edit,
                "An editor",
                "To try it",
                [
                    new(springfield with { Organizations = [springfield.Organizations[1]] }, 1),
                    new(
                        shelbyville with
                        {
                            Organizations =
                            [
                                council with
                                {
                                    Name = "Shelbyville",
                                    Citations = SpringfieldRecord.Cited("help", ["name", "classification"]),
                                },
                            ],
                        },
                        0
                    ),
                ]
            )
        );

        await using var context = database.Context();
        Assert.Equal(2, change!.Revisions.Count);
        Assert.Equal(
            "xx/shelbyville",
            (await context.Organizations.SingleAsync(o => o.Id == "springfield-council")).JurisdictionId
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_FactsHaveOtherKeys_ReplacesTheRows(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var dossier = SpringfieldRecord.Dossier();

        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(
                1,
                dossier with
                {
                    Statements = [dossier.Statements[0] with { Key = "keeps-us-safe" }],
                    Figures = [dossier.Figures[0]],
                    Passages = dossier.Passages.Where(passage => passage.Key != "convictions").ToDictionary(),
                }
            )
        );

        await using var context = database.Context();
        Assert.Equal(
            ["xx.springfield.keeps-us-safe"],
            await context.Statements.Select(statement => statement.Id).ToListAsync()
        );
        Assert.Equal(["xx.springfield.arrests"], await context.Figures.Select(figure => figure.Id).ToListAsync());
        Assert.False(await context.Passages.AnyAsync(passage => passage.Key == "convictions"));
        Assert.False(await context.Citations.AnyAsync(citation => citation.StatementId == "xx.springfield.safe"));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_OrganizationsStandInAnotherOrder_KeepsThem(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var dossier = SpringfieldRecord.Dossier();

        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(1, dossier with { Organizations = [.. dossier.Organizations.Reverse()] })
        );

        await using var context = database.Context();
        Assert.Equal(
            ["springfield-police", "springfield-council"],
            await context
                .Organizations.Where(o => o.JurisdictionId == "xx/springfield")
                .OrderBy(o => o.Ordinal)
                .Select(o => o.Id)
                .ToListAsync()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_OrganizationIsLeftOut_Vanishes(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.WithoutPolice()));

        await using var context = database.Context();
        Assert.False(await context.Organizations.AnyAsync(organization => organization.Id == "springfield-police"));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_OrganizationIsLeftOutThatAnotherRefersTo_IsRefused(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(0, SpringfieldRecord.Shelbyville()));
        var before = await database.DumpAsync();

        var refusal = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.WithoutPolice()))
        );

        Assert.StartsWith(
            "dossiers/xx/springfield: $.organizations: leaves out springfield-police, to which another document still refers",
            Assert.Single(refusal.Problems).ToString()
        );
        Assert.Equal(before, await database.DumpAsync());
    }

    /// <summary>
    /// Whatever else goes wrong with the database is no fault of the document, and goes on to whoever can tell it.
    /// </summary>
    [Theory, EachEngine]
    public async Task Publish_OrganizationIsLeftOutAndTheConnectionIsLost_IsNotCalledAReference(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var lost = 0;
        for (var done = false; !done; lost++)
        {
            await using var failing = database.With(new Failure(lost, () => throw new LostConnectionException()));
            try
            {
                await failing
                    .Publisher()
                    .PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.WithoutPolice()));
                done = true;
            }
            catch (Exception e) when (e is LostConnectionException or DbUpdateException)
            {
                // Nothing of it is there.
            }
        }

        Assert.True(lost > 20);
    }

    private sealed class LostConnectionException() : System.Data.Common.DbException("The connection was lost.");

    [Theory, EachEngine]
    public async Task Publish_OrganizationIsLeftOutByAllAtOnce_Vanishes(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(0, SpringfieldRecord.Shelbyville()));

        await database.Publisher.PublishAsync(
            SpringfieldRecord.Proposed(
                1,
                SpringfieldRecord.WithoutPolice(),
                SpringfieldRecord.Shelbyville() with
                {
                    Agreements = [],
                }
            )
        );

        await using var context = database.Context();
        Assert.False(await context.Organizations.AnyAsync(organization => organization.Id == "springfield-police"));
        Assert.Empty(await database.VerifyAsync());
    }
}
