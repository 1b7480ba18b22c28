using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Testing.Country;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Testing;

public class InventedCountryTests
{
    private static readonly InventedCountry Small = new(places: 60, statements: 150);

    [Theory, EachEngine]
    public async Task Fill_EmptyRecord_IsWhatPublishingWouldHaveWritten(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var db = database.Context())
            await BulkRecord.FillAsync(db, Small);

        Assert.Empty(await database.Services.GetRequiredService<Verifier>().VerifyAsync());
        await using var filled = database.Context();
        Assert.Equal(60, await filled.Agreements.CountAsync());
        Assert.Equal(150, await filled.Statements.CountAsync());
        Assert.InRange(await filled.VoteEvents.CountAsync(), 15, 45);
    }

    [Theory, EachEngine]
    public async Task Publish_AllItsDocuments_HasNoProblem(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var parts = new InventedCountry(places: 20, statements: 60).Parts().ToList();

        await database
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Seed,
                    "a test",
                    "to see that it is valid",
                    [.. parts.SelectMany(part => part.Documents).Select(document => new ProposedDocument(document, 0))]
                )
                {
                    Texts = [.. parts.SelectMany(part => part.Texts)],
                }
            );

        Assert.Empty(await database.Services.GetRequiredService<Verifier>().VerifyAsync());
    }

    [Fact]
    public void Parts_SameSeed_AreTheSame() => Assert.Equal(Texts(new(5, 10)), Texts(new(5, 10)));

    private static List<string> Texts(InventedCountry country) =>
        [.. country.Parts().SelectMany(part => part.Texts).Select(text => text.Sha256)];
}
