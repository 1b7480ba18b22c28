using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Testing.Country;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Jurisdictions;

public class PlaceFacetsTests
{
    [Fact]
    public void Of_EveryWordOfEveryVocabulary_IsABitOfItsOwn()
    {
        int[] bits =
        [
            PlaceFacets.Record,
            PlaceFacets.Vote,
            .. Enum.GetValues<AgreementStatus>().Select(PlaceFacets.Of),
            .. Enum.GetValues<AgreementModel>().Select(PlaceFacets.Of),
            .. Enum.GetValues<JurisdictionClassification>().Select(PlaceFacets.Of),
        ];

        Assert.All(bits, bit => Assert.Equal(1, int.PopCount(bit)));
        Assert.Distinct(bits);
    }

    [Theory, EachEngine]
    public async Task Matching_EachFilter_FindsWhatTheTablesSay(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Context();
        await BulkRecord.FillAsync(db, new(places: 80, statements: 100));

        foreach (var status in Enum.GetValues<AgreementStatus>())
            Assert.Equal(
                await db
                    .Agreements.Where(agreement => agreement.Status == status)
                    .Select(agreement => agreement.JurisdictionId)
                    .Order()
                    .ToListAsync(),
                await db.Jurisdictions.Matching(new(Status: status)).Select(place => place.Id).Order().ToListAsync()
            );
        foreach (var model in Enum.GetValues<AgreementModel>())
            Assert.Equal(
                await db
                    .Agreements.Where(agreement => agreement.Model == model)
                    .Select(agreement => agreement.JurisdictionId)
                    .Order()
                    .ToListAsync(),
                await db.Jurisdictions.Matching(new(Model: model)).Select(place => place.Id).Order().ToListAsync()
            );
        Assert.Equal(
            await db.VoteEvents.Select(vote => vote.JurisdictionId).Order().ToListAsync(),
            await db.Jurisdictions.Matching(new(HasVote: true)).Select(place => place.Id).Order().ToListAsync()
        );
        Assert.Equal(
            80,
            await db.Jurisdictions.Matching(new(Kind: JurisdictionClassification.Municipality)).CountAsync()
        );
        Assert.Empty(await db.Jurisdictions.Matching(new(Kind: JurisdictionClassification.State)).ToListAsync());
    }
}
